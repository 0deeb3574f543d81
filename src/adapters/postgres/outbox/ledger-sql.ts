/** The month that is counted in, as it is given with each row. */
export const ledgerColumns = 'month text, "beginsAt" bigint, "endsAt" bigint, most int, "botName" text';

/**
 * Adds to what bots used of their months. `rows` is a query of the ledger's columns, the bot's, and how much was `sent` and
 * `received`. The months of several bots are written in their order, so that two statements never wait for each other.
 */
export function countSql(rows: string): string {
  return `INSERT INTO allowance_month (platform, bot, month, bot_name, most, begins_at, ends_at, sent, received)
      SELECT c.platform, c.bot, c.month, max(c."botName"), max(c.most), to_timestamp(max(c."beginsAt") / 1000.0), to_timestamp(max(c."endsAt") / 1000.0),
        sum(c.sent)::int, sum(c.received)::int
      FROM (${rows}) c GROUP BY c.platform, c.bot, c.month ORDER BY c.platform, c.bot, c.month
      ON CONFLICT (platform, bot, month) DO UPDATE SET sent = allowance_month.sent + excluded.sent,
        received = allowance_month.received + excluded.received, most = excluded.most, bot_name = excluded.bot_name`;
}
