import { addDays, localDate } from '#src/domain/calendar.ts';
import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Measure, ObligationDraft } from '#src/domain/obligation/obligation.ts';
import { livesOn, type Unit } from '#src/domain/organisation/organisation.ts';
import { type Occurrence, occurrencesOf } from './occurrences.ts';
import type { Plan, PlanItem, Rung } from './plan.ts';

/** Days after the year, or after what is due later, for which late reports count where an item does not say. */
export const lockDaysAfterYear = 31;

/**
 * The reminder ladder of every item that sets none: 7 and 3 days before, the day before at 17:00, on the day at 07:00 and,
 * where nothing was reported, at 19:30, on the last day in time, overdue 1 and 3 days to the secretary, overdue 3 days to
 * the officers. Overdue 7 days is told in the leaders' digest and needs no rung. Where nothing is held, nobody has to be
 * gathered or asked how it went: the last day in time is the day, and its eve at 17:00 would say no more than its morning.
 */
export const defaultLadder: readonly Rung[] = [
  { key: 'd-7', anchor: 'event', offsetDays: -7, time: '07:00', to: 'secretary' },
  { key: 'd-3', anchor: 'event', offsetDays: -3, time: '07:00', to: 'secretary' },
  { key: 'd-1', anchor: 'held', offsetDays: -1, time: '17:00', to: 'secretary' },
  { key: 'd0', anchor: 'held', offsetDays: 0, time: '07:00', to: 'secretary' },
  { key: 'evening', anchor: 'held', offsetDays: 0, time: '19:30', to: 'secretary', unless: 'reported' },
  { key: 'last-day', anchor: 'due', offsetDays: 0, time: '07:00', to: 'secretary' },
  { key: 'late-1', anchor: 'due', offsetDays: 1, time: '07:00', to: 'secretary' },
  { key: 'late-3', anchor: 'due', offsetDays: 3, time: '07:00', to: 'secretary' },
  { key: 'late-3-officers', anchor: 'due', offsetDays: 3, time: '07:00', to: 'officer' },
];

/**
 * Everything the plan asks: item × occurrence × unit, in the order of the file, and after the wards' obligations the total
 * of the issuing unit where the item asks for one. The same plan and units give the same keys and values, so applying
 * twice changes nothing. A unit is asked if it exists on the day of the event, or on the last day of the window: one that
 * ended before is asked nothing, whoever took its place is.
 */
export function compilePlan(plan: Plan, units: readonly Unit[]): readonly ObligationDraft[] {
  const unitsAsked = askedAmong(plan, units);
  return plan.items.flatMap((item) =>
    occurrencesOf(item, plan.year).flatMap((occurrence) => {
      const unitIds = unitsAsked(item, occurrence);
      const total = totalOf(item, unitIds.length);
      const feeds = total ? keyOf(plan, item, occurrence, plan.unitId) : null;
      const draftFor = drafting(plan, item, occurrence);
      const asked = unitIds.map((unitId) => ({ ...draftFor(unitId), feeds }));
      if (!total) return asked;
      return [...asked, { ...draftFor(plan.unitId), ...total, scope: 'total', ladder: [] }];
    }),
  );
}

/** Tells the units below (or at) the issuing one that an item asks at one of its occurrences; of each day it looks once. */
export function askedAmong(
  { unitId }: Pick<Plan, 'unitId'>,
  units: readonly Unit[],
): (item: Pick<PlanItem, 'scope'>, occurrence: Occurrence) => readonly UnitId[] {
  const wards = units.filter(({ kind, parentId }) => kind === 'ward' && parentId === unitId);
  const issuing = units.filter(({ id }) => id === unitId);
  const known = new Map<string, readonly UnitId[]>();
  return ({ scope }, { asksOn: day }) => {
    const key = `${scope === 'each'} ${day}`;
    const asked =
      known.get(key) ??
      (scope === 'each' ? wards : issuing).filter((unit) => livesOn(unit, day)).map(({ id }) => id);
    known.set(key, asked);
    return asked;
  };
}

/**
 * What the issuing unit as a whole has to reach besides what each ward owes: a sum, or a share of the wards (rounded up, of
 * those asked). Null where the item asks each ward only, or one unit.
 */
export function totalOf(
  { rule, scope }: Pick<PlanItem, 'rule' | 'scope'>,
  units: number,
): { readonly measure: Measure; readonly atLeast: number } | null {
  if (scope !== 'each' || units === 0) return null;
  if (rule.kind === 'sum') return { measure: `sum:${rule.field}`, atLeast: rule.atLeast };
  if (rule.kind === 'share') return { measure: 'units', atLeast: Math.ceil((units * rule.percent) / 100) };
  return null;
}

/** What the obligations of all units have in common is reckoned once. */
function drafting(plan: Plan, item: PlanItem, occurrence: Occurrence): (unitId: UnitId) => ObligationDraft {
  const { key, countsTo, asksOn: _, ...rest } = occurrence;
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
    alsoForms: item.alsoForms ?? [],
    photos: item.photos ?? null,
    needsReview: item.review?.required ?? plan.review?.required ?? false,
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
