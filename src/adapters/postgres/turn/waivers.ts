import type { ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';

/** What a request is about, and who is told of it. */
interface Told {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly personId: PersonId;
}

/** Writes the request down and owes every officer above a notice of it. A second one for the same obligation is none. */
export async function askWaiver(
  transaction: Transaction,
  { asker: { actor, now, today } }: Change,
  { waiverId, obligationId, reason }: Extract<Effect, { kind: 'ask-waiver' }>,
): Promise<void> {
  const { units } = reachOf(actor, 'write-report');
  const asked = await transaction.$executeRaw`
    INSERT INTO waiver (id, obligation_id, unit_id, asked_by_id, reason, asked_at)
    SELECT ${waiverId}, o.id, o.unit_id, ${actor?.personId ?? null}, ${reason}, ${new Date(now)}
    FROM obligation o WHERE o.id = ${obligationId} AND o.unit_id = ANY(${units}) AND o.scope = 'each'
      AND NOT EXISTS (SELECT 1 FROM waiver e WHERE e.obligation_id = o.id AND e.state IN ('asked', 'granted'))`;
  if (asked === 0) return;
  const officers = await transaction.$queryRaw<Told[]>`
    SELECT DISTINCT w.obligation_id AS "obligationId", w.unit_id AS "unitId", m.person_id AS "personId"
    FROM waiver w JOIN unit u ON u.id = w.unit_id JOIN membership m ON m.unit_id = u.parent_id AND m.role IN ('officer', 'admin')
    WHERE w.id = ${waiverId} AND m.valid_from <= ${today}::date AND (m.valid_to IS NULL OR m.valid_to > ${today}::date)`;
  await insertNotices(
    transaction,
    officers.map((told) => plannedNotice({ kind: 'waiver-asked', waiverId, isAgain: false, ...told }, now)),
  );
}

/** The first decision counts: a second one is decided again on what is true by then. Whoever asked is owed the verdict. */
export async function decideWaiver(
  transaction: Transaction,
  change: Change,
  { waiverId, verdict }: Extract<Effect, { kind: 'decide-waiver' }>,
): Promise<void> {
  const { actor, now } = change.asker;
  const { childrenOf } = reachOf(actor, 'decide-waiver');
  const [told] = await transaction.$queryRaw<Told[]>`
    UPDATE waiver w SET state = ${verdict}, decided_by_id = ${actor?.personId ?? null}, decided_at = ${new Date(now)}
    FROM unit u WHERE u.id = w.unit_id AND w.id = ${waiverId} AND w.state = 'asked' AND u.parent_id = ANY(${childrenOf})
    RETURNING w.obligation_id AS "obligationId", w.unit_id AS "unitId", w.asked_by_id AS "personId"`;
  if (!told) throw new OvertakenError();
  const { obligationId, unitId } = told;
  await writeDeed(transaction, change, {
    act: `waiver-${verdict}`,
    unitId,
    subject: { waiverId, obligationId },
  });
  await insertNotices(transaction, [plannedNotice({ kind: 'verdict', waiverId, ...told }, now)]);
}
