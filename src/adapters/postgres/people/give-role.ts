import type { MembershipId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { onDay } from '#src/adapters/postgres/columns.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { type Doing, reachValues, withinSql, writeDown } from './doing.ts';

interface NewRole {
  readonly personId: PersonId;
  readonly unitId: UnitId;
  readonly role: Role;
}

/** The person is held, so that two who give the same role at once give it once. */
const personSql = 'SELECT id FROM person WHERE id = $1 FOR UPDATE';
const unitSql = `SELECT unit.id FROM unit WHERE ${withinSql} AND unit.id = $3 AND (unit.valid_to IS NULL OR unit.valid_to > $4::date)`;
const heldSql = `
  SELECT m.id, m.valid_to IS NOT NULL AS "hasEnd" FROM membership m
  WHERE m.person_id = $1 AND m.unit_id = $2 AND m.role = $3 AND ${livesOnSql('m', '$4')}`;

export type Given =
  | { readonly kind: 'given'; readonly membershipId: MembershipId }
  /** They had it before: an end that was set is none any more. */
  | { readonly kind: 'had'; readonly membershipId: MembershipId }
  /** There is no such person, or no such unit within reach. */
  | { readonly kind: 'nobody' };

/** Puts a role down from today on, without a word to anybody. */
export async function putRole(
  transaction: Transaction,
  doing: Doing,
  { personId, unitId, role }: NewRole,
): Promise<Given> {
  const [person] = await transaction.$queryRawUnsafe<object[]>(personSql, personId);
  const [unit] = await transaction.$queryRawUnsafe<object[]>(
    unitSql,
    ...reachValues(doing),
    unitId,
    doing.today,
  );
  if (!person || !unit) return { kind: 'nobody' };
  const [held] = await transaction.$queryRawUnsafe<{ id: MembershipId; hasEnd: boolean }[]>(
    heldSql,
    personId,
    unitId,
    role,
    doing.today,
  );
  if (held) {
    if (held.hasEnd) await transaction.membership.update({ where: { id: held.id }, data: { validTo: null } });
    return { kind: 'had', membershipId: held.id };
  }
  const id = doing.newId() as MembershipId;
  await transaction.membership.create({
    data: { id, personId, unitId, role, validFrom: onDay(doing.today) },
  });
  return { kind: 'given', membershipId: id };
}

/** The person hears of a new role, or (`aboutId`) from whom it is taken over. */
export async function tellOfRole(
  transaction: Transaction,
  { now }: Doing,
  { personId, unitId }: Omit<NewRole, 'role'>,
  membershipId: MembershipId,
  aboutId: PersonId | null,
): Promise<void> {
  await insertNotices(transaction, [
    plannedNotice({ kind: 'role-given', personId, membershipId, unitId, aboutId }, now),
  ]);
}

/** Somebody who is there already has one more role from today on. */
export async function giveRole(
  transaction: Transaction,
  doing: Doing,
  wanted: NewRole,
  reason: string | null,
): Promise<Given> {
  const given = await putRole(transaction, doing, wanted);
  if (given.kind !== 'given') return given;
  const { personId, unitId, role } = wanted;
  const { membershipId } = given;
  await tellOfRole(transaction, doing, wanted, membershipId, null);
  const subject = { personId, membershipId };
  await writeDown(transaction, doing, { act: 'role-given', unitId, subject, reason, details: { role } });
  return given;
}
