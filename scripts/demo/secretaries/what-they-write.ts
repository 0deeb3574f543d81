import type { LocalDate } from '#src/domain/ids.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { Act } from './calendar.ts';
import { numberBetween, oneOf } from './chance.ts';

/** What a secretary knows of an activity, by the field that asks for it. */
export type Known = Readonly<Record<string, string>>;

const streets = [
  'Lũy Bán Bích',
  'Thoại Ngọc Hầu',
  'Tân Sơn Nhì',
  'Gò Dầu',
  'Vườn Lài',
  'Độc Lập',
  'Nguyễn Sơn',
  'Hòa Bình',
  'Âu Cơ',
] as const;

const done: Readonly<Record<string, readonly [string, ...string[]]>> = {
  'second-sunday': [
    'quét dọn tuyến hẻm',
    'nhổ cỏ, gom rác',
    'xóa quảng cáo rao vặt',
    'vệ sinh quanh chung cư',
  ],
  'earth-hour': ['tắt đèn và thắp nến xếp hình', 'vận động hộ dân tắt đèn'],
  awareness: ['tuyên truyền phân loại rác', 'tuyên truyền văn hóa giao thông'],
  'new-rural-day': ['sơn lại cầu và dọn kênh', 'trồng cây dọc đường nông thôn'],
  'urban-civilisation': [
    'ra quân dọn vỉa hè',
    'sơn vẽ tường hẻm',
    'nhắc hộ kinh doanh giữ vỉa hè thông thoáng',
  ],
};
const results = [
  'dọn 3 điểm rác và trồng 40 cây',
  'vẽ xong 2 bức tường hẻm',
  'tặng 30 phần quà cho hộ khó khăn',
  'thay mới 4 ghế đá công viên',
] as const;
const plans = [
  'tháng 6 dọn kênh, tháng 7 tập huấn phân loại rác',
  'hè vẽ tường hẻm, tháng 9 trồng cây',
] as const;

const nicknames: Readonly<Record<string, string>> = { 'green-sunday': 'CNX' };

/** What is answered when the bot asks field by field, and what a line is made of. */
export function knownOf({ who, duty }: Act, on: LocalDate): Known {
  const about = [who.unit, duty.itemId, duty.occurrence];
  const number = (least: number, most: number, what: string): string =>
    String(numberBetween(least, most, ...about, what));
  const members = number(18, 60, 'members');
  return {
    date: dayAndMonth(on),
    place: `hẻm ${number(12, 480, 'alley')} ${oneOf(streets, ...about, 'street')}`,
    content: oneOf(done[duty.itemId] ?? ['ra quân cùng khu phố'], ...about, 'content'),
    members,
    people: members,
    residents: number(8, 45, 'residents'),
    waste: `${Number(number(8, 32, 'waste')) * 10}kg`,
    spots: number(1, 4, 'spots'),
    trees: number(0, 30, 'trees'),
    activities: number(4, 14, 'activities'),
    results: oneOf(results, ...about, 'results'),
    main: oneOf(plans, ...about, 'plans'),
    name: 'Thanh niên giữ hẻm xanh',
    wards: '11',
    names: 'cả 11 phường',
    participants: members,
    helped: number(1, 2, 'helped'),
    areas: `khu phố ${number(1, 9, 'area')}`,
    how: 'Thăm hỏi, động viên',
    meetings: number(12, 30, 'meetings'),
    online: number(8, 12, 'online'),
  };
}

/** One message that says all of it; null where she lets the bot ask. */
export function lineOf({ duty, isMistaken }: Act, known: Known): string | null {
  const {
    date,
    place,
    content,
    members,
    people,
    residents,
    waste,
    activities,
    results,
    main,
    helped,
    areas,
    how,
    meetings,
    online,
  } = known;
  const wrong = isMistaken ? '0' : '';
  switch (duty.form) {
    case 'green-sunday':
      return `${nicknames[duty.itemId] ?? duty.short} ${date} ${place}, ${members}${wrong} đoàn viên, ${residents} dân, ${waste} rác`;
    case 'event':
    case 'urban-civilisation':
      return `${duty.short} ${date}, ${content}, ${place}, ${people}${wrong} người`;
    case 'periodic-report':
      return duty.itemId === 'annual-report'
        ? null
        : `${duty.short}: ${activities} hoạt động, kết quả nổi bật: ${results}`;
    case 'activity-calendar':
      return `Lịch hoạt động: ${activities} hoạt động, chính: ${main}`;
    case 'helped-people':
      return `${duty.short} ${date}: ${helped} bạn ở ${areas}, ${how}`;
    case 'online-meetings':
      return `Họp qua ứng dụng đến ${date}: ${meetings} cuộc họp, ${online} cuộc dùng ứng dụng`;
    default:
      return null;
  }
}

/** What she writes when she sees that a figure was wrong. */
export function correctionOf({ duty }: Act, { members, people }: Known): string {
  return duty.form === 'green-sunday' ? `nhầm, ${members} đoàn viên` : `nhầm, ${people} người`;
}

/** What she answers to a question; null: she skips it. */
export function answerTo(field: Field, known: Known, isMistaken: boolean): string | null {
  const answer = field.kind === 'choice' ? field.options[0]?.label.vi : known[field.id];
  if (answer !== undefined)
    return isMistaken && (field.id === 'members' || field.id === 'people') ? `${answer}0` : answer;
  return field.optional ? null : '1';
}

function dayAndMonth(on: LocalDate): string {
  return `${Number(on.slice(8))}/${Number(on.slice(5, 7))}`;
}
