import { reachOf, wardActedFor } from '#src/domain/organisation/access.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { fewRows } from '#src/adapters/postgres/sql/few-rows.ts';
import { enqueueSql, isBehindSql } from '#src/adapters/postgres/outbox/enqueue-sql.ts';
import { countSql, ledgerColumns } from '#src/adapters/postgres/outbox/ledger-sql.ts';
import { effectParts } from './effects.ts';
import { openReports, sendingReports } from './report-effects.ts';
import type { Turns } from './turn-part.ts';

/** A turn that was taken. There is none where the session moved on, or a report is no longer open or within reach. */
export interface TurnRow {
  /** Its place among the changes. */
  readonly n: number;
  /** Older messages wait for this chat: what is said now goes behind them. */
  readonly isBehind: boolean;
}

/** A statement and the values of its parameters, in their order. */
interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Other statements may hold a row: changes that wait for each other's rows are then made one by one. */
const lockTimeout = '300ms';

/**
 * Turns of several conversations as one statement, of those parts that their changes need. `turn` has the changes whose
 * session was where they left it and whose reports are still open and within reach; all else hangs on it. The
 * update's id is inserted with it: the same update a second time violates its key, and nothing of the statement stays.
 * A statement changes a row once, so no two changes may touch the same one.
 */
export function turnSql(changes: readonly Change[]): Statement {
  const values: unknown[] = [];
  const turns: Turns = {
    changes,
    includes: (rows) => rows.length > 0 || changes.length > 1,
    bindRows: (name, columns, rows) => fewRows(`$${values.push(JSON.stringify(rows))}`, name, columns),
  };
  const says = turns.includes(changes.flatMap(({ messages }) => messages));
  const parts = [
    ...given(turns),
    ...taken(turns),
    ...(says ? said(turns) : []),
    ...effectParts(turns),
    ...retold(turns),
    ...announcedRead(turns),
    ...counted(turns),
  ];
  const isBehind = says ? '(SELECT w."isBehind" FROM waiting w WHERE w.n = turn.n)' : 'false';
  return { sql: `WITH ${parts.join(', ')} SELECT n, ${isBehind} AS "isBehind" FROM turn`, values };
}

/** The changes as rows; where there are several, none waits long for a row that somebody else holds. */
function given({ changes, bindRows }: Turns): readonly string[] {
  const columns = `platform text, bot text, "chatId" text, "threadId" text, "updateId" text, at timestamptz, "saidAt" timestamptz, revision int, state jsonb,
    "personId" text, units text[], "actsFor" text, "openReports" text[], sending jsonb, "inHand" text[]`;
  const rows = bindRows('given', columns, changes.map(rowOf));
  if (changes.length === 1) return [`change AS (SELECT given.* FROM ${rows})`];
  return [
    `hurried AS (SELECT set_config('lock_timeout', '${lockTimeout}', true))`,
    `change AS (SELECT given.* FROM hurried, ${rows})`,
  ];
}

function rowOf({ asker, saidAt, updateId, revision, state, effects, inHand }: Change, n: number) {
  const { platform, bot, chat } = asker.incoming;
  return {
    n,
    platform,
    bot,
    chatId: chat.id,
    threadId: chat.threadId,
    updateId,
    at: new Date(asker.now),
    saidAt: new Date(saidAt),
    revision,
    state,
    inHand,
    openReports: openReports(effects),
    sending: sendingReports(effects),
    personId: asker.actor?.personId ?? null,
    units: reachOf(asker.actor, 'write-report').units,
    actsFor: wardActedFor(asker.actor)?.unitId ?? null,
  };
}

/** Sessions that moved on, those that began, and the ids of the updates that made them. */
function taken({ changes, includes }: Turns): readonly string[] {
  const areOpen = includes(changes.flatMap(({ effects }) => openReports(effects)))
    ? `AND NOT EXISTS (
        SELECT 1 FROM unnest(c."openReports") AS touched(id)
        WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.id = touched.id AND r.draft IS NOT NULL AND r.unit_id = ANY(c.units)))`
    : '';
  // Locked, as an officer may be sending one for the same unit just now: whoever is second knows of the first.
  const areAlone = includes(changes.flatMap(({ effects }) => sendingReports(effects)))
    ? `AND NOT EXISTS (
        SELECT 1 FROM jsonb_to_recordset(c.sending) AS sent(id text, knows text)
        WHERE NOT EXISTS (SELECT 1 FROM report r WHERE r.id = sent.id AND r.entered_id IS NOT DISTINCT FROM sent.knows FOR UPDATE))`
    : '';
  const isFree = `${areOpen} ${areAlone}`;
  const moved = `moved AS (
    UPDATE session s SET revision = s.revision + 1, state = c.state, updated_at = c.at FROM change c
    WHERE s.platform = c.platform AND s.bot = c.bot AND s.chat_id = c."chatId" AND s.revision = c.revision ${isFree}
    RETURNING s.platform, s.bot, s.chat_id)`;
  const begun = `begun AS (
    INSERT INTO session (platform, bot, chat_id, revision, state, updated_at)
    SELECT c.platform, c.bot, c."chatId", 1, c.state, c.at FROM change c WHERE c.revision = 0 ${isFree}
    ON CONFLICT (platform, bot, chat_id) DO NOTHING RETURNING platform, bot, chat_id)`;
  const sessions = [
    ...(includes(changes.filter(({ revision }) => revision > 0)) ? [{ sql: moved, name: 'moved' }] : []),
    ...(includes(changes.filter(({ revision }) => revision === 0)) ? [{ sql: begun, name: 'begun' }] : []),
  ];
  const all = sessions.map(({ name }) => `SELECT * FROM ${name}`).join(' UNION ALL ');
  return [
    ...sessions.map(({ sql }) => sql),
    `turn AS (SELECT c.* FROM change c JOIN (${all}) s ON s.platform = c.platform AND s.bot = c.bot AND s.chat_id = c."chatId")`,
    `taken AS (
      INSERT INTO taken_update (platform, bot, update_id, taken_at)
      SELECT platform, bot, "updateId", at FROM turn)`,
  ];
}

/** What may not have arrived is told by what is said now, once. */
function retold({ changes, bindRows }: Turns): readonly string[] {
  const rows = changes.flatMap(({ retold }, n) => retold.map((id) => ({ n, id })));
  if (rows.length === 0) return [];
  return [
    `retold AS (
      UPDATE message m SET retold_at = t.at FROM turn t JOIN ${bindRows('lost', 'id text', rows)} ON lost.n = t.n WHERE m.id = lost.id)`,
  ];
}

/**
 * Where there are no buttons whatever somebody says after an announcement says that they have read it; the first time counts.
 */
function announcedRead({ changes, bindRows }: Turns): readonly string[] {
  const rows = changes.flatMap(({ counted, asker: { actor, incoming } }, n) =>
    counted && actor?.hasUnread && incoming.chat.kind === 'private' ? [{ n, isSaid: true }] : [],
  );
  if (rows.length === 0) return [];
  return [
    `announced_read AS (
      UPDATE announcement_receipt r SET read_at = t."saidAt" FROM turn t JOIN ${bindRows('said_by', '"isSaid" boolean', rows)} ON said_by.n = t.n
      WHERE r.person_id = t."personId" AND r.read_at IS NULL AND EXISTS (SELECT 1 FROM notice told WHERE told.announcement_id = r.announcement_id
        AND told.person_id = r.person_id AND told.kind = 'announcement' AND told.state = 'sent' AND told.settled_at <= t."saidAt"))`,
  ];
}

/** What platforms count of what comes; last, as others wait for the row of their bot. Where none counts there is nothing. */
function counted({ changes, bindRows }: Turns): readonly string[] {
  const rows = changes.flatMap(({ counted }, n) => (counted ? [{ n, ...counted }] : []));
  if (rows.length === 0) return [];
  return [
    `counted AS (${countSql(`
      SELECT l.*, t.platform, t.bot, 0 AS sent, 1 AS received FROM turn t JOIN ${bindRows('l', ledgerColumns, rows)} ON l.n = t.n`)})`,
  ];
}

/** What is said, behind older messages of the chat, if there are any that this process does not have in hand. */
function said({ changes, bindRows }: Turns): readonly string[] {
  const messages = changes
    .flatMap((change, n) => change.messages.map(({ id, call, about }) => ({ n, id, call, about })))
    .map((message, position) => ({ ...message, position }));
  return [
    `waiting AS (SELECT c.n, ${isBehindSql('c', 'c."inHand"')} AS "isBehind" FROM change c)`,
    `said AS (
      ${enqueueSql(`
        SELECT m.position, m.id, t.platform, t.bot, t."chatId", t."threadId", m.call, m.about, 'update:' || t."updateId" AS cause,
          w."isBehind", t.at
        FROM turn t JOIN waiting w ON w.n = t.n
          JOIN ${bindRows('m', 'position int, id text, call jsonb, about jsonb', messages)} ON m.n = t.n`)})`,
  ];
}
