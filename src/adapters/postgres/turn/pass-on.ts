import type { PersonId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import { type Caretaker, whoIsTold } from '#src/domain/passed-on/caretakers.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { caretakersSql } from '#src/adapters/postgres/sql/passed-on-sql.ts';
import type { EffectOf } from './turn-part.ts';

/**
 * Writes down what somebody passes on for a unit of theirs, and owes it to everybody who looks after that, or to whoever
 * it answers. Only what one was told oneself can be answered.
 */
export async function passOn(
  transaction: Transaction,
  change: Change,
  effect: EffectOf<'pass-on'>,
): Promise<void> {
  const { actor, now } = change.asker;
  const { passedOnId, unitId, text, code, answersId } = effect;
  if (!actor) return;
  const { units } = reachOf(actor, 'read-duties');
  const written = await transaction.$executeRaw`
    INSERT INTO passed_on (id, person_id, unit_id, text, code, answers_id, at)
    SELECT ${passedOnId}, ${actor.personId}, u.id, ${text}, ${code}, ${answersId}, ${new Date(now)}
    FROM unit u WHERE u.id = ${unitId} AND u.id = ANY(${units}) AND (${answersId}::text IS NULL OR EXISTS (
      SELECT 1 FROM notice n WHERE n.passed_on_id = ${answersId} AND n.person_id = ${actor.personId}))`;
  if (written === 0) return;
  const told = await addresseesOf(transaction, change, effect);
  await insertNotices(
    transaction,
    told.map((personId) => plannedNotice({ kind: 'passed-on', passedOnId, unitId, personId }, now)),
  );
}

async function addresseesOf(
  transaction: Transaction,
  { asker: { actor, today } }: Change,
  { unitId, answersId }: EffectOf<'pass-on'>,
): Promise<readonly PersonId[]> {
  const rows =
    answersId === null
      ? whoIsTold(
          await transaction.$queryRawUnsafe<Caretaker[]>(
            caretakersSql({ unitId: '$1', personId: '$2', day: '$3' }, 'true'),
            unitId,
            actor?.personId,
            today,
          ),
        )
      : await transaction.$queryRaw<{ personId: PersonId }[]>`
          SELECT person_id AS "personId" FROM passed_on WHERE id = ${answersId}`;
  return rows.map(({ personId }) => personId);
}

/** Writes down that somebody of a unit complained, without what they said. */
export async function noteComplaint(
  transaction: Transaction,
  { asker: { actor, incoming, now } }: Change,
  { complaintId: id, code, unitId }: EffectOf<'note-complaint'>,
): Promise<void> {
  if (!actor || !reachOf(actor, 'read-duties').units.includes(unitId)) return;
  const { personId } = actor;
  await transaction.complaint.create({
    data: { id, code, personId, unitId, platform: incoming.platform, at: new Date(now) },
  });
}
