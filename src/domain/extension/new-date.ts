import { parseDate, type ReadDate } from '#src/domain/answer/date.ts';
import { lexicon } from '#src/domain/answer/lexicon.ts';
import { bare, composed } from '#src/domain/answer/plain.ts';
import { addDays, localDate, weekdayOf } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';

interface Around {
  readonly today: LocalDate;
  /** The last day in time that stands. */
  readonly dueOn: LocalDate;
}

const smallNumber = lexicon(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map(
    (word, index) => [index + 1, word] as const,
  ),
);
/** What is said before a new day, and behind it. */
const lead =
  /^(?:(?:gia han|doi|lui|keo dai|han|han moi|la|lai|den|toi|sang|qua|het)(?![a-z])(?! (?:tuan|thang|nam)) ?)+/;
const tail = /(?: (?:nhe|nha|a|di|giup minh|giup em|duoc khong))+$/;
const moreOf = /^(?:them |\+ ?|cong )?(\d{1,3}|[a-z]+) ?(ngay|hom|bua|tuan|thang)(?: nua)?$/;
const endOf = /^(?:den |toi )?(?:het|cuoi) (tuan|thang|nam)(?: (nay|sau|toi|\d{1,2}))?$/;

/**
 * A new last day in time as people type it: `25/3`, `thứ 6 tuần sau`, `hết tháng`, or so much more (`thêm 3 ngày`, `1 tuần`): than
 * the day that stands, or than today where that is over.
 */
export function readNewDate(typed: string, around: Around): ReadDate {
  const text = composed(typed);
  const said = bare(text)
    .replace(/[\s.!,]+$/, '')
    .replace(tail, '');
  const on = withMore(said, around) ?? atEnd(said, around.today);
  if (on !== null) return { kind: 'understood', on };
  return parseDate(withoutLead(text), { today: around.today, prefer: 'future' });
}

/** From when so many days more are counted. */
export function countedFrom({ today, dueOn }: Around): LocalDate {
  return dueOn > today ? dueOn : today;
}

/** The last day of the month of a day. */
export function monthEnd(on: LocalDate, months = 0): LocalDate {
  const [year = 0, month = 0] = on.split('-').map(Number);
  const next = year * 12 + month + months;
  const first = localDate(Math.floor(next / 12), (next % 12) + 1, 1) ?? on;
  return addDays(first, -1);
}

function withMore(said: string, around: Around): LocalDate | null {
  const bareCount = /^(?:\+|them) ?(\d{1,3})$/.exec(said)?.[1];
  const whole = bareCount === undefined ? said.replace(/^gia han /, '') : `${bareCount} ngay`;
  const [, amount = '', unit = ''] = moreOf.exec(whole) ?? [];
  const count = /^\d+$/.test(amount) ? Number(amount) : smallNumber(amount);
  if (unit === '' || count === undefined || count === 0) return null;
  const from = countedFrom(around);
  if (unit === 'thang') return monthsLater(from, count);
  return addDays(from, unit === 'tuan' ? 7 * count : count);
}

/** The same day of a later month, or the last one that it has. */
function monthsLater(on: LocalDate, months: number): LocalDate {
  const end = monthEnd(on, months);
  const day = `${end.slice(0, 8)}${on.slice(8)}`;
  return day < end ? (day as LocalDate) : end;
}

/** `hết tháng`, `cuối tuần này`, `hết tháng 4`. */
function atEnd(said: string, today: LocalDate): LocalDate | null {
  const [, unit = '', which = ''] = endOf.exec(said) ?? [];
  if (unit === '') return null;
  const isNext = which === 'sau' || which === 'toi';
  if (unit === 'tuan')
    return /\d/.test(which) ? null : addDays(today, 7 - weekdayOf(today) + (isNext ? 7 : 0));
  const [year = 0, month = 0] = today.split('-').map(Number);
  if (unit === 'nam') return /\d/.test(which) ? null : (localDate(year + (isNext ? 1 : 0), 12, 31) ?? null);
  if (!/\d/.test(which)) return monthEnd(today, isNext ? 1 : 0);
  const wanted = Number(which);
  const first = localDate(wanted < month ? year + 1 : year, wanted, 1);
  return first ? monthEnd(first) : null;
}

/** Without `đến` and the like, whatever their diacritics. */
function withoutLead(text: string): string {
  const said = bare(text);
  const length = lead.exec(said)?.[0].length ?? 0;
  return said.length === text.length ? text.slice(length).trim() : said.slice(length).trim();
}
