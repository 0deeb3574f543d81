import { addDays, daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Obligation } from './obligation.ts';

/** The days of an obligation that an officer may move. */
export type MovableDates = Pick<
  Obligation,
  'eventOn' | 'dueOn' | 'dueTime' | 'locksOn' | 'countsFrom' | 'countsTo'
>;

/** What officers granted beyond the plan. */
interface Granted {
  /** Another day on which the unit makes it up; null: none. */
  readonly madeUpOn: LocalDate | null;
}

interface EffectiveDates extends MovableDates {
  /** The day on which it is made up, where that is another than the plan's. */
  readonly madeUpOn: LocalDate | null;
}

/**
 * The one place that says what the plan's days and an officer's word come to. What is made up is held on that day, and in time as
 * many days after it as the plan gives after its own day; where the plan has no day of its own, until that day. A report on it
 * counts, and it locks the day after at the earliest. What counts by the plan still does. A day that an amended plan has
 * passed is none any more.
 */
export function effectiveDates(planned: MovableDates, { madeUpOn }: Granted): EffectiveDates {
  const { eventOn, dueOn, dueTime, locksOn, countsFrom, countsTo } = planned;
  const own = eventOn ?? dueOn;
  if (madeUpOn === null || madeUpOn <= own) return { ...plannedDates(planned), madeUpOn: null };
  const newDueOn = addDays(madeUpOn, daysBetween(own, dueOn));
  const countsAfter = eventOn === null ? 0 : Math.max(0, daysBetween(eventOn, countsTo));
  return {
    eventOn: eventOn === null ? null : madeUpOn,
    dueOn: newDueOn,
    dueTime,
    locksOn: locksOn === null ? null : later(locksOn, addDays(newDueOn, 1)),
    countsFrom,
    countsTo: later(countsTo, addDays(madeUpOn, countsAfter)),
    madeUpOn,
  };
}

/** Those days alone, as they are kept where they were moved. */
export function plannedDates({
  eventOn,
  dueOn,
  dueTime,
  locksOn,
  countsFrom,
  countsTo,
}: MovableDates): MovableDates {
  return { eventOn, dueOn, dueTime, locksOn, countsFrom, countsTo };
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
