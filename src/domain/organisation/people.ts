import type { Instant, LocalDate, MembershipId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Role, UnitKind } from './organisation.ts';

/** How long an invite of a person is good. */
export const inviteGoodMs = 7 * 24 * 3_600_000;

/** A role that somebody has in a unit, or will have. */
export interface RoleHere {
  readonly membershipId: MembershipId;
  readonly role: Role;
  readonly since: LocalDate;
  /** The first day without it; null: no end is set. */
  readonly until: LocalDate | null;
}

/** Somebody with a role in a unit, and how they are reached. */
export interface PersonHere {
  readonly personId: PersonId;
  readonly name: string;
  readonly roles: readonly RoleHere[];
  readonly channels: readonly {
    readonly platform: string;
    readonly isReachable: boolean;
    /** Null: they never wrote there. */
    readonly wroteAt: Instant | null;
  }[];
}

/** A unit with its people, and the groups that hear of it. */
export interface UnitPeople {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** It is the reader's own, not one below that. */
  readonly isOwn: boolean;
  readonly people: readonly PersonHere[];
  /** Titles of the groups that are linked to it, or to the one above. */
  readonly groups: readonly string[];
}

/** Units that lack somebody who reports first, then by name; the reader's own at the end. */
export function inNeedFirst(units: readonly UnitPeople[]): readonly UnitPeople[] {
  const rank = (unit: UnitPeople): number => (unit.isOwn ? 2 : lacksSecretary(unit) ? 0 : 1);
  return units.toSorted((a, b) => rank(a) - rank(b) || a.unitName.localeCompare(b.unitName, 'vi'));
}

/** Nobody reports for it; units that only look after others need nobody who does. */
export function lacksSecretary({ isOwn, people }: UnitPeople): boolean {
  return !isOwn && !people.some(({ roles }) => roles.some(({ role }) => role === 'secretary'));
}

/** When they wrote last, in whatever chat; null: never, as far as is known. */
export function lastSeen({ channels }: PersonHere): Instant | null {
  const times = channels.flatMap(({ wroteAt }) => (wroteAt === null ? [] : [wroteAt]));
  return times.length === 0 ? null : (Math.max(...times) as Instant);
}

/** Whether something that is said to them gets anywhere. */
export function isReached({ channels }: PersonHere): boolean {
  return channels.some(({ isReachable }) => isReachable);
}
