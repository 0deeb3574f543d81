import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';

/** A field of an obligation that an amended plan changes, with what it was and will be. */
export interface FieldChange {
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** What putting a plan in force would change, obligation by obligation. */
export interface PlanDifference {
  readonly added: readonly ObligationDraft[];
  readonly changed: readonly {
    readonly obligation: ObligationDraft;
    readonly changes: readonly FieldChange[];
  }[];
  readonly withdrawn: readonly ObligationDraft[];
}

/** Compares by key what is in force with what a plan compiles to; what is the same on both sides is in neither list. */
export function planDifference(
  inForce: readonly ObligationDraft[],
  wanted: readonly ObligationDraft[],
): PlanDifference {
  const before = new Map(inForce.map((one) => [one.key, one]));
  const after = new Set(wanted.map(({ key }) => key));
  return {
    added: wanted.filter(({ key }) => !before.has(key)),
    changed: wanted.flatMap((obligation) => {
      const old = before.get(obligation.key);
      const changes = old ? changesOf(old, obligation) : [];
      return changes.length > 0 ? [{ obligation, changes }] : [];
    }),
    withdrawn: inForce.filter(({ key }) => !after.has(key)),
  };
}

const fields = [
  'title',
  'short',
  'source',
  'scope',
  'form',
  'alsoForms',
  'measure',
  'feeds',
  'opensOn',
  'eventOn',
  'dueOn',
  'dueTime',
  'locksOn',
  'countsFrom',
  'countsTo',
  'atLeast',
  'photos',
  'needsReview',
  'ladder',
] as const satisfies readonly (keyof ObligationDraft)[];

function changesOf(old: ObligationDraft, wanted: ObligationDraft): readonly FieldChange[] {
  return fields
    .filter((field) => !isSame(old[field], wanted[field]))
    .map((field) => ({ field, from: old[field], to: wanted[field] }));
}

/** Ladders come out of the store with their keys in another order. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
