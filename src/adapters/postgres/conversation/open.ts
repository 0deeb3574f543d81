import { reachOf } from '#src/domain/access.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Incoming } from '#src/flows/input.ts';
import type { Opened } from '#src/ports/conversation-store.ts';
import type { Database } from '../client.ts';
import { livesOnSql } from '../unit-sql.ts';
import { reportJson } from './report-json.ts';

/** The one read of an update: whether it was taken, the session, the person with the roles of that day, the report at hand. */
const openSql = (chat: Incoming['chat']['kind']): string => `
  SELECT EXISTS (SELECT 1 FROM taken_update t WHERE t.platform = $1 AND t.bot = $2 AND t.update_id = $4) AS "isTaken",
    coalesce(s.revision, 0) AS revision, s.state,
    CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object(
      'personId', person.id, 'accountId', a.id, 'name', person.name, 'language', person.language,
      'memberships', coalesce((
        SELECT json_agg(json_build_object('unitId', u.id, 'unitName', u.name, 'unitKind', u.kind, 'parentId', u.parent_id, 'role', m.role) ORDER BY m.id)
        FROM membership m JOIN unit u ON u.id = m.unit_id
        WHERE m.person_id = person.id AND m.valid_from <= $6::date AND (m.valid_to IS NULL OR m.valid_to > $6::date)
          AND ${livesOnSql('u', '$6')}), '[]')) END AS actor,
    ${chat === 'group' ? '(SELECT g.language FROM chat_group g WHERE g.platform = $1 AND g.bot = $2 AND g.chat_id = $3)' : 'NULL'} AS "groupLanguage",
    (SELECT ${reportJson} FROM report r WHERE r.id = s.state->'topic'->>'reportId') AS report
  FROM (SELECT 1) one
  LEFT JOIN session s ON s.platform = $1 AND s.bot = $2 AND s.chat_id = $3
  LEFT JOIN account a ON a.platform = $1 AND a.bot = $2 AND a.external_id = $5
  LEFT JOIN person ON person.id = a.person_id`;

const sqlOf = { private: openSql('private'), group: openSql('group') };

export async function open(database: Database, incoming: Incoming, today: LocalDate): Promise<Opened> {
  const { platform, bot, chat, updateId, from } = incoming;
  const [opened] = await database.query<Opened>(sqlOf[chat.kind], [
    platform,
    bot,
    chat.id,
    updateId,
    from?.id ?? '',
    today,
  ]);
  if (!opened) throw new Error('the read of a session returned no row');
  return isInReach(opened) ? opened : { ...opened, report: null };
}

/** The role by which somebody began a report may have ended since. */
function isInReach({ actor, report }: Opened): boolean {
  return report === null || reachOf(actor, 'write-report').units.includes(report.unitId);
}
