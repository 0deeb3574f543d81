import { type LadderDates, type RungTime, rungTimes } from './rung-times.ts';

/** What `rungTimes` says, reckoned once for all that have the same dates and ladder: thousands of units do. */
export function rememberTimes(): (dates: LadderDates, zone: string) => readonly RungTime[] {
  const known = new Map<string, readonly RungTime[]>();
  return (dates, zone) => {
    const { eventOn, dueOn, locksOn, ladder } = dates;
    const key = JSON.stringify([eventOn, dueOn, locksOn, zone, ladder]);
    const times = known.get(key) ?? rungTimes(dates, zone);
    known.set(key, times);
    return times;
  };
}
