import { dayOf } from '#src/domain/calendar.ts';
import type { MenuStore, MenuToSet } from '#src/ports/menu-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';

const mostAtOnce = 50;
const againAfterMs = 3_600_000;

/** Whether the account's person has one of these roles on day $3. */
const has = (roles: string): string =>
  `EXISTS (SELECT 1 FROM membership m WHERE m.person_id = a.person_id AND m.role IN (${roles}) AND ${livesOnSql('m', '$3')})`;

const toSetSql = `
  SELECT found.* FROM (
    SELECT a.id AS "accountId", a.external_id AS "chatId", a.menu AS before,
      CASE WHEN ${has(`'officer', 'admin'`)} THEN 'officer' WHEN ${has(`'leader'`)} THEN 'leader' END AS menu
    FROM account a WHERE a.platform = $1 AND a.bot = $2 AND a.is_reachable AND (a.menu_failed_at IS NULL OR a.menu_failed_at < $4)) found
  WHERE found.menu IS DISTINCT FROM found.before ORDER BY found."accountId" LIMIT ${mostAtOnce}`;

/** What lists of commands were set, on PostgreSQL. */
export function createMenuStore({ database, zone }: { database: Database; zone: string }): MenuStore {
  const update = async ({ accountId }: MenuToSet, data: object): Promise<void> =>
    void (await database.account.updateMany({ where: { id: accountId }, data }));
  return {
    toSet: ({ platform, bot }, now) =>
      database.query<MenuToSet>(toSetSql, [platform, bot, dayOf(now, zone), new Date(now - againAfterMs)]),
    isSet: (set) => update(set, { menu: set.menu, menuFailedAt: null }),
    hasFailed: (set, now) => update(set, { menuFailedAt: new Date(now) }),
  };
}
