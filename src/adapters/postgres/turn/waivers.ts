import { reachOf } from '#src/domain/organisation/access.ts';
import { addDays, instantOf } from '#src/domain/calendar.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { OvertakenError, type Transaction } from './transaction.ts';

/** A request and its verdict are worth telling for a month. */
const usefulMs = 30 * 24 * 3_600_000;

/** Who has not answered by then is asked once more: meanwhile the ward is not reminded, and nobody else would be. */
const againAfterDays = 2;
const againTime = '08:00';

/** Writes the request down and owes every officer above a notice of it. A second one for the same obligation is none. */
export async function askWaiver(
  transaction: Transaction,
  { asker: { actor, now, today, zone } }: Change,
  { waiverId, obligationId, reason }: Extract<Effect, { kind: 'ask-waiver' }>,
): Promise<void> {
  const { units } = reachOf(actor, 'write-report');
  const asked = await transaction.$executeRaw`
    INSERT INTO waiver (id, obligation_id, unit_id, asked_by_id, reason, asked_at)
    SELECT ${waiverId}, o.id, o.unit_id, ${actor?.personId ?? null}, ${reason}, ${new Date(now)}
    FROM obligation o WHERE o.id = ${obligationId} AND o.unit_id = ANY(${units}) AND o.scope = 'each'
      AND NOT EXISTS (SELECT 1 FROM waiver e WHERE e.obligation_id = o.id AND e.state IN ('asked', 'granted'))`;
  if (asked === 0) return;
  const againAt = new Date(instantOf(addDays(today, againAfterDays), againTime, zone));
  await transaction.$executeRaw`
    INSERT INTO notice (id, key, kind, person_id, unit_id, obligation_id, due_at, expires_at)
    SELECT DISTINCT ON (m.person_id, time.due_at) gen_random_uuid()::text, 'waiver:' || e.id || ':' || m.person_id || time.key, 'waiver',
      m.person_id, e.unit_id, e.obligation_id, time.due_at, ${new Date(now + usefulMs)}
    FROM waiver e JOIN unit u ON u.id = e.unit_id JOIN membership m ON m.unit_id = u.parent_id AND m.role IN ('officer', 'admin'),
      (VALUES ('', ${new Date(now)}::timestamptz), (':again', ${againAt}::timestamptz)) AS time(key, due_at)
    WHERE e.id = ${waiverId} AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to > ${today}::date)
    ON CONFLICT (key) DO NOTHING`;
}

/** The first decision counts: a second one is decided again on what is true by then. Whoever asked is owed the verdict. */
export async function decideWaiver(
  transaction: Transaction,
  { asker: { actor, now } }: Change,
  { waiverId, verdict }: Extract<Effect, { kind: 'decide-waiver' }>,
): Promise<void> {
  const { childrenOf } = reachOf(actor, 'decide-waiver');
  const decided = await transaction.$executeRaw`
    UPDATE waiver e SET state = ${verdict}, decided_by_id = ${actor?.personId ?? null}, decided_at = ${new Date(now)}
    FROM unit u WHERE u.id = e.unit_id AND e.id = ${waiverId} AND e.state = 'asked' AND u.parent_id = ANY(${childrenOf})`;
  if (decided !== 1) throw new OvertakenError();
  await transaction.$executeRaw`
    INSERT INTO notice (id, key, kind, person_id, unit_id, obligation_id, due_at, expires_at)
    SELECT gen_random_uuid()::text, 'verdict:' || e.id, 'verdict', e.asked_by_id, e.unit_id, e.obligation_id, ${new Date(now)},
      ${new Date(now + usefulMs)}
    FROM waiver e WHERE e.id = ${waiverId} ON CONFLICT (key) DO NOTHING`;
}
