import { undoForMs } from '#src/domain/decision.ts';
import type { LocalDate, ObligationId, UnitId } from '#src/domain/ids.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { RequestKind } from '#src/domain/waiver/request.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { progressSql } from '#src/adapters/postgres/sql/obligation-sql.ts';
import { isMetSql } from '#src/adapters/postgres/sql/waiver-sql.ts';
import { planAnew } from './plan-anew.ts';
import { tellAsker } from './tell.ts';

interface Decided {
  readonly id: string;
  readonly kind: RequestKind;
  readonly madeUpOn: LocalDate | null;
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly decisions: number;
}

const decidedColumns = `w.id, w.kind, w.made_up_on::text AS "madeUpOn", w.obligation_id AS "obligationId", w.unit_id AS "unitId", w.decisions`;

const decideSql = `
  UPDATE waiver w SET state = $2, decided_by_id = $3, decided_at = $4, decisions = w.decisions + 1, batch_id = $5
  FROM unit u, obligation o WHERE u.id = w.unit_id AND o.id = w.obligation_id AND o.withdrawn_at IS NULL
    AND w.id = $1 AND w.state IN ('asked', 'asked-back') AND u.parent_id = ANY($6::text[])
  RETURNING ${decidedColumns}`;

const isMetNowSql = `
  SELECT 1 FROM obligation o LEFT JOIN LATERAL ${progressSql('$2')} done ON true WHERE o.id = $1 AND ${isMetSql}`;

/**
 * The first decision counts: a second one, and one on what was reported, taken back or given up by the plan meanwhile, is decided
 * again on what is true by then. Whoever asked is owed the verdict.
 */
export async function decideWaiver(
  transaction: Transaction,
  change: Change,
  { waiverId, verdict, batchId = waiverId }: Extract<Effect, { kind: 'decide-waiver' }>,
): Promise<void> {
  const { actor, now, zone } = change.asker;
  const { childrenOf } = reachOf(actor, 'decide-waiver');
  const [decided] = await transaction.$queryRawUnsafe<Decided[]>(
    decideSql,
    waiverId,
    verdict,
    actor?.personId ?? null,
    new Date(now),
    batchId,
    childrenOf,
  );
  if (!decided) throw new OvertakenError();
  const { kind, madeUpOn, obligationId, unitId, decisions } = decided;
  const met = await transaction.$queryRawUnsafe<object[]>(isMetNowSql, obligationId, zone);
  if (met.length > 0) throw new OvertakenError();
  await writeDeed(transaction, change, {
    act: kind === 'make-up' ? `make-up-${verdict}` : `waiver-${verdict}`,
    unitId,
    subject: { waiverId, obligationId },
    ...(madeUpOn !== null && { details: { madeUpOn } }),
  });
  // Who is let off is reminded of nothing; of a new day those hear by the verdict whom it concerns.
  if (verdict === 'declined') await planAnew(transaction, change, obligationId, { from: 'what-has-come' });
  else if (kind === 'make-up') await planAnew(transaction, change, obligationId, { from: 'what-comes' });
  await tellAsker(transaction, change, waiverId, { kind: 'verdict', turn: decisions - 1 });
}

/** Only one's own verdicts, lately. */
const undoSql = `
  UPDATE waiver w SET state = 'asked', decided_by_id = NULL, decided_at = NULL, batch_id = NULL
  FROM unit u WHERE u.id = w.unit_id AND w.batch_id = $1 AND w.id = ANY($2::text[]) AND w.decided_by_id = $3 AND w.decided_at > $4::timestamptz
    AND w.state IN ('granted', 'declined') AND u.parent_id = ANY($5::text[])
  RETURNING ${decidedColumns}`;

/** What was decided waits again, as many as were seen or none; who was told so hears it, and reminders go on. */
export async function undoWaivers(
  transaction: Transaction,
  change: Change,
  { batchId, waiverIds }: Extract<Effect, { kind: 'undo-waivers' }>,
): Promise<void> {
  const { actor, now, zone } = change.asker;
  const { childrenOf } = reachOf(actor, 'decide-waiver');
  const undone = await transaction.$queryRawUnsafe<Decided[]>(
    undoSql,
    batchId,
    waiverIds,
    actor?.personId ?? null,
    new Date(now - undoForMs),
    childrenOf,
  );
  if (undone.length !== waiverIds.length) throw new OvertakenError();
  for (const { id: waiverId, obligationId, unitId, decisions } of undone) {
    const met = await transaction.$queryRawUnsafe<object[]>(isMetNowSql, obligationId, zone);
    if (met.length > 0) throw new OvertakenError();
    await writeDeed(transaction, change, {
      act: 'waiver-undone',
      unitId,
      subject: { waiverId, obligationId },
    });
    await planAnew(transaction, change, obligationId, { from: 'what-has-come' });
    await takeBack(transaction, change, waiverId, decisions);
  }
}

/** A verdict that nobody was told is not told any more; whoever was hears, each time, that it waits again. */
async function takeBack(
  transaction: Transaction,
  change: Change,
  waiverId: string,
  decisions: number,
): Promise<void> {
  const { notice } = transaction;
  await notice.updateMany({
    where: { waiverId, kind: 'verdict', state: 'pending' },
    data: { state: 'dropped', reason: 'undone', settledAt: new Date(change.asker.now) },
  });
  const told = await notice.count({ where: { waiverId, kind: 'verdict', state: 'sent' } });
  const takenBack = await notice.count({ where: { waiverId, kind: 'verdict-undone' } });
  if (told > takenBack)
    await tellAsker(transaction, change, waiverId, { kind: 'verdict-undone', turn: decisions - 1 });
}
