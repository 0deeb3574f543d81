import type { ReportId } from '#src/domain/ids.ts';
import type { ChannelCodeFacts, OwnChannel } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { codeHash } from '#src/adapters/postgres/columns.ts';
import { channelsSql } from '#src/adapters/postgres/sql/channel-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import type { Reader, ReaderNow } from '#src/ports/reader.ts';

/** Where the reader writes to us, whatever they are allowed to see. */
export async function findChannels(
  database: Database,
  { actor }: Pick<Reader, 'actor'>,
): Promise<readonly OwnChannel[]> {
  const sql = `SELECT ${channelsSql('$1')} AS channels`;
  const [row] = await database.query<{ channels: readonly OwnChannel[] }>(sql, [actor?.personId ?? null]);
  return row?.channels ?? [];
}

const elsewhereSql = `
  SELECT s.state->'topic'->>'reportId' AS id FROM account a
  JOIN session s ON s.platform = a.platform AND s.bot = a.bot AND s.chat_id = a.external_id
  WHERE a.person_id = $1 AND a.id <> $2 AND s.state->'topic'->>'kind' = 'report' AND s.updated_at > $3
  ORDER BY s.updated_at DESC LIMIT 1`;

/** Who comes back after a longer time begins anew. */
const elsewhereForMs = 24 * 3_600_000;

/** The report that another chat of the reader's is about since yesterday; whether it can still be written, its reader finds out. */
export async function findElsewhere(database: Database, { actor, now }: ReaderNow): Promise<ReportId | null> {
  if (!actor) return null;
  const since = new Date(now - elsewhereForMs);
  const [row] = await database.query<{ id: ReportId }>(elsewhereSql, [
    actor.personId,
    actor.accountId,
    since,
  ]);
  return row?.id ?? null;
}

const codeSql = `
  SELECT CASE WHEN c.used_at IS NOT NULL THEN 'used' WHEN c.expires_at <= $2 THEN 'expired' ELSE 'open' END AS state,
    json_build_object('personId', p.id, 'name', p.name, 'language', p.language, 'mayReport', EXISTS (
      SELECT 1 FROM membership m WHERE m.person_id = p.id AND m.role <> 'leader' AND ${livesOnSql('m', '$3')})) AS owner
  FROM channel_code c JOIN person p ON p.id = c.person_id WHERE c.code_hash = $1`;

/** A code is known by whoever has its digits: they are its whole secret, and good for a quarter of an hour. */
export async function findChannelCode(
  database: Database,
  { now, today }: ReaderNow,
  code: string,
): Promise<ChannelCodeFacts | null> {
  const [row] = await database.query<ChannelCodeFacts>(codeSql, [codeHash(code), new Date(now), today]);
  return row ?? null;
}
