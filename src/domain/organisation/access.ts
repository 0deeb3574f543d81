import type { UnitId } from '#src/domain/ids.ts';
import type { Actor, Role } from './organisation.ts';

export type Act = 'write-report' | 'read-report' | 'read-duties' | 'decide-waiver';

/** Units an act is allowed on: these, and all whose parent is one of those. */
export interface Reach {
  readonly units: readonly UnitId[];
  readonly childrenOf: readonly UnitId[];
}

const own: Record<Act, readonly Role[]> = {
  'write-report': ['secretary', 'officer', 'admin'],
  'read-report': ['secretary', 'officer', 'admin', 'leader'],
  'read-duties': ['secretary', 'officer', 'admin', 'leader'],
  'decide-waiver': [],
};

/** Who looks after other units only reads what these do; a ward's report is the ward's word. */
const below: Record<Act, readonly Role[]> = {
  'write-report': [],
  'read-report': ['officer', 'admin', 'leader'],
  'read-duties': ['officer', 'admin', 'leader'],
  'decide-waiver': ['officer', 'admin'],
};

/**
 * The one policy: how far a person's act reaches, from the memberships in force. A stranger reaches nothing.
 * The store applies it to every read and write of a conversation.
 */
export function reachOf(actor: Actor | null, act: Act): Reach {
  const memberships = actor?.memberships ?? [];
  return {
    units: memberships.filter(({ role }) => own[act].includes(role)).map(({ unitId }) => unitId),
    childrenOf: memberships.filter(({ role }) => below[act].includes(role)).map(({ unitId }) => unitId),
  };
}

/** Whether the person reports for any unit: leaders read, they do not report. */
export function mayWrite(actor: Actor | null): boolean {
  return reachOf(actor, 'write-report').units.length > 0;
}
