import { undoForMs } from '#src/domain/decision.ts';
import type { ReportId } from '#src/domain/ids.ts';
import type { DecidedBatch, ReportToReview, Standing } from '#src/domain/review/review.ts';
import type { ToReview } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { toReviewJson, waitingOrder, waitingSql } from '#src/adapters/postgres/sql/review-sql.ts';
import type { Reader, ReaderNow } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

/** What an officer goes through in one sitting. */
const mostAtOnce = 60;

const readWaiting = readWithin<{ report: ReportToReview; total: number }>(
  'review-report',
  (isInReach) => `
  SELECT ${toReviewJson('$5')} AS report, page.total FROM (
    SELECT r.id, count(*) OVER ()::int AS total, row_number() OVER (ORDER BY r.id IS NOT DISTINCT FROM $4 DESC, ${waitingOrder}) AS place
    FROM ${waitingSql} WHERE ${isInReach} AND r.status = 'submitted' AND NOT (r.id = ANY($3::text[])) AND NOT (r.is_entered_for AND v.person_id = $6)
    ORDER BY place LIMIT ${mostAtOnce}) page
  JOIN report r ON r.id = page.id JOIN unit ON unit.id = r.unit_id JOIN report_version v ON v.report_id = r.id AND v.version = r.version
    LEFT JOIN obligation fed ON fed.id = r.obligation_id
  ORDER BY page.place`,
);

const readStanding = readWithin<Standing>(
  'review-report',
  (isInReach) => `
  SELECT r.id, r.version, r.status, unit.name AS "unitName", unit.kind AS "unitKind", p.name AS "decidedByName", w.by_id AS "decidedById"
  FROM report r JOIN unit ON unit.id = r.unit_id
    LEFT JOIN review w ON w.report_id = r.id AND w.version = r.version AND w.undone_at IS NULL LEFT JOIN person p ON p.id = w.by_id
  WHERE ${isInReach} AND r.id = $3`,
);

interface Wanted {
  readonly skipped: readonly ReportId[];
  readonly shown: ReportId | null;
}

/** Reports that wait for the reader, but those that were put off or that they entered for a ward themselves; the one on screen comes first, if it still waits. */
export async function findToReview(
  database: Database,
  reader: Reader,
  { skipped, shown }: Wanted,
): Promise<ToReview> {
  const rows = await readWaiting(database, reader, [
    skipped,
    shown,
    reader.zone,
    reader.actor?.personId ?? '',
  ]);
  const isThere = shown === null || rows[0]?.report.id === shown;
  const [standing] = isThere ? [] : await readStanding(database, reader, [shown]);
  return {
    total: rows[0]?.total ?? 0,
    reports: rows.map(({ report }) => report),
    standing: standing ?? null,
  };
}

const readBatch = readWithin<DecidedBatch>(
  'review-report',
  (isInReach) => `
  SELECT w.batch_id AS "batchId", w.verdict, floor(extract(epoch FROM min(w.at)) * 1000)::float8 AS at, bool_and(w.undone_at IS NOT NULL) AS "isUndone",
    json_agg(json_build_object('id', r.id, 'unitName', unit.name, 'isOvertaken', r.version <> w.version OR r.status <> w.verdict) ORDER BY unit.name, r.id) AS reports
  FROM review w JOIN report r ON r.id = w.report_id JOIN unit ON unit.id = r.unit_id
  WHERE ${isInReach} AND w.by_id = $3 AND ($4::text IS NULL OR w.batch_id = $4) AND ($4::text IS NOT NULL OR (w.undone_at IS NULL AND w.at > $5::timestamptz))
  GROUP BY w.batch_id, w.verdict ORDER BY min(w.at) DESC LIMIT 1`,
);

/** What the reader decided in that go, or (null) the last that can still be taken back; null: there is none. */
export async function findDecided(
  database: Database,
  reader: ReaderNow,
  batchId: string | null,
): Promise<DecidedBatch | null> {
  if (!reader.actor) return null;
  const since = new Date(reader.now - undoForMs);
  const [batch] = await readBatch(database, reader, [reader.actor.personId, batchId, since]);
  return batch ?? null;
}

const readReturned = readWithin<{ reason: string }>(
  'write-report',
  (isInReach) => `
  SELECT w.reason FROM report r JOIN unit ON unit.id = r.unit_id
    JOIN review w ON w.report_id = r.id AND w.version = r.version AND w.verdict = 'returned' AND w.undone_at IS NULL
  WHERE ${isInReach} AND r.id = $3 AND r.status = 'returned'`,
);

/** Why a report of the reader's was returned; null: it is not. */
export async function findReturned(
  database: Database,
  reader: Reader,
  reportId: ReportId,
): Promise<string | null> {
  const [row] = await readReturned(database, reader, [reportId]);
  return row?.reason ?? null;
}
