import { addDays, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { lateFrom } from '#src/domain/obligation/deadline.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Rung } from '#src/domain/plan/plan.ts';
import { type IsHoliday, morning } from './quiet-hours.ts';

/** What of an obligation its rungs are timed by. */
export type LadderDates = Pick<ObligationDraft, 'eventOn' | 'dueOn' | 'dueTime' | 'locksOn' | 'ladder'>;

/** A rung of one obligation's ladder in time: alive from `dueAt` until just before `expiresAt`. */
export interface RungTime {
  readonly rung: Rung;
  readonly dueAt: Instant;
  /** From then on it is too late for this rung: the next one has its turn. */
  readonly expiresAt: Instant;
  /** The first rung of the ladder for the same people. */
  readonly isFirst: boolean;
}

/** Days for which an overdue rung that no other follows is worth telling; long enough for a run of holidays. */
const lastRungDays = 7;
/** Quiet hours begin then: nothing is said about a day after it. */
const dayEnds = '21:00';
const noon = '12:00';
const noHoliday: IsHoliday = () => false;

/**
 * When each rung of the ladder comes, in order. Each gives way to the next one for the same people; one up to its
 * anchor day ends at 21:00 of that day at the latest (the event's, or the last one in time), one up to the last day in time
 * at the deadline's hour, an overdue one after 7 days, and every one when the obligation locks: reports count no more from
 * then on. One for which all days are holidays until its anchor day comes on the last day before them. What would come at one
 * moment for the same people is one rung, the first of them in the ladder; one of the day itself is left out where nothing is held.
 */
export function rungTimes(
  dates: LadderDates,
  zone: string,
  isHoliday: IsHoliday = noHoliday,
): readonly RungTime[] {
  const sorted = dates.ladder
    .filter(({ anchor }) => anchor !== 'held' || dates.eventOn !== null)
    .map((rung) => ({ rung, ...daysOf(rung, dates, isHoliday) }))
    .map((one) => ({ ...one, dueAt: instantOf(one.on, timeOf(one.rung), zone) }))
    .filter(isFirstOfMoment)
    .sort((a, b) => a.dueAt - b.dueAt);
  const lockedAt = dates.locksOn === null ? Infinity : instantOf(dates.locksOn, '00:00', zone);
  const ends = sorted.map(({ rung, on, anchorOn, dueAt }) => {
    const next = sorted.find((other) => other.dueAt > dueAt && other.rung.to === rung.to)?.dueAt ?? Infinity;
    const last =
      on <= anchorOn
        ? instantOf(anchorOn, dayEnds, zone)
        : instantOf(addDays(on, lastRungDays), timeOf(rung), zone);
    const inTime = on <= dates.dueOn ? lateFrom(dates, zone) : Infinity;
    return Math.min(next, last, inTime, lockedAt) as Instant;
  });
  const living = sorted
    .map(({ rung, dueAt }, index) => ({ rung, dueAt, expiresAt: ends[index] ?? dueAt }))
    .filter(({ dueAt, expiresAt }) => dueAt < expiresAt);
  return living.map((one) => ({
    ...one,
    isFirst: living.find(({ rung }) => rung.to === one.rung.to) === one,
  }));
}

/** The first rung after `now`; null when none is left. What is past is past: joining late brings no old reminders. */
export function nextRungAt(
  dates: LadderDates,
  now: Instant,
  zone: string,
  isHoliday?: IsHoliday,
): Instant | null {
  return nextOf(rungTimes(dates, zone, isHoliday), now);
}

/** Where the planner begins with a new obligation: the first rung that is not over yet, even if it has come already. */
export function firstRungAt(
  dates: LadderDates,
  now: Instant,
  zone: string,
  isHoliday?: IsHoliday,
): Instant | null {
  return firstOf(rungTimes(dates, zone, isHoliday), now);
}

/** Rungs that have come and are not over. The same answer however often, wherever and after whatever pause it is asked. */
export function rungsDue(
  dates: LadderDates,
  now: Instant,
  zone: string,
  isHoliday?: IsHoliday,
): readonly RungTime[] {
  return dueOf(rungTimes(dates, zone, isHoliday), now);
}

/** Of rungs in time, when the first comes, or came, that is not over yet. */
export function firstOf(rungs: readonly RungTime[], now: Instant): Instant | null {
  return rungs.find(({ expiresAt }) => expiresAt > now)?.dueAt ?? null;
}

/** Of rungs in time, those that have come and are not over. */
export function dueOf(rungs: readonly RungTime[], now: Instant): readonly RungTime[] {
  return rungs.filter(({ dueAt, expiresAt }) => dueAt <= now && expiresAt > now);
}

/** Of rungs in time, when the first after `now` comes. */
export function nextOf(rungs: readonly RungTime[], now: Instant): Instant | null {
  return rungs.find(({ dueAt }) => dueAt > now)?.dueAt ?? null;
}

/** What `rungTimes` says, reckoned once for all that have the same dates and ladder: thousands of units do. */
export function rememberTimes(
  isHoliday: IsHoliday,
): (dates: LadderDates, zone: string) => readonly RungTime[] {
  const known = new Map<string, readonly RungTime[]>();
  return (dates, zone) => {
    const { eventOn, dueOn, dueTime, locksOn, ladder } = dates;
    const key = JSON.stringify([eventOn, dueOn, dueTime, locksOn, zone, ladder]);
    const times = known.get(key) ?? rungTimes(dates, zone, isHoliday);
    known.set(key, times);
    return times;
  };
}

function daysOf(
  rung: Rung,
  { eventOn, dueOn }: LadderDates,
  isHoliday: IsHoliday,
): { anchorOn: LocalDate; on: LocalDate } {
  const anchorOn = rung.anchor === 'due' ? dueOn : (eventOn ?? dueOn);
  const on = addDays(anchorOn, rung.offsetDays);
  // What is held on a holiday is reminded of on holidays.
  if (eventOn !== null && isHoliday(eventOn)) return { anchorOn, on };
  return { anchorOn, on: hasWorkingDay(on, anchorOn, isHoliday) ? on : workingDayBefore(on, isHoliday) };
}

/** Whether anybody may be written to from one day to the other, both included; of days that are over it makes no difference. */
function hasWorkingDay(from: LocalDate, to: LocalDate, isHoliday: IsHoliday): boolean {
  if (from > to) return true;
  for (let on = from; on <= to; on = addDays(on, 1)) if (!isHoliday(on)) return true;
  return false;
}

function workingDayBefore(day: LocalDate, isHoliday: IsHoliday): LocalDate {
  let on = addDays(day, -1);
  while (isHoliday(on)) on = addDays(on, -1);
  return on;
}

/** All that is due to one person in one morning is one message: whatever comes before noon comes when the day begins. */
function timeOf({ time }: Rung): string {
  return time < noon ? morning : time;
}

function isFirstOfMoment<One extends { readonly rung: Rung; readonly dueAt: Instant }>(
  { rung, dueAt }: One,
  index: number,
  all: readonly One[],
): boolean {
  return all.findIndex((other) => other.dueAt === dueAt && other.rung.to === rung.to) === index;
}
