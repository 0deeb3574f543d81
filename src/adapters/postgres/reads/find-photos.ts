import { reachOf } from '#src/domain/organisation/access.ts';
import type { FreshPhotos, Report } from '#src/domain/report/report.ts';
import type { Asker } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { reportJson, within } from '#src/adapters/postgres/sql/report-json.ts';

/** The report that earlier siblings of an album went to; null when they went to none. */
export async function findAlbum(database: Database, asker: Asker, albumId: string): Promise<Report | null> {
  const { units, childrenOf } = reachOf(asker.actor, 'write-report');
  const { platform, bot, chat } = asker.incoming;
  const sql = `SELECT ${reportJson} AS report FROM report r JOIN unit ON unit.id = r.unit_id
    WHERE ${within('unit', '$1', '$2')} AND r.status IN ('draft', 'submitted', 'accepted', 'returned')
      AND r.id = (SELECT f.report_id FROM photo f WHERE f.platform = $3 AND f.bot = $4 AND f.chat_id = $5 AND f.album_id = $6
                  AND f.report_id IS NOT NULL ORDER BY f.received_at DESC LIMIT 1)`;
  const rows = await database.query<{ report: Report }>(sql, [
    units,
    childrenOf,
    platform,
    bot,
    chat.id,
    albumId,
  ]);
  return rows[0]?.report ?? null;
}

/** Photos of this chat that its person was not told of, by the report they belong to. */
export async function findFreshPhotos(database: Database, asker: Asker): Promise<readonly FreshPhotos[]> {
  const { platform, bot, chat } = asker.incoming;
  const sql = `
    WITH fresh AS (
      SELECT f.report_id, count(*) FILTER (WHERE f.reason IS DISTINCT FROM 'too-many')::int AS taken,
        count(*) FILTER (WHERE f.reason = 'too-many')::int AS too_many
      FROM photo f WHERE f.platform = $1 AND f.bot = $2 AND f.chat_id = $3 AND f.acknowledged_at IS NULL GROUP BY f.report_id)
    SELECT (SELECT ${reportJson} FROM report r WHERE r.id = fresh.report_id) AS report, taken, too_many AS "tooMany" FROM fresh`;
  return database.query<FreshPhotos>(sql, [platform, bot, chat.id]);
}
