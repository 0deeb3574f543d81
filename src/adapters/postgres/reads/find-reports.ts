import type { Instant, ReportId, UnitId } from '#src/domain/ids.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { isDraftSql, reportJson } from '#src/adapters/postgres/sql/report-json.ts';
import type { Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

interface Row {
  readonly report: Report;
}

/** Nobody has more in hand. */
const mostOwn = 50;

const reportsSql = (isInReach: string, condition: string, most = 5): string => `
  SELECT ${reportJson} AS report FROM report r JOIN unit ON unit.id = r.unit_id
  WHERE ${condition} AND ${isInReach} ORDER BY r.edited_at DESC LIMIT ${most}`;

const readReport = readWithin<Row>('read-report', (isInReach) => reportsSql(isInReach, 'r.id = $3'));

/** A report; one that is open shows its working copy. */
export async function findReport(
  database: Database,
  reader: Reader,
  reportId: ReportId,
): Promise<Report | null> {
  const [row] = await readReport(database, reader, [reportId]);
  return row?.report ?? null;
}

const readDrafts = readWithin<Row>('read-report', (isInReach) =>
  reportsSql(
    isInReach,
    `r.unit_id = $3 AND ${isDraftSql} AND (r.obligation_id IS NULL OR r.version > 0 OR EXISTS (
      SELECT 1 FROM report o WHERE o.obligation_id = r.obligation_id AND o.unit_id = r.unit_id
        AND o.id <> r.id AND o.status <> 'discarded'))`,
  ),
);

/**
 * Unfinished reports of a unit that belong to no obligation, or to one that has others, behind which they would not be found; and
 * corrections that changed something. Newest first; of many, five.
 */
export async function findDrafts(
  database: Database,
  reader: Reader,
  unitId: UnitId,
): Promise<readonly Report[]> {
  const rows = await readDrafts(database, reader, [unitId]);
  return rows.map(({ report }) => report);
}

const readOwnDrafts = readWithin<Row>('write-report', (isInReach) =>
  reportsSql(isInReach, `r.edited_by_id = $3 AND r.draft IS NOT NULL`, mostOwn),
);

/** Unfinished reports on which the reader wrote last, newest first. */
export async function findOwnDrafts(database: Database, reader: Reader): Promise<readonly Report[]> {
  if (!reader.actor) return [];
  const rows = await readOwnDrafts(database, reader, [reader.actor.personId]);
  return rows.map(({ report }) => report);
}

const readSentLast = readWithin<Row>('write-report', (isInReach) =>
  reportsSql(
    isInReach,
    `r.edited_by_id = $3 AND r.edited_at >= $4 AND r.draft IS NULL AND r.version > 0
      AND r.status IN ('submitted', 'accepted', 'returned')`,
  ),
);

/** What the person sent last, since that moment. */
export async function findSentLast(
  database: Database,
  reader: Reader,
  since: Instant,
): Promise<Report | null> {
  if (!reader.actor) return null;
  const [row] = await readSentLast(database, reader, [reader.actor.personId, new Date(since)]);
  return row?.report ?? null;
}

const readNewest = readWithin<{ id: ReportId }>(
  'write-report',
  (isInReach) => `
  SELECT r.id FROM report r JOIN unit ON unit.id = r.unit_id LEFT JOIN obligation o ON o.id = r.obligation_id
  WHERE ${isInReach} AND r.version > 0 AND r.status IN ('submitted', 'accepted', 'returned')
  ORDER BY r.status = 'returned' AND (o.locks_on IS NULL OR o.locks_on > $4::date) DESC, r.edited_by_id = $3 DESC, r.edited_at DESC, r.id LIMIT 1`,
);

/** What was returned and is to be mended; else the newest report that the reader may correct: what they sent or work on themselves, else what a colleague did; null: there is none. */
export async function findSentNewest(database: Database, reader: Reader): Promise<ReportId | null> {
  if (!reader.actor) return null;
  const [row] = await readNewest(database, reader, [reader.actor.personId, reader.today]);
  return row?.id ?? null;
}
