import type { ObligationId, UnitId } from '#src/domain/ids.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { planAnew } from './plan-anew.ts';
import { tellOfficers } from './tell.ts';

/**
 * Writes the request down and owes every officer above a notice of it. A second one for the same obligation is none, nor is one of
 * what is let off; another day may be asked for once more.
 */
export async function askWaiver(
  transaction: Transaction,
  change: Change,
  { waiverId, obligationId, reason, madeUpOn: on }: Extract<Effect, { kind: 'ask-waiver' }>,
): Promise<void> {
  const { actor, now } = change.asker;
  const { units } = reachOf(actor, 'write-report');
  const madeUpOn = on ?? null;
  const kind = madeUpOn === null ? 'waiver' : 'make-up';
  // Two of one unit at once: the second sees the first.
  await transaction.$executeRaw`SELECT 1 FROM obligation WHERE id = ${obligationId} FOR NO KEY UPDATE`;
  const asked = await transaction.$executeRaw`
    INSERT INTO waiver (id, obligation_id, unit_id, asked_by_id, reason, asked_at, kind, made_up_on)
    SELECT ${waiverId}, o.id, o.unit_id, ${actor?.personId ?? null}, ${reason}, ${new Date(now)}, ${kind}, ${madeUpOn}::date
    FROM obligation o WHERE o.id = ${obligationId} AND o.unit_id = ANY(${units}) AND o.scope = 'each'
      AND NOT EXISTS (SELECT 1 FROM waiver e WHERE e.obligation_id = o.id
        AND (e.state IN ('asked', 'asked-back') OR (e.state = 'granted' AND e.kind = 'waiver')))`;
  if (asked > 0) await tellOfficers(transaction, change, waiverId, { kind: 'waiver-asked', isAgain: false });
}

interface Withdrawn {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
}

/** Who reports for the unit takes a request back that nobody has decided; the duty is reminded of as before. */
export async function withdrawWaiver(
  transaction: Transaction,
  change: Change,
  { waiverId }: Extract<Effect, { kind: 'withdraw-waiver' }>,
): Promise<void> {
  const { actor, now } = change.asker;
  const { units } = reachOf(actor, 'write-report');
  const [withdrawn] = await transaction.$queryRaw<Withdrawn[]>`
    UPDATE waiver SET state = 'withdrawn', decided_by_id = ${actor?.personId ?? null}, decided_at = ${new Date(now)}
    WHERE id = ${waiverId} AND state IN ('asked', 'asked-back') AND unit_id = ANY(${units})
    RETURNING obligation_id AS "obligationId", unit_id AS "unitId"`;
  if (!withdrawn) throw new OvertakenError();
  const { obligationId, unitId } = withdrawn;
  await writeDeed(transaction, change, {
    act: 'waiver-withdrawn',
    unitId,
    subject: { waiverId, obligationId },
  });
  await planAnew(transaction, change, obligationId, { from: 'what-has-come' });
}
