import { addDays, dayOf } from '#src/domain/calendar.ts';
import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import { snoozeRung } from '#src/domain/notice/notice.ts';
import { snoozedReminder } from '#src/domain/notice/planned-notice.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';

type Snooze = Extract<Effect, { kind: 'snooze' }>;

/**
 * One more notice of each duty that the person was reminded of, on the day after they said so, or now where that has come
 * by; what was planned to come before is dropped.
 */
export async function snooze(
  transaction: Transaction,
  { asker: { actor, now, today, zone }, saidAt }: Change,
  { obligationIds }: Snooze,
): Promise<void> {
  if (!actor) return;
  const { personId } = actor;
  const ids = [...obligationIds];
  const told = await transaction.$queryRaw<{ obligationId: ObligationId; unitId: UnitId }[]>`
    SELECT DISTINCT ON (n.obligation_id) n.obligation_id AS "obligationId", n.unit_id AS "unitId"
    FROM notice n WHERE n.person_id = ${personId} AND n.kind IN ('reminder', 'reminded-now') AND n.state = 'sent' AND n.obligation_id = ANY(${ids})
    ORDER BY n.obligation_id, n.settled_at DESC`;
  const [saidOn, yesterday] = [dayOf(saidAt, zone), addDays(today, -1)];
  const from = saidOn < yesterday ? yesterday : saidOn;
  const snoozed = told.map((one) => snoozedReminder({ personId, ...one }, from, zone));
  await insertNotices(transaction, snoozed);
  const [first] = snoozed;
  if (!first) return;
  await transaction.$executeRaw`
    UPDATE notice SET state = 'dropped', reason = 'snoozed', settled_at = ${new Date(now)}
    WHERE person_id = ${personId} AND kind = 'reminder' AND state = 'pending' AND rung <> ${snoozeRung}
      AND obligation_id = ANY(${ids}) AND due_at < ${new Date(first.dueAt)}`;
}
