import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import { livesOn, type Organisation, type Succession, type Unit } from './organisation.ts';
import { ancestorsOf, descendantsOf } from './lineage.ts';

export interface UnitCounts {
  readonly unitId: UnitId;
  /** Sent and not replaced. */
  readonly reports: number;
  /** Asked of the unit itself; of these `met`. */
  readonly obligations: number;
  readonly met: number;
}

export interface CountedUnit extends UnitCounts {
  readonly name: string;
}

export interface UnitNow extends CountedUnit {
  /** Units whose figures are in these: itself, and all that came into it wholly. */
  readonly of: readonly UnitId[];
  /** Units of which it has a part. Nobody can say which of their figures belong to it, so they are in no sum. */
  readonly parts: readonly CountedUnit[];
}

export interface UnitHistory {
  readonly unit: Unit;
  readonly predecessors: readonly Succession[];
  readonly successors: readonly Succession[];
  /** As then: by the unit that did it. */
  readonly asThen: readonly CountedUnit[];
  /** As now: added up to units of today. */
  readonly asNow: readonly UnitNow[];
}

type Everything = Pick<Organisation, 'units' | 'successions'> & { readonly today: LocalDate };

/** The unit, those of today that it is or became, and all that came into these: whose figures a history needs. */
export function unitsOfHistory(unitId: UnitId, everything: Everything): readonly UnitId[] {
  const { successions, today } = everything;
  const now = unitsNow(unitId, everything).map(({ id }) => id);
  const before = [unitId, ...now].flatMap((id) => ancestorsOf(id, successions, today));
  return [...new Set([unitId, ...now, ...before.map((one) => one.unitId)])];
}

/** Where a unit came from and what it became, with what was done as then and as now. */
export function unitHistory(unit: Unit, everything: Everything, counts: readonly UnitCounts[]): UnitHistory {
  const { units, successions, today } = everything;
  const counted = (id: UnitId): CountedUnit => {
    const { reports = 0, obligations = 0, met = 0 } = counts.find(({ unitId }) => unitId === id) ?? {};
    const name = units.find((one) => one.id === id)?.name ?? id;
    return { unitId: id, name, reports, obligations, met };
  };
  return {
    unit,
    predecessors: successions.filter(({ to }) => to === unit.id),
    successors: successions.filter(({ from }) => from === unit.id),
    asThen: unitsOfHistory(unit.id, everything).map(counted),
    asNow: unitsNow(unit.id, everything).map(({ id }) => {
      const ancestors = ancestorsOf(id, successions, today);
      const of = [id, ...ancestors.filter(({ extent }) => extent === 'whole').map((one) => one.unitId)];
      const parts = ancestors.filter(({ extent }) => extent === 'part').map((one) => counted(one.unitId));
      return { ...counted(id), ...sum(of.map(counted)), of, parts };
    }),
  };
}

/** The unit itself where it lives, and those living that it became or gave a part to. */
function unitsNow(unitId: UnitId, { units, successions, today }: Everything): readonly Unit[] {
  const ids = [unitId, ...descendantsOf(unitId, successions, today)];
  return ids.flatMap((id) => units.filter((unit) => unit.id === id && livesOn(unit, today)));
}

function sum(units: readonly UnitCounts[]): Pick<UnitCounts, 'reports' | 'obligations' | 'met'> {
  const total = (key: 'reports' | 'obligations' | 'met'): number =>
    units.reduce((all, unit) => all + unit[key], 0);
  return { reports: total('reports'), obligations: total('obligations'), met: total('met') };
}
