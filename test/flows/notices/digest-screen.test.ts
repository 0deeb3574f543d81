import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { Digest, OverdueLine, Standing } from '#src/domain/digest/digest.ts';
import type { GroupId, UnitId } from '#src/domain/ids.ts';
import { digestScreen } from '#src/flows/notices/digest-screen.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { at, on, zone } from '#test/support/obligations.ts';

const translate = createTranslate('locales');

const standing = (unitName: string, met: number, expected: number, overdue = 0): Standing => ({
  unitId: unitName as UnitId,
  unitName,
  met,
  expected,
  overdue,
  reportsInWeek: 0,
});
const overdue = (unitName: string, dueOn: string, short = 'Chủ nhật xanh 152'): OverdueLine => ({
  unitId: unitName as UnitId,
  unitName,
  short,
  dueOn: on(dueOn),
  dueTime: null,
});

const monday: Digest = {
  groupId: 'g' as GroupId,
  unitName: 'Quận Đoàn Tân Phú',
  weekFrom: on('2024-03-11'),
  weekTo: on('2024-03-17'),
  isRunning: false,
  asOf: at('2024-03-18 07:30'),
  today: on('2024-03-18'),
  reports: 10,
  unitsReporting: 9,
  units: 11,
  unitKind: 'district',
  unitsKind: 'ward',
  figures: [],
  standings: [],
  parts: [],
  overdue: [],
  coming: [],
};

function said(over: Partial<Digest>, language: 'vi' | 'en' = 'vi'): string {
  const digest = { ...monday, ...over };
  return digestScreen(digest, momentWords(digest.asOf, zone))
    .lines.map((line) => translate(language, line))
    .join('\n\n');
}

const figure = (name: string, value: number, vi = name) => ({ name, value, words: { vi } });

test('a full week is read in ten seconds', () => {
  const whole = said({
    figures: [figure('people', 1412), figure('wasteKg', 2400), figure('spots', 14), figure('trees', 85)],
    standings: [
      standing('Hiệp Tân', 2, 2),
      standing('Tân Quý', 2, 2),
      standing('Phú Trung', 1, 2),
      standing('Sơn Kỳ', 1, 2, 1),
    ],
    parts: [
      { title: 'Môi trường', met: 6, metLate: 1, late: 1, expected: 8, continuing: 3 },
      { title: 'Tuyên truyền', met: 0, metLate: 0, late: 0, expected: 0, continuing: 12 },
    ],
    overdue: [
      overdue('Sơn Kỳ', '2024-03-10'),
      overdue('Quận Đoàn Tân Phú', '2024-03-15', 'Ngày Pháp luật 9/11'),
    ],
    coming: [
      {
        short: 'Chủ nhật xanh 153',
        on: on('2024-03-24'),
        isEvent: true,
        dueTime: null,
        units: 11,
      },
      {
        short: 'Đô thị văn minh',
        on: on('2024-03-25'),
        isEvent: false,
        dueTime: null,
        units: 2,
      },
    ],
  });
  expect(whole).toBe(`📊 <b>Quận Đoàn Tân Phú</b> · tuần 11/3–17/3

<b>9/11 phường</b> báo cáo <b>10</b> hoạt động
1.412 lượt người · 2,4 tấn rác · 14 điểm đen, tuyến hẻm · 85 cây xanh

<b>Tiến độ kế hoạch</b>
✅ Đủ việc đến hạn (2/2): Hiệp Tân, Tân Quý
🟡 Đang chờ báo cáo (xong 1/2): Phú Trung
⏰ Còn việc trễ hạn (xong 1/2): Sơn Kỳ

<b>Theo phần kế hoạch</b>
• Môi trường: 6/8 · trễ 1 · 3 hoạt động thường xuyên
• Tuyên truyền: 12 hoạt động thường xuyên

<b>Trễ hạn</b>
🔴 Chủ nhật xanh 152: hạn 10/3, thiếu Sơn Kỳ
⏰ Ngày Pháp luật 9/11: hạn 15/3, thiếu Quận Đoàn Tân Phú

<b>Sắp tới</b>
🗓 Chủ nhật 24/3: Chủ nhật xanh 153
🗓 Hạn Thứ Hai 25/3: Đô thị văn minh, còn 2/11 phường chưa xong

<i>Số liệu đến 07:30 ngày 18/3</i>`);
});

test('what nobody has done yet is said in words, without a count', () => {
  const coming = {
    short: 'Đô thị văn minh',
    title: 'Đô thị văn minh',
    on: on('2024-03-25'),
    isEvent: false,
    dueTime: null,
    units: 11,
  };
  expect(said({ coming: [coming] })).toContain('🗓 Hạn Thứ Hai 25/3: Đô thị văn minh, chưa phường nào xong');
});

test('what was extended says so, coming and late', () => {
  const extendedFrom = on('2024-03-19');
  const coming = {
    short: 'Đô thị văn minh',
    on: on('2024-03-25'),
    isEvent: false,
    dueTime: null,
    extendedFrom,
    units: 2,
  };
  const late = { ...overdue('Sơn Kỳ', '2024-03-15'), extendedFrom: on('2024-03-10') };
  const text = said({ coming: [coming], overdue: [late] });
  expect(text).toContain('🗓 Đã gia hạn đến Thứ Hai 25/3: Đô thị văn minh, còn 2/11 phường chưa xong');
  expect(text).toContain('⏰ Chủ nhật xanh 152: đã gia hạn đến 15/3, thiếu Sơn Kỳ');
});

describe('a quiet week', () => {
  const nothing = { reports: 0, unitsReporting: 0, standings: [standing('Tân Quý', 1, 1)] };

  test('says so in one line', () => {
    expect(said(nothing)).toBe(`📊 <b>Quận Đoàn Tân Phú</b> · tuần 11/3–17/3

Tuần qua chưa có báo cáo nào.

<i>Số liệu đến 07:30 ngày 18/3</i>`);
  });

  test('still says who is overdue', () => {
    expect(said({ ...nothing, overdue: [overdue('Sơn Kỳ', '2024-03-15')] })).toContain(
      '⏰ Chủ nhật xanh 152: hạn 15/3, thiếu Sơn Kỳ',
    );
  });

  test('still running tells who asks how everybody stands', () => {
    const running = said({
      ...nothing,
      isRunning: true,
      weekFrom: on('2024-03-18'),
      weekTo: on('2024-03-20'),
    });
    expect(running).toContain('tuần này, tính đến 20/3');
    expect(running).toContain('Tuần này chưa có báo cáo nào.');
    expect(running).toContain('✅ Đủ việc đến hạn (1/1): Tân Quý');
  });
});

describe('figures', () => {
  test.each([
    ['waste under a ton is told in kg', figure('wasteKg', 999), '999 kg rác'],
    ['from a ton on in tons', figure('wasteKg', 1000), '1 tấn rác'],
    ['with one decimal', figure('wasteKg', 12_345), '12,3 tấn rác'],
    [
      'a figure that only a form knows goes by its field’s name',
      figure('books', 1200, 'Sách tặng'),
      'Sách tặng: 1.200',
    ],
  ])('%s', (_, one, text) => {
    expect(said({ figures: [one] }).split('\n')).toContain(text);
  });

  test('of 0 are left out', () => {
    expect(said({ figures: [figure('trees', 0)] })).not.toContain('cây');
  });
});

test('a ward’s own group has no wards to count', () => {
  expect(said({ units: 0, unitsReporting: 0, unitsKind: null })).toContain(
    '<b>10</b> hoạt động được báo cáo',
  );
});

test('a ward is called one at the head, as it shares its name with others', () => {
  expect(said({ unitName: 'Tân Phú', unitKind: 'ward' })).toContain('<b>Phường Tân Phú</b>');
  expect(said({})).toContain('<b>Quận Đoàn Tân Phú</b>');
});

test('units of several kinds are called units', () => {
  expect(said({ unitsKind: null })).toContain('<b>9/11 đơn vị</b>');
});

test('what the district itself owes by a day is not told as its wards’', () => {
  const own = { short: 'Hội thi cấp quận', title: 'Hội thi cấp quận', on: on('2024-03-25'), dueTime: null };
  expect(said({ coming: [{ ...own, isEvent: false, units: 0 }] })).toContain(
    '🗓 Hạn Thứ Hai 25/3: Hội thi cấp quận\n',
  );
});

test('an event of the day is told as of today', () => {
  expect(
    said({
      coming: [
        {
          short: 'Chủ nhật xanh',
          on: monday.today,
          isEvent: true,
          dueTime: null,
          units: 1,
        },
      ],
    }),
  ).toContain('🗓 Hôm nay: Chủ nhật xanh');
});

test.each([
  [null, '🗓 Hạn cuối hôm nay: Lịch hoạt động'],
  ['16:00', '🗓 Hạn cuối 16:00 hôm nay: Lịch hoạt động'],
])('what is due today by %s is told as of today', (dueTime, line) => {
  const coming = {
    short: 'Lịch hoạt động',
    title: 'Lịch hoạt động năm',
    on: monday.today,
    isEvent: false,
    units: 1,
  };
  expect(said({ coming: [{ ...coming, dueTime }] })).toContain(line);
});

test('a deadline with an hour is told with it, before and after', () => {
  const late = { ...overdue('Sơn Kỳ', '2024-03-17'), dueTime: '16:00' };
  const coming = {
    short: 'Lịch hoạt động',
    title: 'Lịch hoạt động năm',
    on: on('2024-03-19'),
    isEvent: false,
    units: 1,
  };
  const told = said({ overdue: [late], coming: [{ ...coming, dueTime: '16:00' }] });
  expect(told).toContain('16:00 ngày 17/3');
  expect(told).toContain('🗓 Hạn 16:00 Thứ Ba 19/3: Lịch hoạt động, còn 1/11 phường');
});

test('wards that stand differently are still one line a kind, each with its figures', () => {
  const standings = [standing('Hiệp Tân', 5, 5), standing('Tân Quý', 4, 4), standing('Sơn Kỳ', 3, 6, 2)];
  expect(said({ standings })).toContain(
    '✅ Đủ việc đến hạn: Hiệp Tân 5/5, Tân Quý 4/4\n⏰ Còn việc trễ hạn (xong 3/6): Sơn Kỳ',
  );
});

test('several that owe a duty are counted and named', () => {
  const two = ['Hiệp Tân', 'Sơn Kỳ'].map((name) => overdue(name, '2024-03-15'));
  expect(said({ overdue: two })).toContain(
    '⏰ Chủ nhật xanh 152: hạn 15/3, thiếu 2 phường: Hiệp Tân, Sơn Kỳ',
  );
});

test('all wards together are counted, not named', () => {
  const all = ['Hiệp Tân', 'Sơn Kỳ', 'Tân Quý'];
  const said3 = said({
    units: 3,
    standings: all.map((name) => standing(name, 0, 1, 1)),
    overdue: all.map((name) => overdue(name, '2024-03-15')),
  });
  expect(said3).toContain('⏰ Còn việc trễ hạn (xong 0/1): cả 3 phường');
  expect(said3).toContain('⏰ Chủ nhật xanh 152: hạn 15/3, thiếu cả 3 phường');
});

test('a long list is cut, and says by how much', () => {
  const many = Array.from({ length: 9 }, (_, index) => overdue('Sơn Kỳ', `2024-02-0${index + 1}`));
  expect(said({ overdue: many })).toContain('… và 3 việc nữa');
});

test('stays far below one message with 11 wards all over the place', () => {
  const names = [
    'Hiệp Tân',
    'Hòa Thạnh',
    'Phú Thạnh',
    'Phú Thọ Hòa',
    'Phú Trung',
    'Sơn Kỳ',
    'Tân Quý',
    'Tân Sơn Nhì',
    'Tân Thành',
    'Tân Thới Hòa',
    'Tây Thạnh',
  ];
  const worst = said({
    standings: names.map((name, index) => standing(name, index, 20, 1)),
    overdue: names.flatMap((name) => [1, 2, 3, 4].map((day) => overdue(name, `2024-03-0${day}`))),
  });
  expect(worst.length).toBeLessThan(1500);
});

test('can be told in English', () => {
  expect(said({ figures: [figure('people', 1412)], standings: [standing('Tân Quý', 1, 1)] }, 'en')).toContain(
    '1,412 people',
  );
});

describe('what does not count yet', () => {
  test.each<[what: string, over: Partial<Digest>, line: string | undefined]>([
    ['waits for an officer', { waiting: 2 }, '⏳ 2 báo cáo chờ duyệt'],
    ['came back', { returned: 1 }, '⏳ 1 báo cáo cần sửa'],
    ['is asked for', { requests: 3 }, '⏳ 3 đề nghị chờ trả lời'],
    ['does either', { waiting: 2, returned: 1 }, '⏳ 2 báo cáo chờ duyệt · 1 báo cáo cần sửa'],
    ['is nothing', {}, undefined],
  ])('%s', (_what, over, line) => {
    expect(
      said(over)
        .split('\n')
        .find((one) => one.startsWith('⏳')),
    ).toBe(line);
  });
});

test('wards of which nothing was heard for days are one line, those of one kind together, the first of many', () => {
  const silent = Array.from(
    { length: 8 },
    (_, index) => ({ unitName: `P${index}`, kind: 'silent' }) as const,
  );
  const troubled = [{ unitName: 'Tân Quý', kind: 'blocked' } as const, ...silent];
  expect(said({ troubled }).split('\n')).toContain(
    '📵 Chưa liên lạc được: Tân Quý (không nhận được tin) · P0, P1, P2, P3, P4, P5 và 2 nơi khác (không trả lời)',
  );
  expect(said({})).not.toContain('📵');
});
