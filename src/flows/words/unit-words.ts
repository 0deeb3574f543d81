import { wardActedFor } from '#src/domain/organisation/access.ts';
import type { Actor, Membership, UnitKind } from '#src/domain/organisation/organisation.ts';
import { type Phrase, type PhraseArgument, phrase } from '#src/domain/words.ts';

const order = ['secretary', 'officer', 'admin', 'leader'] as const;

/**
 * The unit a person reports for: the ward that they act for, the one that they chose, else that of the secretary, then the officer's; null without any role in
 * force.
 */
export function unitOf(actor: Actor | null): Membership | null {
  const ward = wardActedFor(actor);
  if (ward) return { ...ward, role: 'secretary' };
  const memberships = actor?.memberships ?? [];
  const chosen = memberships.filter(({ unitId }) => unitId === actor?.chosenUnitId);
  return best(chosen) ?? best(memberships);
}

/** Each unit of the person once, by name, with the role that counts most there. */
export function unitsOf(actor: Actor | null): readonly Membership[] {
  const memberships = actor?.memberships ?? [];
  const ids = [...new Set(memberships.map(({ unitId }) => unitId))];
  return ids
    .flatMap((id) => best(memberships.filter(({ unitId }) => unitId === id)) ?? [])
    .toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'vi'));
}

/** Several units may be meant alike, and the person has not said which. */
export function isUnitUnclear(actor: Actor | null): boolean {
  if (wardActedFor(actor)) return false;
  const units = unitsOf(actor);
  if (units.some(({ unitId }) => unitId === actor?.chosenUnitId)) return false;
  const first = best(units);
  return units.filter(({ role }) => role === first?.role).length > 1;
}

function best(memberships: readonly Membership[]): Membership | null {
  for (const role of order) {
    const found = memberships.find((membership) => membership.role === role);
    if (found) return found;
  }
  return null;
}

/** 'phường Tân Quý', to stand inside a sentence. */
export function unitWords(unit: { readonly unitName: string; readonly unitKind: UnitKind }): Phrase {
  return phrase(`unit-${unit.unitKind}`, { name: unit.unitName });
}

/** 'Phường Tân Quý', to begin a sentence with. */
export function unitFirst(unit: { readonly unitName: string; readonly unitKind: UnitKind }): Phrase {
  return phrase(`unit-${unit.unitKind}-first`, { name: unit.unitName });
}

/** Names of units in the order given; where it is all of `of`, how many: leaders and officers know them. */
export function unitsOrAll(
  names: readonly string[],
  { of, kind }: { readonly of: number | null; readonly kind: UnitKind | null },
): PhraseArgument {
  const n = names.length;
  if (n > 2 && n === of) return phrase('all-units', { n, kind: kind ?? 'other' });
  return { list: names, joined: 'commas' };
}
