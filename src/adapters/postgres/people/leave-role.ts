import type { PersonId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Doing } from './doing.ts';
import { setEnd, writeEnding } from './end-role.ts';
import { type HeldRole, lockRole } from './held-role.ts';

/** Who looks after unit $1 on day $2, but person $3. */
const caretakersSql = `
  SELECT DISTINCT m.person_id AS "personId" FROM unit u JOIN membership m ON m.unit_id IN (u.id, u.parent_id)
    AND m.role IN ('officer', 'admin') AND ${livesOnSql('m', '$2')} WHERE u.id = $1 AND m.person_id <> $3`;

/** Somebody leaves a role of their own, today; officers hear. Null where it is not theirs, or over by now. */
export async function leaveRole(
  transaction: Transaction,
  doing: Doing,
  membershipId: string,
): Promise<HeldRole | null> {
  const held = await lockRole(transaction, { ...doing, reach: null }, membershipId);
  if (!held || held.personId !== doing.actorId) return null;
  await setEnd(transaction, doing, held, doing.today);
  await writeEnding(transaction, doing, held, { act: 'role-left', on: doing.today, reason: null });
  const { unitId } = held;
  const officers = await transaction.$queryRawUnsafe<{ personId: PersonId }[]>(
    caretakersSql,
    unitId,
    doing.today,
    held.personId,
  );
  await insertNotices(
    transaction,
    officers.map(({ personId }) =>
      plannedNotice({ kind: 'person-left', personId, unitId, membershipId: held.membershipId }, doing.now),
    ),
  );
  return held;
}
