import fc from 'fast-check';
import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate, ObligationId, PlanId, UnitId } from '#src/domain/ids.ts';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { Plan, PlanItem, Rule, Rung } from '#src/domain/plan/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { zone } from '#test/support/obligations.ts';

const district = 'tan-phu' as UnitId;

/** A district and two wards of it. */
export const units: readonly Unit[] = [
  { id: district, name: 'Quận Đoàn Tân Phú', kind: 'district', parentId: null },
  { id: 'tan-quy' as UnitId, name: 'Tân Quý', kind: 'ward', parentId: district },
  { id: 'son-ky' as UnitId, name: 'Sơn Kỳ', kind: 'ward', parentId: district },
].map((unit) => ({ ...unit, validFrom: '2003-12-02' as LocalDate, validTo: null }) as Unit);

/** Days of the six weeks in which the plans below want something; around Tết 2024. */
export const firstDay = '2024-02-01' as LocalDate;
const someDay = fc.noBias(fc.integer({ min: 0, max: 40 })).map((days) => addDays(firstDay, days));
const someSpan = fc
  .record({ from: someDay, days: fc.integer({ min: 0, max: 30 }) })
  .map(({ from, days }) => ({ from, to: addDays(from, days) }));
const fewTimes = fc.integer({ min: 1, max: 3 });

const someRule: fc.Arbitrary<Rule> = fc.oneof(
  fc
    .uniqueArray(someDay, { minLength: 1, maxLength: 3 })
    .map((dates) => ({ kind: 'dates' as const, dates: dates.map((on) => ({ key: on, on })) })),
  fc.tuple(someSpan, fewTimes).map(([span, atLeast]) => ({ kind: 'window' as const, ...span, atLeast })),
  fc
    .record({ nth: fc.integer({ min: 1, max: 5 }), weekday: fc.integer({ min: 1, max: 7 }) })
    .map((which) => ({
      kind: 'nthWeekday' as const,
      ...which,
      from: firstDay,
      to: addDays(firstDay, 59),
    })),
  someDay.map((on) => ({ kind: 'before' as const, on: addDays(on, 5) })),
  fc.record({
    kind: fc.constant('every' as const),
    period: fc.constantFrom('month' as const, 'half-year' as const, 'year' as const),
    dueDay: fc.integer({ min: 1, max: 31 }),
  }),
  fc.tuple(someSpan, fewTimes).map(([span, atLeast]) => ({
    kind: 'sum' as const,
    field: 'people',
    atLeast: atLeast * 2,
    eachAtLeast: atLeast,
    ...span,
  })),
  someSpan.map((span) => ({ kind: 'share' as const, percent: 100, ...span })),
  fc.constant({ kind: 'continuing' as const }),
);

/** A ladder of a plan's own: at any hour, several on a day, before the event and after the last day in time. */
export const someLadder: fc.Arbitrary<readonly Rung[]> = fc
  .uniqueArray(
    fc.record({
      anchor: fc.constantFrom('event' as const, 'due' as const),
      offsetDays: fc.integer({ min: -4, max: 4 }),
      hour: fc.integer({ min: 0, max: 23 }),
      to: fc.constantFrom('secretary' as const, 'officer' as const),
    }),
    { selector: (rung) => JSON.stringify(rung), maxLength: 20 },
  )
  .map((rungs) =>
    rungs.map(({ hour, ...rung }, index) => ({
      ...rung,
      key: `r${index}`,
      time: `${String(hour).padStart(2, '0')}:30`,
    })),
  );

const someItem = fc
  .record({
    rule: someRule,
    scope: fc.constantFrom('each' as const, 'each' as const, 'together' as const, 'own' as const),
    graceDays: fc.integer({ min: 0, max: 5 }),
    lockDays: fc.option(fc.integer({ min: 0, max: 12 }), { nil: undefined }),
    ladder: fc.option(someLadder, { nil: undefined, freq: 2 }),
  })
  .map((item): Omit<PlanItem, 'id'> => ({
    ...item,
    // What adds up over wards is asked of each.
    scope: item.rule.kind === 'sum' || item.rule.kind === 'share' ? 'each' : item.scope,
    source: 'II.1',
    title: 'Việc của kế hoạch {period}',
    short: 'Việc {period}',
    form: 'green-sunday',
  }));

/** A plan of so many to five items with any rules, scopes, ladders, grace and lock. */
export const planOf = (atLeast: number): fc.Arbitrary<Plan> =>
  fc.array(someItem, { minLength: atLeast, maxLength: 5 }).map((items) => ({
    id: 'tan-phu-2024' as PlanId,
    title: 'Kế hoạch 2024',
    unitId: district,
    year: 2024,
    zone,
    parts: [],
    items: items.map((item, index) => ({ ...item, id: `i${index}` })),
  }));

/** What the plan asks, each obligation with its key for its id. */
export function obligationsOf(plan: Plan): readonly PlannedObligation[] {
  return compilePlan(plan, units).map((draft) => ({ ...draft, id: draft.key as ObligationId }));
}
