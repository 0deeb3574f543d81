import { addDays } from '../calendar.ts';
import type { LocalDate, UnitId } from '../ids.ts';
import type { ObligationDraft } from '../obligation.ts';
import type { Unit } from '../organisation.ts';
import type { Plan, PlanItem } from '../plan.ts';
import { defaultLadder } from './default-ladder.ts';

/**
 * Days around a fixed date in which the activity still counts for it. The plan asks all units to act together
 * (II.2.2.2 'đồng loạt'), so a ward that was rained off may make it up within two days, or have begun the day before.
 */
const aroundEvent = { before: 1, after: 2 } as const;

/** One time at which an item is due: its key and days, before it is given to units. */
interface Occurrence {
  readonly key: string;
  readonly title: string;
  readonly short: string;
  readonly opensOn: LocalDate;
  readonly eventOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly countsFrom: LocalDate;
  readonly countsTo: LocalDate;
  readonly atLeast: number;
}

/**
 * Everything the plan asks: item × occurrence × unit, in the order of the file. The same plan and units give the same
 * keys and values, so applying twice changes nothing. Units count only while they exist: one that ends before the
 * event, or begins after it, is asked nothing.
 */
export function compilePlan(plan: Plan, units: readonly Unit[]): readonly ObligationDraft[] {
  return plan.items.flatMap((item) =>
    occurrencesOf(item).flatMap((occurrence) => unitsOf(plan, item, occurrence, units).map((unitId) => obligation(plan, item, occurrence, unitId))),
  );
}

function occurrencesOf(item: PlanItem): readonly Occurrence[] {
  const { rule, title, short, graceDays } = item;
  switch (rule.kind) {
    case 'dates':
      return rule.dates.map(({ key, on, title: own, short: ownShort }) => ({
        key,
        title: own ?? title,
        short: ownShort ?? short,
        opensOn: on,
        eventOn: on,
        dueOn: addDays(on, graceDays),
        countsFrom: addDays(on, -aroundEvent.before),
        countsTo: addDays(on, aroundEvent.after),
        atLeast: 1,
      }));
    case 'window':
      return [
        {
          key: 'all',
          title,
          short,
          opensOn: rule.from,
          eventOn: null,
          dueOn: addDays(rule.to, graceDays),
          countsFrom: rule.from,
          countsTo: rule.to,
          atLeast: rule.atLeast,
        },
      ];
  }
}

function unitsOf(plan: Plan, item: PlanItem, occurrence: Occurrence, units: readonly Unit[]): readonly UnitId[] {
  if (item.scope !== 'each') return [plan.unitId];
  const day = occurrence.eventOn ?? occurrence.dueOn;
  return units.filter((unit) => unit.parentId === plan.unitId && unit.validFrom <= day && (unit.validTo === null || unit.validTo > day)).map((unit) => unit.id);
}

function obligation(plan: Plan, item: PlanItem, { key, ...occurrence }: Occurrence, unitId: UnitId): ObligationDraft {
  return {
    ...occurrence,
    key: `${plan.id}/${item.id}/${key}/${unitId}`,
    planId: plan.id,
    itemId: item.id,
    source: item.source,
    occurrence: key,
    unitId,
    scope: item.scope,
    form: item.form,
    locksOn: item.lockDays === undefined ? null : addDays(occurrence.dueOn, item.lockDays + 1),
    ladder: item.ladder ?? defaultLadder,
  };
}
