import type { Actor, Membership, UnitKind } from '#src/domain/organisation/organisation.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

const order = ['secretary', 'officer', 'admin', 'leader'] as const;

/** The unit a person reports for: that of the secretary first, then the officer's; null without any role in force. */
export function unitOf(actor: Actor | null): Membership | null {
  const memberships = actor?.memberships ?? [];
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
