import type { Instant, ReportId } from '#src/domain/ids.ts';
import type { FreshPhotos, LoosePhotos, Report } from '#src/domain/report/report.ts';
import type { StoredPhoto } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { reportJson } from '#src/adapters/postgres/sql/report-json.ts';
import type { ChatKey, Reader, ReaderNow } from '#src/ports/reader.ts';
import { readWithin } from './read-within.ts';

const readAlbum = readWithin<{ report: Report }>(
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

/** Of each report as many photos are asked for as were of no use, less those that came since their sender heard so. */
const readAskedAgain = readWithin<{ report: Report }>(
  'write-report',
  (isInReach) => `
  SELECT ${reportJson} AS report FROM report r JOIN unit ON unit.id = r.unit_id
  WHERE ${isInReach} AND r.status IN ('draft', 'submitted', 'accepted', 'returned')
    AND r.id = (
      SELECT f.report_id FROM photo f
      WHERE f.person_id = $3 AND f.report_id IS NOT NULL
        AND f.state IN ('refused', 'failed') AND f.reason <> 'too-many' AND f.acknowledged_at > $4::timestamptz
      GROUP BY f.report_id
      HAVING count(*) > (
        SELECT count(*) FROM photo g WHERE g.report_id = f.report_id AND g.person_id = $3
          AND g.received_at > min(f.acknowledged_at))
      ORDER BY max(f.acknowledged_at) DESC LIMIT 1)`,
);

const askedForMs = 24 * 3_600_000;

/**
 * The report whose photos the reader was asked to send again, in whichever chat, lately and in vain so far; null: there is none that
 * they may still write.
 */
export async function findAskedAgain(database: Database, reader: ReaderNow): Promise<Report | null> {
  if (!reader.actor) return null;
  const since = new Date(reader.now - askedForMs);
  const [row] = await readAskedAgain(database, reader, [reader.actor.personId, since]);
  return row?.report ?? null;
}

const readStored = readWithin<StoredPhoto>(
  'read-report',
  (isInReach) => `
  SELECT f.sha256, f.mime, f.bytes FROM photo f JOIN report r ON r.id = f.report_id JOIN unit ON unit.id = r.unit_id
  WHERE ${isInReach} AND r.id = $3 AND r.status IN ('submitted', 'accepted', 'returned') AND f.state = 'stored'
  ORDER BY f.received_at, f.id`,
);

/** Photos of a sent report that are on our side, the same picture once; none where the reader may not read it. */
export async function findReportPhotos(
  database: Database,
  reader: Reader,
  reportId: ReportId,
): Promise<readonly StoredPhoto[]> {
  const photos = await readStored(database, reader, [reportId]);
  return photos.filter(({ sha256 }, index) => photos.findIndex((one) => one.sha256 === sha256) === index);
}

/** Why a photo of no use is none, and when the first such was sent. */
const unusableJson = `json_build_object('why', kinds.reason, 'n', kinds.n, 'sentAt', floor(extract(epoch FROM kinds.first_at) * 1000))`;

const freshSql = `
  WITH kinds AS (
    SELECT f.report_id, f.state IN ('pending', 'stored') AS is_taken, CASE WHEN f.state IN ('refused', 'failed') THEN f.reason END AS reason,
      count(*)::int AS n, min(f.received_at) AS first_at, array_agg(f.id ORDER BY f.id) AS ids, bool_or(f.album_id IS NOT NULL) AS is_album
    FROM photo f WHERE f.platform = $1 AND f.bot = $2 AND f.chat_id = $3 AND f.acknowledged_at IS NULL AND f.announcement_id IS NULL GROUP BY 1, 2, 3),
  fresh AS (
    SELECT report_id, coalesce(sum(n) FILTER (WHERE is_taken), 0)::int AS taken,
      coalesce(sum(n) FILTER (WHERE reason = 'too-many'), 0)::int AS "tooMany", min(first_at) AS first_at, bool_or(is_album) AS is_album,
      coalesce(json_agg(${unusableJson} ORDER BY first_at, reason) FILTER (WHERE reason <> 'too-many'), '[]') AS unusable
    FROM kinds GROUP BY report_id)
  SELECT (SELECT ${reportJson} FROM report r WHERE r.id = fresh.report_id) AS report, taken, "tooMany", unusable,
    ARRAY(SELECT unnest(ids) FROM kinds WHERE kinds.report_id IS NOT DISTINCT FROM fresh.report_id AND NOT is_taken) AS "ofNoUse",
    floor(extract(epoch FROM first_at) * 1000)::float8 AS since, is_album AS "isAlbum"
  FROM fresh`;

/**
 * Photos of a chat that its people were not told of, by the report they belong to. The chat sent them, and is told that they
 * came: no role is asked for.
 */
export function findFreshPhotos(
  database: Database,
  { platform, bot, chatId }: ChatKey,
): Promise<readonly FreshPhotos[]> {
  return database.query<FreshPhotos>(freshSql, [platform, bot, chatId]);
}

/** Those that were refused or never came are no photos; the same picture twice is one. */
const looseSql = `
  SELECT count(DISTINCT f.unique_ref)::int AS n, floor(extract(epoch FROM min(f.received_at)) * 1000)::float8 AS since,
    ceil(extract(epoch FROM max(f.received_at)) * 1000)::float8 AS until
  FROM photo f WHERE f.person_id = $1 AND f.report_id IS NULL AND f.announcement_id IS NULL AND f.received_at >= $2 AND f.state IN ('pending', 'stored')
    AND NOT EXISTS (SELECT 1 FROM photo twin WHERE twin.report_id = $3 AND twin.unique_ref = f.unique_ref)`;

/**
 * The reader's photos since that moment that belong to no report, from whichever chat they came; null: there are none. Left out are
 * pictures that the report `notIn` has.
 */
export async function findLoosePhotos(
  database: Database,
  { actor }: Pick<Reader, 'actor'>,
  since: Instant,
  notIn: ReportId | null = null,
): Promise<LoosePhotos | null> {
  if (!actor) return null;
  const [row] = await database.query<LoosePhotos>(looseSql, [actor.personId, new Date(since), notIn]);
  return row && row.n > 0 ? row : null;
}
