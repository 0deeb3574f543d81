import type { LocalDate, UnitId } from '#src/domain/ids.ts';
import type { ActedFor, Actor, Role } from './organisation.ts';

/** Who may do it: in the unit in which they have that role, and in those right below it. */
interface May {
  readonly own: readonly Role[];
  readonly below: readonly Role[];
}

const nobody: readonly Role[] = [];
const whoReports: readonly Role[] = ['secretary', 'officer', 'admin'];
const whoLooksAfter: readonly Role[] = ['officer', 'admin'];
const whoReads: readonly Role[] = ['officer', 'admin', 'leader'];
const everyone: readonly Role[] = ['secretary', 'officer', 'admin', 'leader'];

/**
 * The table of role × act × unit. Who looks after other units reads and decides on what these do; a ward's report is the ward's
 * word, and whoever writes one for a ward (`write-for`) is named in it.
 */
const table = {
  'write-report': { own: whoReports, below: nobody },
  'write-for': { own: nobody, below: whoLooksAfter },
  'read-report': { own: everyone, below: whoReads },
  'read-duties': { own: everyone, below: whoReads },
  'decide-waiver': { own: nobody, below: whoLooksAfter },
  'review-report': { own: nobody, below: whoLooksAfter },
  extend: { own: nobody, below: whoLooksAfter },
  remind: { own: nobody, below: whoLooksAfter },
  announce: { own: whoLooksAfter, below: whoLooksAfter },
  'see-unit': { own: everyone, below: whoReads },
  'read-digest': { own: whoReads, below: whoReads },
  'manage-people': { own: whoLooksAfter, below: whoLooksAfter },
  'manage-groups': { own: whoReads, below: whoReads },
} satisfies Record<string, May>;

export type Act = keyof typeof table;

/** Every act there is, for tables and tests. */
export const acts = Object.keys(table) as readonly Act[];

/** Units an act is allowed on: these, and all whose parent is one of those. */
export interface Reach {
  readonly units: readonly UnitId[];
  readonly childrenOf: readonly UnitId[];
}

/**
 * The one policy: how far a person's act reaches, from the memberships in force. A stranger reaches nothing.
 * The store applies it to every read and write of a conversation.
 */
export function reachOf(actor: Actor | null, act: Act): Reach {
  const { own, below }: May = table[act];
  const memberships = actor?.memberships ?? [];
  const ward = own.includes('secretary') ? wardActedFor(actor) : null;
  return {
    units: [
      ...memberships.filter(({ role }) => own.includes(role)).map(({ unitId }) => unitId),
      ...(ward ? [ward.unitId] : []),
    ],
    childrenOf: memberships.filter(({ role }) => below.includes(role)).map(({ unitId }) => unitId),
  };
}

/** The ward that the person acts for, as its secretary would; null: none, or one that they look after no more. */
export function wardActedFor(actor: Actor | null): ActedFor | null {
  const ward = actor?.actsFor;
  const { below }: May = table['write-for'];
  const mayAct = actor?.memberships.some(
    ({ role, unitId }) => below.includes(role) && unitId === ward?.parentId,
  );
  return ward && mayAct ? ward : null;
}

/** Somebody who acts for that ward; for none, or one that is no more that day: who they are by themselves. */
export function actingFor(actor: Actor | null, ward: ActedFor | undefined, today: LocalDate): Actor | null {
  if (!actor || !ward) return actor;
  const lives = ward.validTo === null || today < ward.validTo;
  return lives ? { ...actor, actsFor: ward } : actor;
}

/** Whether the act reaches any unit, as far as roles say: a unit may have none below it. */
export function reachesAny(actor: Actor | null, act: Act): boolean {
  const { units, childrenOf } = reachOf(actor, act);
  return units.length > 0 || childrenOf.length > 0;
}

/** Whether it is an act of leaders, too. */
export function isOfLeaders(act: Act): boolean {
  const { own, below }: May = table[act];
  return [...own, ...below].includes('leader');
}

/** Whether the person reports for any unit: leaders read, they do not report. */
export function mayWrite(actor: Actor | null): boolean {
  return reachOf(actor, 'write-report').units.length > 0;
}
