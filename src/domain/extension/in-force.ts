import type { LocalDate } from '#src/domain/ids.ts';
import { effectiveDates } from '#src/domain/obligation/effective-dates.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import { extendedDates, type MovedDates, totalDates } from './extended-dates.ts';

/** What officers may move of an obligation, as its plan has it. */
export type PlannedDates = MovedDates & Pick<ObligationDraft, 'eventOn'>;

/** What officers granted beyond the plan. */
export interface Granted {
  /** Another day on which the unit makes it up; null: none. */
  readonly madeUpOn: LocalDate | null;
  /** Until when the extensions that stand go; null: none stands. */
  readonly until: LocalDate | null;
}

/**
 * What an obligation is in force with. `planned`: what was moved of it, as the plan has it, and from which day it was extended (null:
 * it is not); null: it is as planned.
 */
export type InForce<Draft> = Draft & {
  readonly madeUpOn: LocalDate | null;
  readonly planned: (PlannedDates & { readonly extendedFrom: LocalDate | null }) | null;
};

type Draft = Pick<ObligationDraft, 'key' | 'scope' | 'feeds' | 'countsFrom'> & PlannedDates;

/** An obligation with the dates that it has by what was granted: on the day on which it is made up, and until the day it was extended to. */
export function inForce<Planned extends Draft>(
  draft: Planned,
  { madeUpOn, until }: Granted,
): InForce<Planned> {
  const { madeUpOn: on, ...madeUp } = effectiveDates(draft, { madeUpOn });
  const made = { ...madeUp, ladder: draft.ladder };
  return moved(draft, { ...made, madeUpOn: on }, extendedDates(made, until));
}

/** A total, which follows the units that feed it. */
export function totalInForce<Planned extends Draft>(
  draft: Planned,
  fed: readonly Pick<MovedDates, 'dueOn' | 'locksOn'>[],
): InForce<Planned> {
  return moved(draft, { ...draft, madeUpOn: null }, totalDates(draft, fed));
}

/** Obligations as a plan has them, with what was granted, by their key. Totals follow the units that feed them, which have to be among these. */
export function withGrants<Planned extends Draft>(
  drafts: readonly Planned[],
  granted: ReadonlyMap<string, Granted>,
): readonly InForce<Planned>[] {
  if (granted.size === 0) return drafts.map((draft) => ({ ...draft, madeUpOn: null, planned: null }));
  const own = drafts.map((draft) =>
    inForce(draft, granted.get(draft.key) ?? { madeUpOn: null, until: null }),
  );
  return own.map((one, index) => {
    const draft = drafts[index] ?? one;
    if (draft.scope !== 'total') return one;
    return totalInForce(
      draft,
      own.filter(({ feeds }) => feeds === draft.key),
    );
  });
}

function moved<Planned extends Draft>(
  draft: Planned,
  made: PlannedDates & { readonly madeUpOn: LocalDate | null },
  dates: MovedDates,
): InForce<Planned> {
  const { eventOn, dueOn, dueTime, locksOn, countsTo, ladder } = draft;
  const { madeUpOn } = made;
  const isMoved = madeUpOn !== null || dates.dueOn !== dueOn || dates.locksOn !== locksOn;
  if (!isMoved) return { ...draft, madeUpOn: null, planned: null };
  const extendedFrom = dates.dueOn === made.dueOn ? null : made.dueOn;
  const planned = { eventOn, dueOn, dueTime, locksOn, countsTo, ladder, extendedFrom };
  return { ...draft, ...dates, eventOn: made.eventOn, madeUpOn, planned };
}
