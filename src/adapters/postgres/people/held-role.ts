import type { MembershipId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { type Doing, reachValues, withinSql } from './doing.ts';

/** A role that is not over yet. */
export interface HeldRole {
  readonly membershipId: MembershipId;
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly role: Role;
  /** The first day without it; null: no end is set. */
  readonly until: string | null;
}

const heldSql = `
  SELECT m.id AS "membershipId", m.person_id AS "personId", m.unit_id AS "unitId", m.role, m.valid_to::text AS until
  FROM membership m JOIN unit ON unit.id = m.unit_id
  WHERE m.id = $3 AND ${withinSql} AND (m.valid_to IS NULL OR m.valid_to > $4::date) FOR UPDATE OF m`;

/** The role, locked; null where it is over by now, or out of reach. */
export async function lockRole(
  transaction: Transaction,
  doing: Doing,
  membershipId: string,
): Promise<HeldRole | null> {
  const values = [...reachValues(doing), membershipId, doing.today];
  const [held] = await transaction.$queryRawUnsafe<HeldRole[]>(heldSql, ...values);
  return held ?? null;
}
