import { addDays, localDate } from '../calendar.ts';
import type { LocalDate, UnitId } from '../ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import { livesOn } from '../organisation/lives-on.ts';
import type { Plan, PlanItem } from './plan.ts';
import { defaultLadder } from './default-ladder.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import { totalOf } from './total-of.ts';

/** Days after the year, or after what is due later, for which late reports count where an item does not say. */
const lockDaysAfterYear = 31;

/**
 * Everything the plan asks: item × occurrence × unit, in the order of the file, and after the wards' obligations the total
 * of the issuing unit where the item asks for one. The same plan and units give the same keys and values, so applying
 * twice changes nothing. A unit is asked if it exists on the day of the event, or on the last day of the window: one that
 * ended before is asked nothing, whoever took its place is.
 */
export function compilePlan(plan: Plan, units: readonly Unit[]): readonly ObligationDraft[] {
  return plan.items.flatMap((item) =>
    occurrencesOf(item, plan.year).flatMap((occurrence) => {
      const unitIds = unitsAsked(plan, item, occurrence, units);
      const total = totalOf(item, unitIds.length);
      const feeds = total ? keyOf(plan, item, occurrence, plan.unitId) : null;
      const draftFor = drafting(plan, item, occurrence);
      const asked = unitIds.map((unitId) => ({ ...draftFor(unitId), feeds }));
      if (!total) return asked;
      return [...asked, { ...draftFor(plan.unitId), ...total, scope: 'total', ladder: [] }];
    }),
  );
}

/** The units below (or at) the issuing one that an item asks at one of its occurrences. */
export function unitsAsked(
  plan: Pick<Plan, 'unitId'>,
  item: PlanItem,
  { eventOn, dueOn }: Occurrence,
  units: readonly Unit[],
): readonly UnitId[] {
  const day = eventOn ?? addDays(dueOn, -item.graceDays);
  return units
    .filter((unit) => livesOn(unit, day))
    .filter(({ id, kind, parentId }) =>
      item.scope === 'each' ? kind === 'ward' && parentId === plan.unitId : id === plan.unitId,
    )
    .map(({ id }) => id);
}

/** What the obligations of all units have in common is reckoned once. */
function drafting(plan: Plan, item: PlanItem, occurrence: Occurrence): (unitId: UnitId) => ObligationDraft {
  const { key, countsTo, ...rest } = occurrence;
  const locksOn = locksOnOf(plan, item, occurrence.dueOn);
  const common = {
    ...rest,
    countsTo: countsTo ?? addDays(locksOn, -1),
    planId: plan.id,
    itemId: item.id,
    source: item.source,
    occurrence: key,
    scope: item.scope,
    feeds: null,
    form: item.form,
    photos: item.photos ?? null,
    locksOn,
    ladder: item.rule.kind === 'continuing' ? [] : (item.ladder ?? defaultLadder),
  };
  return (unitId) => ({ ...common, unitId, key: keyOf(plan, item, occurrence, unitId) });
}

function keyOf(plan: Plan, item: PlanItem, { key }: Occurrence, unitId: UnitId): string {
  return `${plan.id}/${item.id}/${key}/${unitId}`;
}

/** A plan is a year's: what is not done a month after it is missed, so that it is not asked for ever. */
function locksOnOf({ year }: Plan, { lockDays, locksOn }: PlanItem, dueOn: LocalDate): LocalDate {
  if (locksOn !== undefined) return locksOn;
  if (lockDays !== undefined) return addDays(dueOn, lockDays + 1);
  const yearEndsOn = localDate(year, 12, 31) ?? dueOn;
  return addDays(dueOn > yearEndsOn ? dueOn : yearEndsOn, lockDaysAfterYear + 1);
}
