import type { Organisation, Succession, Unit } from './organisation.ts';

export interface UnitChange {
  readonly unit: Unit;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

/** What applying an organisation file would change; all empty: nothing. */
export interface OrganisationDifference {
  /** Units that are not there yet. */
  readonly begins: readonly Unit[];
  /** Units, new ones too, that have an end now and had none. */
  readonly ends: readonly Unit[];
  /** Everything else that changes of units that are there. */
  readonly changed: readonly UnitChange[];
  /** Successions that are not there yet, or with another extent. */
  readonly successions: readonly Succession[];
  /** Those in force that the file states otherwise. */
  readonly dropped: readonly Succession[];
}

/** Compares a file with what is in force, unit by unit. */
export function organisationDifference(inForce: Organisation, file: Organisation): OrganisationDifference {
  const before = new Map(inForce.units.map((unit) => [unit.id, unit]));
  const after = overlay(inForce, file).successions;
  const [wanted, had] = [after, inForce.successions].map((list) => new Set(list.map(keyOf)));
  return {
    begins: file.units.filter(({ id }) => !before.has(id)),
    ends: file.units.filter(({ id, validTo }) => validTo !== null && !before.get(id)?.validTo),
    changed: file.units.flatMap((unit) => {
      const old = before.get(unit.id);
      const changes = old ? changesOf(old, unit) : [];
      return changes.length > 0 ? [{ unit, changes }] : [];
    }),
    successions: after.filter((one) => !had?.has(keyOf(one))),
    dropped: inForce.successions.filter((one) => !wanted?.has(keyOf(one))),
  };
}

/**
 * The organisation after a file: its units take the place of those with the same id, and where it says what became of a
 * unit, that is all that became of it. What it does not name stays as it is in force.
 */
export function overlay(inForce: Organisation, file: Organisation): Organisation {
  const ids = new Set(file.units.map(({ id }) => id));
  const origins = new Set(file.successions.map(({ from }) => from));
  return {
    units: [...inForce.units.filter(({ id }) => !ids.has(id)), ...file.units],
    successions: [...inForce.successions.filter(({ from }) => !origins.has(from)), ...file.successions],
  };
}

export function isNothing({ begins, ends, changed, successions, dropped }: OrganisationDifference): boolean {
  return [begins, ends, changed, successions, dropped].every((list) => list.length === 0);
}

const fields = ['name', 'kind', 'parentId', 'validFrom', 'validTo'] as const;

function changesOf(old: Unit, unit: Unit): UnitChange['changes'] {
  return fields
    .filter((field) => old[field] !== unit[field] && !(field === 'validTo' && old.validTo === null))
    .map((field) => ({ field, from: old[field], to: unit[field] }));
}

function keyOf({ from, to, on, extent }: Succession): string {
  return `${from} ${to} ${on} ${extent}`;
}
