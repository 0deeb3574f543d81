import type { LedgerMonth } from '#src/domain/allowance/allowance.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { BotKey } from '#src/ports/outbox.ts';
import { isAliveSql } from './lost-sql.ts';
import type { Database } from '#src/adapters/postgres/client.ts';

/** Bots whose month is over by $1, or ($2, $3) which have messages again: what waits for that goes out. */
const endSql = `
  WITH over AS (
    UPDATE allowance_month SET spent_until = NULL
    WHERE spent_until IS NOT NULL AND (spent_until <= $1 OR platform = $2 AND bot = $3) RETURNING platform, bot
  )
  UPDATE message m SET leased_until = now() - interval '1 second' FROM (SELECT DISTINCT platform, bot FROM over) o
  WHERE m.platform = o.platform AND m.bot = o.bot AND m.state = 'pending' AND m.error IS NOT NULL`;

/** What waited so long waits for more than a moment: its platform is away, or its month used up. */
const outdatedMs = 6 * 3_600_000;

/**
 * What has waited since before $1, and matters no more at $2. A notice is gone when all that its message tells is too late, or
 * done; what was answered, when the person was answered something else since, unless it says that a report came in.
 */
const dropSql = `
  UPDATE message m SET state = 'dropped', ended_at = now(),
    error = CASE WHEN m.cause LIKE 'notices:%' THEN 'waited until it was too late' ELSE 'waited until something else was said' END
  WHERE m.state = 'pending' AND m.created_at < $1 AND m.leased_until <= now() + interval '1 hour' AND CASE
    WHEN m.cause LIKE 'notices:%' THEN EXISTS (SELECT 1 FROM notice n WHERE n.message_id = m.id) AND NOT ${isAliveSql('$2')}
    WHEN m.cause LIKE 'update:%' THEN coalesce(m.about->'about'->>'kind' <> 'receipt', true) AND EXISTS (
      SELECT 1 FROM message later WHERE later.platform = m.platform AND later.bot = m.bot AND later.chat_id = m.chat_id
        AND later.seq > m.seq AND later.cause LIKE 'update:%' AND later.cause <> m.cause)
    ELSE false END`;

/** The platform says that the month is used up. */
export async function markSpent(
  database: Database,
  { platform, bot }: BotKey,
  { month, beginsAt, endsAt, most, botName }: LedgerMonth,
  when: { readonly at: Instant; readonly until: Instant },
): Promise<void> {
  const spent = { spentAt: new Date(when.at), spentUntil: new Date(when.until) };
  await database.allowanceMonth.upsert({
    where: { platform_bot_month: { platform, bot, month } },
    create: {
      platform,
      bot,
      month,
      most,
      botName,
      beginsAt: new Date(beginsAt),
      endsAt: new Date(endsAt),
      ...spent,
    },
    update: spent,
  });
}

/** What waits for a new month goes out. */
export async function endSpent(database: Database, now: Instant, bot: BotKey | undefined): Promise<void> {
  await database.query(endSql, [new Date(now), bot?.platform ?? null, bot?.bot ?? null]);
}

/** Drops what waited until it mattered no more. */
export async function dropOutdated(database: Database, now: Instant): Promise<number> {
  return database.$executeRawUnsafe(dropSql, new Date(now - outdatedMs), new Date(now));
}
