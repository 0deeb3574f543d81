import type { PersonId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { type Doing, reachValues, withinSql, writeDown } from './doing.ts';
import { setEnd } from './end-role.ts';
import { putRole, tellOfRole } from './give-role.ts';
import { type HeldRole, lockRole } from './held-role.ts';

interface HandOver {
  readonly membershipId: string;
  readonly toPersonId: PersonId;
  readonly reason: string;
}

/** Whether person $3 has a role within reach that is not over on day $4. */
const isTheirsSql = `
  SELECT 1 FROM membership m JOIN unit ON unit.id = m.unit_id
  WHERE m.person_id = $3 AND ${withinSql} AND (m.valid_to IS NULL OR m.valid_to > $4::date) LIMIT 1`;

/** Of unit $1, from person $2 to $3: what one has written and not sent, and what one waits for. */
const draftsSql = `
  UPDATE report SET edited_by_id = $3 WHERE unit_id = $1 AND edited_by_id = $2 AND draft IS NOT NULL`;
const waiversSql = `
  UPDATE waiver SET asked_by_id = $3 WHERE unit_id = $1 AND asked_by_id = $2 AND decided_at IS NULL`;
const verdictsSql = `
  UPDATE notice SET person_id = $3 WHERE unit_id = $1 AND person_id = $2 AND kind IN ('verdict', 'verdict-undone', 'waiver-question') AND state = 'pending'`;

/**
 * A ward changes hands today: the successor has the role, the drafts and the requests that wait, and hears of it. Null where the
 * role is over by now, or the successor is the same person, or nobody's.
 */
export async function handOver(
  transaction: Transaction,
  doing: Doing,
  { membershipId, toPersonId, reason }: HandOver,
): Promise<HeldRole | null> {
  const held = await lockRole(transaction, doing, membershipId);
  if (!held || held.personId === toPersonId) return null;
  const values = [...reachValues(doing), toPersonId, doing.today];
  const known = await transaction.$queryRawUnsafe<object[]>(isTheirsSql, ...values);
  if (known.length === 0) return null;
  const { personId, unitId, role } = held;
  const there = { personId: toPersonId, unitId, role };
  const given = await putRole(transaction, doing, there);
  if (given.kind === 'nobody') return null;
  const drafts = await transaction.$executeRawUnsafe(draftsSql, unitId, personId, toPersonId);
  const requests = await transaction.$executeRawUnsafe(waiversSql, unitId, personId, toPersonId);
  await transaction.$executeRawUnsafe(verdictsSql, unitId, personId, toPersonId);
  await setEnd(transaction, doing, held, doing.today);
  await writeDown(transaction, doing, {
    act: 'ward-handed-over',
    unitId,
    subject: { personId, membershipId: held.membershipId },
    reason,
    details: { role, to: toPersonId, drafts, requests },
  });
  const ended = { kind: 'role-ended', personId, unitId, membershipId: held.membershipId } as const;
  await insertNotices(transaction, [plannedNotice({ ...ended, on: doing.today }, doing.now)]);
  await tellOfRole(transaction, doing, there, given.membershipId, personId);
  return held;
}
