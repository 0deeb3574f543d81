import { addDays, daysBetween, localDate, weekdayOf } from '../calendar.ts';
import type { LocalDate } from '../ids.ts';
import { fold, plain } from './plain.ts';

export interface DateContext {
  readonly today: LocalDate;
  /** Which of several possible days is meant: the last one up to today, the next one, or the closest. */
  readonly prefer: 'past' | 'future' | 'nearest';
}

export type ReadDate =
  | { readonly kind: 'understood'; readonly on: LocalDate }
  | { readonly kind: 'unclear'; readonly reason: 'not-a-date' | 'no-such-day' | 'several' };

const weekdays: Readonly<Record<string, number>> = {
  'thu hai': 1, 'thu 2': 1, t2: 1, 'thu ba': 2, 'thu 3': 2, t3: 2, 'thu tu': 3, 'thu 4': 3, t4: 3, 'thu nam': 4, 'thu 5': 4, t5: 4,
  'thu sau': 5, 'thu 6': 5, t6: 5, 'thu bay': 6, 'thu 7': 6, t7: 6, 'chu nhat': 7, cn: 7,
};

const relative: Readonly<Record<string, number>> = {
  'hom nay': 0, hnay: 0, nay: 0, 'sang nay': 0, 'chieu nay': 0, 'trua nay': 0, 'toi nay': 0, today: 0, 'moi day': 0,
  'hom qua': -1, hqua: -1, qua: -1, 'toi qua': -1, 'sang qua': -1, 'chieu qua': -1, 'dem qua': -1, yesterday: -1,
  'hom kia': -2, hkia: -2, 'hom kìa': -3, mai: 1, 'ngay mai': 1, 'hom sau': 1, 'ngay kia': 2, 'ngay mot': 2, mot: 2,
};

/** A day as typed: `17/3`, `17.3.24`, `17 tháng 3`, `ngày 17`, `hôm qua`, `chủ nhật vừa rồi`, `t7 tuần trước`, `3 ngày trước`. */
export function parseDate(text: string, context: DateContext): ReadDate {
  const said = fold(text.slice(0, 300)).replace(/\b(ngay|hom|luc|vao|dien ra|to chuc)\b(?= \d)/g, ' ').replace(/\s+/g, ' ').trim();
  const words = plain(said).replace(/ (a|nhe|nha|do|day|ne)$/, '');
  const days = Object.hasOwn(relative, words) ? relative[words] : undefined;
  if (days !== undefined) return understood(addDays(context.today, days));
  return daysAgo(words, context) ?? weekday(words, context) ?? byNumbers(said, context);
}

function daysAgo(words: string, { today }: DateContext): ReadDate | undefined {
  const match = /^(?:cach day )?(\d{1,3}|mot|hai|ba) (ngay|hom|tuan) (truoc|roi|sau|nua)$/.exec(words.replace(/^cach day (.*?)$/, 'cach day $1 truoc').replace(/ truoc truoc$/, ' truoc'));
  if (!match) return undefined;
  const count = { mot: 1, hai: 2, ba: 3 }[match[1] ?? ''] ?? Number(match[1]);
  const sign = match[3] === 'sau' || match[3] === 'nua' ? 1 : -1;
  return understood(addDays(today, sign * count * (match[2] === 'tuan' ? 7 : 1)));
}

/** `chủ nhật` alone follows the preference; `vừa rồi`, `tuần trước`, `này`, `tới` say which. */
function weekday(words: string, { today, prefer }: DateContext): ReadDate | undefined {
  const match = /^(?:ngay |sang |chieu |toi )?(thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat|cn|t[2-7])(?: (.*))?$/.exec(words);
  const wanted = match ? weekdays[match[1] ?? ''] : undefined;
  if (!match || wanted === undefined) return undefined;
  const back = (weekdayOf(today) - wanted + 7) % 7;
  const monday = addDays(today, 1 - weekdayOf(today));
  switch (match[2] ?? '') {
    case '':
      return understood(prefer === 'future' ? addDays(today, (7 - back) % 7) : prefer === 'past' || back <= 3 ? addDays(today, -back) : addDays(today, 7 - back));
    case 'vua roi':
    case 'vua qua':
    case 'roi':
    case 'qua':
    case 'hom roi':
    case 'truoc':
      return understood(addDays(today, -back));
    case 'nay':
    case 'tuan nay':
      return understood(addDays(monday, wanted - 1));
    case 'tuan truoc':
    case 'tuan roi':
    case 'tuan qua':
      return understood(addDays(monday, wanted - 8));
    case 'toi':
    case 'tuan toi':
    case 'tuan sau':
      return understood(match[2] === 'toi' ? addDays(today, (7 - back) % 7 || 7) : addDays(monday, wanted + 6));
    default:
      return byNumbers(match[2] ?? '', { today, prefer });
  }
}

function byNumbers(said: string, context: DateContext): ReadDate {
  const matches = [...said.matchAll(/(?<!\d)(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})(?:(?: ?[/.-] ?| nam )(\d{4}|\d{2}))?(?!\d)/g)];
  if (matches.length > 1) return { kind: 'unclear', reason: 'several' };
  const [match] = matches;
  if (match) return dayAndMonth(Number(match[1]), Number(match[2]), match[3], context);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(said);
  if (iso) return dayAndMonth(Number(iso[3]), Number(iso[2]), iso[1], context);
  const alone = /^(?:mung )?(\d{1,2})$/.exec(said);
  return alone ? dayAlone(Number(alone[1]), context) : { kind: 'unclear', reason: 'not-a-date' };
}

function dayAndMonth(day: number, month: number, year: string | undefined, { today, prefer }: DateContext): ReadDate {
  if (year !== undefined) return existing(localDate(year.length === 2 ? 2000 + Number(year) : Number(year), month, day));
  const thisYear = Number(today.slice(0, 4));
  const candidates = [thisYear - 1, thisYear, thisYear + 1].flatMap((each) => localDate(each, month, day) ?? []);
  return existing(pick(candidates, { today, prefer }));
}

/** `17`: the 17th of this month, or of the one before or after it. */
function dayAlone(day: number, context: DateContext): ReadDate {
  const [year = 0, month = 1] = context.today.split('-').map(Number);
  const months = [month - 2, month - 1, month].map((index) => [year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1] as const);
  return existing(pick(months.flatMap(([each, number]) => localDate(each, number, day) ?? []), context));
}

/** A day slightly to come is taken as such even where the past is preferred: the caller says what is wrong with it. */
function pick(candidates: readonly LocalDate[], { today, prefer }: DateContext): LocalDate | undefined {
  const cost = (on: LocalDate): number => {
    const ahead = daysBetween(today, on);
    if (prefer === 'past') return ahead > 0 ? ahead * 6 : -ahead;
    if (prefer === 'future') return ahead < 0 ? -ahead * 6 : ahead;
    return Math.abs(ahead);
  };
  return [...candidates].sort((a, b) => cost(a) - cost(b))[0];
}

function existing(on: LocalDate | undefined): ReadDate {
  return on === undefined ? { kind: 'unclear', reason: 'no-such-day' } : understood(on);
}

function understood(on: LocalDate): ReadDate {
  return { kind: 'understood', on };
}
