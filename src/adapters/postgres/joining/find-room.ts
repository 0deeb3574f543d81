import type { BotCounts } from '#src/flows/contract/need.ts';
import type { Database } from '#src/adapters/postgres/client.ts';

const roomSql = `
  SELECT platform, bot, sum(people)::int AS people, sum(groups)::int AS groups FROM (
    SELECT platform, bot, count(*) AS people, 0 AS groups FROM account GROUP BY platform, bot
    UNION ALL SELECT platform, bot, 0, count(*) FROM chat_group WHERE state <> 'removed' GROUP BY platform, bot) each_bot
  GROUP BY platform, bot`;

/** How many people and groups each bot has. */
export async function findRoom(database: Database): Promise<readonly BotCounts[]> {
  return database.query<BotCounts>(roomSql, []);
}
