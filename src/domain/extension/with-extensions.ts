import type { LocalDate } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import { extendedDates, type MovedDates, totalDates } from './extended-dates.ts';

/** What an obligation is in force with; `planned`: what extensions moved of it, as the plan has it; null: nothing. */
export type InForce<Draft> = Draft & { readonly planned: MovedDates | null };

type Draft = Pick<ObligationDraft, 'key' | 'scope' | 'feeds' | 'eventOn'> & MovedDates;

/**
 * Obligations as a plan has them, with the extensions that stand: `until` by their key. One stays as planned where the plan says
 * that day or a later one by now. Totals follow the units that feed them, which have to be among these.
 */
export function withExtensions<Planned extends Draft>(
  drafts: readonly Planned[],
  until: ReadonlyMap<string, LocalDate>,
): readonly InForce<Planned>[] {
  if (until.size === 0) return drafts.map((draft) => ({ ...draft, planned: null }));
  const own = drafts.map((draft) => inForce(draft, extendedDates(draft, until.get(draft.key) ?? null)));
  return own.map((one, index) => {
    const draft = drafts[index] ?? one;
    if (draft.scope !== 'total') return one;
    return inForce(
      draft,
      totalDates(
        draft,
        own.filter(({ feeds }) => feeds === draft.key),
      ),
    );
  });
}

/** An obligation with the dates that it has, where these are other than planned. */
export function inForce<Planned extends Draft>(draft: Planned, dates: MovedDates): InForce<Planned> {
  const { dueOn, dueTime, locksOn, countsTo, ladder } = draft;
  const isMoved = dates.dueOn !== dueOn || dates.locksOn !== locksOn;
  if (!isMoved) return { ...draft, planned: null };
  return { ...draft, ...dates, planned: { dueOn, dueTime, locksOn, countsTo, ladder } };
}
