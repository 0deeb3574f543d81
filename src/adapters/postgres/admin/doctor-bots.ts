import { usedUpAt } from '#src/domain/allowance/used-up-at.ts';
import type { LedgerMonth } from '#src/domain/allowance/allowance.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { BotFacts, BotRoom, DoctorFacts } from '#src/ports/admin-store.ts';
import type { BotKey } from '#src/ports/outbox.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { millisOf } from '#src/adapters/postgres/sql/millis-sql.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

interface Row extends BotKey, BotRoom {
  readonly ledger: (LedgerMonth & { sent: number; received: number; spentUntil: Instant | null }) | null;
}

/** Every bot that has people, groups or a month in the ledger at $1, with the month that runs. */
const botsSql = `
  SELECT b.platform, b.bot,
    (SELECT count(*)::int FROM account a WHERE a.platform = b.platform AND a.bot = b.bot) AS people,
    (SELECT count(*)::int FROM chat_group g WHERE g.platform = b.platform AND g.bot = b.bot AND g.state <> 'removed') AS groups,
    (SELECT json_build_object('month', l.month, 'beginsAt', ${millisOf('l.begins_at')}, 'endsAt', ${millisOf('l.ends_at')}, 'most', l.most, 'botName', l.bot_name,
      'sent', l.sent, 'received', l.received, 'spentUntil', ${millisOf('l.spent_until')}) FROM allowance_month l
      WHERE l.platform = b.platform AND l.bot = b.bot AND l.begins_at <= $1 AND l.ends_at > $1) AS ledger
  FROM (SELECT platform, bot FROM account UNION SELECT platform, bot FROM chat_group UNION SELECT platform, bot FROM allowance_month) b
  ORDER BY b.platform, b.bot`;

/** Messages since $1 of which nobody knows whether they arrived, by who was meant: never by name, and without their words. */
const unclearSql = `
  SELECT coalesce(m.role, CASE WHEN g.id IS NULL THEN 'nobody' ELSE 'group' END) AS role, coalesce(u.name, '') AS unit, count(DISTINCT msg.id)::int AS count,
    to_char(max(msg.created_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS newest
  FROM message msg LEFT JOIN account a ON a.platform = msg.platform AND a.bot = msg.bot AND a.external_id = msg.chat_id
  LEFT JOIN membership m ON m.person_id = a.person_id AND ${livesOnSql('m', '$1')}
  LEFT JOIN chat_group g ON g.platform = msg.platform AND g.bot = msg.bot AND g.chat_id = msg.chat_id
  LEFT JOIN unit u ON u.id = coalesce(m.unit_id, g.unit_id)
  WHERE msg.state = 'ambiguous' AND greatest(msg.created_at, msg.ended_at) >= $1::timestamptz
  GROUP BY 1, 2 ORDER BY newest DESC LIMIT 10`;

/** What bots used of their months and of their room, and what may not have arrived since `since`. */
export async function readBotFacts(
  database: Database,
  now: Instant,
  since: Date,
): Promise<Pick<DoctorFacts, 'bots' | 'unclear' | 'heldBackLately'>> {
  const [rows, unclear, heldBackLately] = await Promise.all([
    database.query<Row>(botsSql, [new Date(now)]),
    database.query<DoctorFacts['unclear'][number]>(unclearSql, [since]),
    database.notice.count({
      where: { state: 'dropped', reason: { in: ['held-back', 'spent'] }, settledAt: { gte: since } },
    }),
  ]);
  const bots = rows.map(({ ledger, ...bot }): BotFacts => ({
    ...bot,
    month: ledger && { ...ledger, usedUpAt: usedUpAt(ledger, now) },
  }));
  return { bots, unclear, heldBackLately };
}

/** How many people and groups a bot has. */
export async function roomOf(database: Database, { platform, bot }: BotKey): Promise<BotRoom> {
  const [people, groups] = await Promise.all([
    database.account.count({ where: { platform, bot } }),
    database.group.count({ where: { platform, bot, state: { not: 'removed' } } }),
  ]);
  return { people, groups };
}
