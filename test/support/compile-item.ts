import type { LocalDate, PlanId, UnitId } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import type { Unit } from '#src/domain/organisation/organisation.ts';
import type { PlanItem, Rule } from '#src/domain/plan/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';

/** What one item of a plan of `year` asks of a district and its wards. */
export function compileItem(
  item: Partial<PlanItem> & { readonly rule: Rule },
  { wards = [unit('w1'), unit('w2')], year = 2024 }: { wards?: readonly Unit[]; year?: number } = {},
): readonly ObligationDraft[] {
  const usual = {
    id: 'item',
    source: 'II.1',
    title: 'Việc',
    short: 'Việc',
    scope: 'each',
    form: 'activity',
  } as const;
  const plan = {
    id: 'p' as PlanId,
    title: 'Kế hoạch',
    unitId: district.id,
    year,
    zone: 'Asia/Ho_Chi_Minh',
    parts: [],
    items: [{ ...usual, graceDays: 0, ...item }],
  };
  return compilePlan(plan, [district, ...wards]);
}

/** A ward of the district. */
export function unit(id: string, rest: Partial<Unit> = {}): Unit {
  return { ...district, id: id as UnitId, name: id, kind: 'ward', parentId: district.id, ...rest };
}

export function day(written: string): LocalDate {
  return written as LocalDate;
}

const district: Unit = {
  id: 'd' as UnitId,
  name: 'd',
  kind: 'district',
  parentId: null,
  validFrom: day('2003-12-02'),
  validTo: null,
};
