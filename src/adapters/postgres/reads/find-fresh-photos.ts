import type { FreshPhotos } from '#src/domain/report/report.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { reportJson } from '#src/adapters/postgres/sql/report-json.ts';
import type { ChatKey } from '#src/ports/reader.ts';

const freshSql = `
  WITH fresh AS (
    SELECT f.report_id, count(*) FILTER (WHERE f.reason IS DISTINCT FROM 'too-many')::int AS taken,
      count(*) FILTER (WHERE f.reason = 'too-many')::int AS too_many
    FROM photo f WHERE f.platform = $1 AND f.bot = $2 AND f.chat_id = $3 AND f.acknowledged_at IS NULL GROUP BY f.report_id)
  SELECT (SELECT ${reportJson} FROM report r WHERE r.id = fresh.report_id) AS report, taken, too_many AS "tooMany" FROM fresh`;

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
