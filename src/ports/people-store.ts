import type { AuditEntry } from '#src/domain/audit/audit-entry.ts';
import type { Instant, LocalDate, MembershipId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import type { UnitPeople } from '#src/domain/organisation/people.ts';

/** When whoever runs the server does something. */
export interface Moment {
  readonly now: Instant;
  readonly today: LocalDate;
}

/** A one-time code, of which only a name is left. */
export interface Invitation {
  readonly id: string;
  readonly purpose: 'person' | 'group';
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly role: Role | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** Null: whoever runs the server. */
  readonly createdBy: string | null;
  readonly state: 'open' | 'used' | 'revoked' | 'expired';
}

/** An entry of the audit, with the names that its ids have today. */
export interface Deed extends AuditEntry {
  readonly actorName: string | null;
  readonly unitName: string | null;
  readonly personName: string | null;
}

/** People and their roles, for whoever runs the server: it reaches everywhere, and is written down. */
export interface PeopleStore {
  /** Units that live on that day, each with its people; `isOwn` is of no meaning here. */
  units(today: LocalDate): Promise<readonly UnitPeople[]>;
  /** Ends a role on a day (the first one without it). False: it was over by then. */
  endRole(
    moment: Moment,
    ending: { readonly membershipId: MembershipId; readonly on: LocalDate; readonly reason: string },
  ): Promise<boolean>;
  /** One more role, from today on, for somebody who is there. `had`: they have it already. */
  addRole(
    moment: Moment,
    wanted: {
      readonly personId: PersonId;
      readonly unitId: UnitId;
      readonly role: Role;
      readonly reason: string | null;
    },
  ): Promise<'given' | 'had' | 'nobody'>;
  /** Somebody else has the role from today on, with all that waits in its unit. False: it was over by then, or theirs, or they are nobody's. */
  handOver(
    moment: Moment,
    handing: { readonly membershipId: MembershipId; readonly toPersonId: PersonId; readonly reason: string },
  ): Promise<boolean>;
  /** The role goes over into another unit today; `handOverTo`: and to that person where it was. False: it was over by then, or is of that unit. */
  moveRole(
    moment: Moment,
    move: {
      readonly membershipId: MembershipId;
      readonly toUnitId: UnitId;
      readonly reason: string;
      readonly handOverTo?: PersonId;
    },
  ): Promise<boolean>;
  invites(now: Instant): Promise<readonly Invitation[]>;
  /** Calls an invite back. False: it was used, expired or called back before. */
  revokeInvite(
    moment: Moment,
    what: { readonly inviteId: string; readonly reason: string },
  ): Promise<boolean>;
  /** What was done, the oldest first. */
  audit(of: { readonly unitId: UnitId | null; readonly since: Instant | null }): Promise<readonly Deed[]>;
}
