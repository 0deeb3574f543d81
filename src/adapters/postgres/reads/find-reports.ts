import type { ReportId, UnitId } from '#src/domain/ids.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { reportJson } from '#src/adapters/postgres/sql/report-json.ts';
import type { ChatKey, Reader } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

interface Row {
  readonly report: Report;
}

const reportsSql = (isInReach: string, condition: string): string => `
  SELECT ${reportJson} AS report FROM report r JOIN unit ON unit.id = r.unit_id
  WHERE ${condition} AND ${isInReach} ORDER BY r.edited_at DESC LIMIT 5`;

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
    'r.unit_id = $3 AND r.draft IS NOT NULL AND (r.obligation_id IS NULL OR r.version > 0)',
  ),
);

/** Unfinished reports of a unit that belong to no obligation, and unfinished corrections, newest first; of many, five. */
export async function findDrafts(
  database: Database,
  reader: Reader,
  unitId: UnitId,
): Promise<readonly Report[]> {
  const rows = await readDrafts(database, reader, [unitId]);
  return rows.map(({ report }) => report);
}

const readAlbum = readWithin<Row>(
  'write-report',
  (isInReach) => `
  SELECT ${reportJson} AS report FROM report r JOIN unit ON unit.id = r.unit_id
  WHERE ${isInReach} AND r.status IN ('draft', 'submitted', 'accepted', 'returned')
    AND r.id = (SELECT f.report_id FROM photo f WHERE f.platform = $3 AND f.bot = $4 AND f.chat_id = $5 AND f.album_id = $6
                AND f.report_id IS NOT NULL ORDER BY f.received_at DESC LIMIT 1)`,
);

/** The report that earlier siblings of a chat's album went to; null when they went to none that the reader may still write. */
export async function findAlbumReport(
  database: Database,
  reader: Reader,
  { platform, bot, chatId }: ChatKey,
  albumId: string,
): Promise<Report | null> {
  const [row] = await readAlbum(database, reader, [platform, bot, chatId, albumId]);
  return row?.report ?? null;
}
