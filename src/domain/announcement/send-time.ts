import { addDays, dayOf, instantOf, weekdayOf } from '#src/domain/calendar.ts';
import { parseDate } from '#src/domain/answer/date.ts';
import { bare, composed } from '#src/domain/answer/plain.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { firstLoudMoment, type IsHoliday, morning } from '#src/domain/notice/quiet-hours.ts';

export type ReadSendTime =
  /** `isMoved`: that would have been in quiet hours. */
  | { readonly kind: 'understood'; readonly at: Instant; readonly isMoved: boolean }
  | { readonly kind: 'unclear'; readonly reason: 'no-time' | 'past' | 'too-far' };

interface Now {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

const mostDays = 60;
const clock = /(?:^|\s)(?:luc\s+)?(\d{1,2})\s*(?:h|g|gio|:)\s*(\d{2}|ruoi)?(?=\s|$|[,.])/;
const later = /\b(?:chieu|toi|dem)\b/;

/**
 * When somebody wants something to be sent: `7h sáng mai`, `19h30 tối nay`, `8h thứ hai`, `17:00 20/3`. Without a day it is the next time
 * that hour comes; in quiet hours, when they end.
 */
export function readSendTime(typed: string, { now, today, zone, isHoliday }: Now): ReadSendTime {
  const said = bare(composed(typed));
  const found = clock.exec(said);
  const time = found && timeOf(found, later.test(said));
  if (!found || time === null) return { kind: 'unclear', reason: 'no-time' };
  const on = dayIn(restOf(said, found), today);
  if (on === undefined) return { kind: 'unclear', reason: 'no-time' };
  const at = instantOf(on ?? today, time, zone);
  const meant = on === null && at <= now ? instantOf(addDays(today, 1), time, zone) : at;
  if (meant <= now) return { kind: 'unclear', reason: 'past' };
  if (dayOf(meant, zone) > addDays(today, mostDays)) return { kind: 'unclear', reason: 'too-far' };
  const loud = firstLoudMoment(meant, zone, isHoliday);
  return { kind: 'understood', at: loud, isMoved: loud !== meant };
}

/** The next morning on which people are written to. */
export function nextMorning({ today, zone, isHoliday }: Now): Instant {
  return firstLoudMoment(instantOf(addDays(today, 1), morning, zone), zone, isHoliday);
}

/** `HH:mm`; `7h tối` is 19:00. Null: no clock shows it. */
function timeOf([, hours = '', minutes = '0']: RegExpExecArray, isLater: boolean): string | null {
  const said = Number(hours);
  const hour = isLater && said >= 1 && said < 12 ? said + 12 : said;
  const minute = minutes === 'ruoi' ? 30 : Number(minutes);
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** What is said beside the hour, without the part of the day. */
function restOf(said: string, { index, 0: whole }: RegExpExecArray): string {
  const rest = `${said.slice(0, index)} ${said.slice(index + whole.length)}`;
  return rest
    .replace(/\b(?:sang|trua|chieu|toi|dem|luc|vao|gui|hen|nhe|nha|a|ngay)\b/g, ' ')
    .replace(/[,.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const namedDays: ReadonlyMap<string, number> = new Map([
  ['nay', 0],
  ['hom nay', 0],
  ['mai', 1],
  ['hom sau', 1],
  ['mot', 2],
  ['kia', 2],
]);
const weekdays: ReadonlyMap<string, number> = new Map([
  ['thu hai', 1],
  ['thu 2', 1],
  ['t2', 1],
  ['thu ba', 2],
  ['thu 3', 2],
  ['t3', 2],
  ['thu tu', 3],
  ['thu 4', 3],
  ['t4', 3],
  ['thu nam', 4],
  ['thu 5', 4],
  ['t5', 4],
  ['thu sau', 5],
  ['thu 6', 5],
  ['t6', 5],
  ['thu bay', 6],
  ['thu 7', 6],
  ['t7', 6],
  ['chu nhat', 7],
  ['cn', 7],
]);

/** The day that is named, which is never before today by itself; null: none is. Undefined: it is none that we know. */
function dayIn(rest: string, today: LocalDate): LocalDate | null | undefined {
  if (rest === '') return null;
  const days = namedDays.get(rest);
  if (days !== undefined) return addDays(today, days);
  const [, name = '', next] = /^(.+?)( tuan sau)?$/.exec(rest) ?? [];
  const weekday = weekdays.get(name.replace(/ (?:nay|toi)$/, ''));
  if (weekday !== undefined) return nextWeekday(weekday, today, next !== undefined);
  const read = parseDate(rest, { today, prefer: 'future' });
  return read.kind === 'understood' ? read.on : undefined;
}

/** The next one; of next week, the one after this week's Sunday. */
function nextWeekday(weekday: number, today: LocalDate, isNextWeek: boolean): LocalDate {
  const now = weekdayOf(today);
  const ahead = isNextWeek ? 7 - now + weekday : (weekday - now + 7) % 7 || 7;
  return addDays(today, ahead);
}
