import { actingFor, reachOf } from '#src/domain/organisation/access.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Opened } from '#src/ports/conversation-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { fewRows } from '#src/adapters/postgres/sql/few-rows.ts';
import { hasLostSql } from '#src/adapters/postgres/outbox/lost-sql.ts';
import { batchConcurrent } from '#src/adapters/postgres/batch-concurrent.ts';
import { livesOnSql } from '#src/adapters/postgres/sql/unit-sql.ts';
import { reportJson } from '#src/adapters/postgres/sql/report-json.ts';

interface Asked {
  readonly incoming: Incoming;
  readonly today: LocalDate;
}

/**
 * The one read of an update: whether it was taken, the session, the person with the roles of that day, the report at
 * hand. `$1`: the updates as JSON; a row for each, in their order.
 */
const openSql = `
  SELECT EXISTS (SELECT 1 FROM taken_update t WHERE t.platform = asked.platform AND t.bot = asked.bot AND t.update_id = asked."updateId") AS "isTaken",
    coalesce(s.revision, 0) AS revision, s.state,
    (SELECT m.external_id FROM message m WHERE m.id = s.state->>'card') AS "cardMessageId",
    (SELECT json_build_object(
      'personId', person.id, 'accountId', a.id, 'isReachable', a.is_reachable,
      'hasOtherAccounts', EXISTS (SELECT 1 FROM account other WHERE other.person_id = person.id AND other.id <> a.id), 'hasUnread', EXISTS (SELECT 1 FROM announcement_receipt r WHERE r.person_id = person.id AND r.read_at IS NULL),
      'name', person.name, 'language', person.language,
      'memberships', coalesce((
        SELECT json_agg(json_build_object('unitId', u.id, 'unitName', u.name, 'unitKind', u.kind, 'parentId', u.parent_id, 'role', m.role) ORDER BY m.id)
        FROM membership m JOIN unit u ON u.id = m.unit_id
        WHERE m.person_id = person.id AND ${livesOnSql('m', 'asked.today')} AND ${livesOnSql('u', 'asked.today')}), '[]'))
      FROM account a JOIN person ON person.id = a.person_id
      WHERE a.platform = asked.platform AND a.bot = asked.bot AND a.external_id = asked."senderId") AS actor,
    EXISTS (SELECT 1 FROM account a JOIN photo f ON f.person_id = a.person_id AND f.report_id IS NULL AND f.announcement_id IS NULL
      WHERE a.platform = asked.platform AND a.bot = asked.bot AND a.external_id = asked."senderId") AS "hasLoosePhotos",
    CASE WHEN asked."isGroup" THEN
      (SELECT g.language FROM chat_group g WHERE g.platform = asked.platform AND g.bot = asked.bot AND g.chat_id = asked."chatId") END AS "groupLanguage",
    CASE WHEN r.id IS NOT NULL THEN ${reportJson} END AS report,
    ${hasLostSql('asked', 'asked."chatId"')} AS "hasLost",
    coalesce(r.edited_at > s.updated_at, false) AS "wentOn"
  FROM ${fewRows('$1', 'asked', 'platform text, bot text, "chatId" text, "isGroup" boolean, "updateId" text, "senderId" text, today date')}
  LEFT JOIN session s ON s.platform = asked.platform AND s.bot = asked.bot AND s.chat_id = asked."chatId"
  LEFT JOIN report r ON r.id = s.state->'topic'->>'reportId'
  ORDER BY asked.n`;

/** Reads what one update needs; updates that come side by side are read together. */
export function createOpen(database: Database): (incoming: Incoming, today: LocalDate) => Promise<Opened> {
  const open = batchConcurrent<Asked, Opened>({
    run: async (asked) => {
      const rows = await database.query<Opened>(openSql, [JSON.stringify(asked.map(rowOf))]);
      if (rows.length !== asked.length) throw new Error('the read of a session returned no row');
      return rows.map((opened, n) =>
        isInReach(opened, asked[n]?.today) ? opened : { ...opened, report: null },
      );
    },
  });
  return (incoming, today) => open({ incoming, today });
}

function rowOf({ incoming: { platform, bot, chat, updateId, from }, today }: Asked, n: number): object {
  const isGroup = chat.kind === 'group';
  return { n, platform, bot, chatId: chat.id, isGroup, updateId, senderId: from?.id ?? '', today };
}

/** The role by which somebody began a report may have ended since. */
function isInReach({ actor, report, state }: Opened, today: LocalDate | undefined): boolean {
  if (report === null) return true;
  const acting = today === undefined ? actor : actingFor(actor, state?.actsFor, today);
  return reachOf(acting, 'write-report').units.includes(report.unitId);
}
