import { addDays, daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';

/** What of an obligation an extension moves. */
export type MovedDates = Pick<ObligationDraft, 'dueOn' | 'dueTime' | 'locksOn' | 'countsTo' | 'ladder'>;
type Dates = MovedDates & Pick<ObligationDraft, 'eventOn'>;

/**
 * The one place where an extension moves an obligation: its dates as the plan has them (`planned`), in time until the end of
 * `until`; as planned where the plan says that day or a later one by now. It locks as long after its last day in time as the plan
 * has it, events count up to the new day, and its ladder is climbed once more towards it.
 */
export function extendedDates(planned: Dates, until: LocalDate | null): MovedDates {
  const { dueOn, dueTime, locksOn, countsTo, ladder } = planned;
  if (until === null || until <= dueOn) return { dueOn, dueTime, locksOn, countsTo, ladder };
  const days = daysBetween(dueOn, until);
  const newLocksOn = locksOn === null ? null : addDays(locksOn, days);
  const countsUntilLocked = locksOn !== null && countsTo === addDays(locksOn, -1);
  return {
    dueOn: until,
    // A day that is said is all of that day.
    dueTime: null,
    locksOn: newLocksOn,
    countsTo: countsUntilLocked && newLocksOn !== null ? addDays(newLocksOn, -1) : latest(countsTo, until),
    ladder: [...ladder, ...onceMore(planned, days)],
  };
}

/**
 * A total's dates: it is due when the first of the units that feed it is, so that it moves only with all of them; and locks no
 * earlier than any.
 */
export function totalDates(
  planned: Dates,
  fed: readonly Pick<MovedDates, 'dueOn' | 'locksOn'>[],
): MovedDates {
  const first = fed.map(({ dueOn }) => dueOn).toSorted()[0] ?? null;
  const moved = extendedDates(planned, first);
  const locks = fed.map(({ locksOn }) => locksOn);
  const isOpenForEver = moved.locksOn === null || locks.includes(null);
  const locksOn = isOpenForEver ? null : locks.reduce((a, b) => latest(a ?? b, b), moved.locksOn);
  return { ...moved, locksOn };
}

/** Rungs on the way to an event that is over lead to the new day as well, from the day after the old one on. */
function onceMore({ eventOn, ladder }: Dates, days: number): MovedDates['ladder'] {
  if (eventOn === null) return [];
  return ladder
    .filter(({ anchor, offsetDays }) => anchor === 'event' && offsetDays < 0 && -offsetDays < days)
    .map((rung) => ({ ...rung, anchor: 'due' as const }));
}

function latest<Day extends LocalDate | null>(a: Day, b: Day): Day {
  return a !== null && b !== null && a > b ? a : b;
}
