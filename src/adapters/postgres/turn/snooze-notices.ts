import { dayOf } from '#src/domain/calendar.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import type { Transaction } from './transaction.ts';

type Snooze = Extract<Effect, { kind: 'snooze' }>;

/** One more notice of each duty that the person was reminded of; what was planned to come before is dropped. */
export async function snooze(
  transaction: Transaction,
  { asker: { actor, now, zone } }: Change,
  { obligationIds, dueAt, expiresAt }: Snooze,
): Promise<void> {
  if (!actor) return;
  const [ids, at] = [[...obligationIds], new Date(dueAt)];
  await transaction.$executeRaw`
    INSERT INTO notice (id, key, kind, rung, person_id, unit_id, obligation_id, due_at, expires_at)
    SELECT DISTINCT ON (n.obligation_id) gen_random_uuid()::text,
      'reminder:' || n.obligation_id || ':snooze@' || ${dayOf(dueAt, zone)} || ':' || n.person_id, 'reminder', 'snooze', n.person_id,
      n.unit_id, n.obligation_id, ${at}::timestamptz, ${new Date(expiresAt)}::timestamptz
    FROM notice n WHERE n.person_id = ${actor.personId} AND n.kind = 'reminder' AND n.state = 'sent' AND n.obligation_id = ANY(${ids})
    ORDER BY n.obligation_id, n.settled_at DESC
    ON CONFLICT (key) DO NOTHING`;
  await transaction.$executeRaw`
    UPDATE notice SET state = 'dropped', reason = 'snoozed', settled_at = ${new Date(now)}
    WHERE person_id = ${actor.personId} AND kind = 'reminder' AND state = 'pending' AND rung <> 'snooze'
      AND obligation_id = ANY(${ids}) AND due_at < ${at}`;
}
