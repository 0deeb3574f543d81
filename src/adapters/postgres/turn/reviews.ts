import { undoForMs } from '#src/domain/decision.ts';
import type { Instant, PersonId, ReportId, UnitId } from '#src/domain/ids.ts';
import { plannedNotice } from '#src/domain/notice/planned-notice.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Verdict } from '#src/domain/review/review.ts';
import { nextTellTime } from '#src/domain/review/tell-times.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { writeDeed } from '#src/adapters/postgres/audit/write-entry.ts';
import type { Transaction } from '#src/adapters/postgres/client.ts';
import { OvertakenError } from '#src/adapters/postgres/errors.ts';
import { insertNotices } from '#src/adapters/postgres/notices/insert-notices.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { EffectOf } from './turn-part.ts';

interface Decided {
  readonly reportId: ReportId;
  readonly unitId: UnitId;
  readonly needsReview: boolean;
  readonly tellAt: readonly string[] | null;
}

/** A report is decided on as long as nobody else has, and in the version that was looked at. */
const decidedSql = `
  UPDATE report r SET status = $3 FROM unit u
  WHERE r.id = $1 AND r.version = $2 AND r.status = 'submitted' AND u.id = r.unit_id AND u.parent_id = ANY($4::text[])
  RETURNING r.id AS "reportId", r.unit_id AS "unitId",
    coalesce((SELECT o.needs_review FROM obligation o WHERE o.id = r.obligation_id), false) AS "needsReview",
    (SELECT plan.specification->'review'->'tellAt' FROM obligation o JOIN plan ON plan.id = o.plan_id WHERE o.id = r.obligation_id) AS "tellAt"`;

/** Who hears of it on day $3: who sent that version, if they still report for the unit; else all who do. */
const heardBySql = `
  WITH writers AS (
    SELECT DISTINCT m.person_id FROM report r JOIN membership m ON m.unit_id = r.unit_id AND m.role = 'secretary' AND ${livesOnSql('m', '$3')}
    WHERE r.id = $1)
  SELECT w.person_id AS "personId" FROM writers w
  WHERE w.person_id = (SELECT v.person_id FROM report_version v WHERE v.report_id = $1 AND v.version = $2)
    OR NOT EXISTS (SELECT 1 FROM writers other WHERE other.person_id = (SELECT v.person_id FROM report_version v WHERE v.report_id = $1 AND v.version = $2))`;

/** All of them or none: the first decision on each counts, and one that was overtaken has the officer look again. */
export async function reviewReports(
  transaction: Transaction,
  change: Change,
  { batchId, verdict, reason, reports }: EffectOf<'review-reports'>,
): Promise<void> {
  const { actor, now, today, zone } = change.asker;
  const { childrenOf } = reachOf(actor, 'review-report');
  // Two officers who decide on several lock them in one order.
  for (const { id, version } of reports.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const [decided] = await transaction.$queryRawUnsafe<Decided[]>(
      decidedSql,
      id,
      version,
      verdict,
      childrenOf,
    );
    if (!decided) throw new OvertakenError();
    const { unitId } = decided;
    const reviewId = change.newId();
    await transaction.review.create({
      data: {
        id: reviewId,
        batchId,
        reportId: id,
        version,
        verdict,
        reason,
        byId: actor?.personId ?? '',
        at: new Date(now),
      },
    });
    await writeDeed(transaction, change, {
      act: `report-${verdict}`,
      unitId,
      subject: { reportId: id },
      reason,
      details: { version },
    });
    const dueAt = toldAt(verdict, decided, now, zone);
    if (dueAt === null) continue;
    const people = await transaction.$queryRawUnsafe<{ personId: PersonId }[]>(
      heardBySql,
      id,
      version,
      today,
    );
    await insertNotices(
      transaction,
      people.map(({ personId }) =>
        plannedNotice({ kind: `report-${verdict}`, personId, unitId, reviewId }, dueAt),
      ),
    );
  }
}

/** What is to be mended is told at once; that all is well, together with more of it, and only where it was waited for. */
function toldAt(
  verdict: Verdict,
  { needsReview, tellAt }: Decided,
  now: Instant,
  zone: string,
): Instant | null {
  if (verdict === 'returned') return now;
  return needsReview ? nextTellTime(tellAt ?? undefined, now, zone) : null;
}

interface Undone {
  readonly id: string;
  readonly reportId: ReportId;
  readonly unitId: UnitId;
}

/** Only one's own decisions, lately, on what was not sent anew since. */
const undoneSql = `
  WITH back AS (
    UPDATE report r SET status = 'submitted' FROM review w, unit u
    WHERE w.batch_id = $1 AND w.by_id = $2 AND w.undone_at IS NULL AND w.at > $3::timestamptz AND r.id = w.report_id AND r.version = w.version
      AND r.status = w.verdict AND u.id = r.unit_id AND u.parent_id = ANY($4::text[])
    RETURNING w.id, r.id AS report_id, r.unit_id)
  UPDATE review w SET undone_at = $5::timestamptz FROM back WHERE w.id = back.id
  RETURNING w.id, back.report_id AS "reportId", back.unit_id AS "unitId"`;

/** What was decided in one go waits again; whoever was told so hears it. As many as were seen, or it is looked at again. */
export async function undoReview(
  transaction: Transaction,
  change: Change,
  { batchId, reportIds }: EffectOf<'undo-review'>,
): Promise<void> {
  const { actor, now } = change.asker;
  const { childrenOf } = reachOf(actor, 'review-report');
  const undone = await transaction.$queryRawUnsafe<Undone[]>(
    undoneSql,
    batchId,
    actor?.personId ?? null,
    new Date(now - undoForMs),
    childrenOf,
    new Date(now),
  );
  if (undone.length !== reportIds.length) throw new OvertakenError();
  for (const { id: reviewId, reportId, unitId } of undone) {
    await writeDeed(transaction, change, { act: 'review-undone', unitId, subject: { reportId } });
    const told = await transaction.notice.findMany({
      where: { reviewId, state: 'sent', kind: { in: ['report-returned', 'report-accepted'] } },
    });
    await insertNotices(
      transaction,
      told.map(({ personId }) =>
        plannedNotice({ kind: 'review-undone', personId: personId as PersonId, unitId, reviewId }, now),
      ),
    );
  }
}
