import { reachOf } from '#src/domain/access.ts';
import type { Change } from '#src/ports/conversation-store.ts';
import { type Bind, bindValues, type Statement } from '../bind-values.ts';
import { effectParts } from './effect-parts.ts';
import { leaseSql } from '../lease-sql.ts';
import { openReports } from './open-reports.ts';

export interface TurnRow {
  /** 1 when the turn was taken; 0 when the session moved on or a report is no longer open or within reach. */
  readonly turns: number;
  /** Older messages wait for this chat: what is said now goes behind them. */
  readonly isBehind: boolean;
}

/** What the parts of a turn share: the change, and the parameters that several of them use. */
export interface TurnContext {
  readonly change: Change;
  readonly bind: Bind;
  readonly platform: string;
  readonly bot: string;
  readonly chatId: string;
  readonly at: string;
  /** Parameters that few parts use are bound where they are first asked for. */
  readonly personId: () => string;
  readonly units: () => string;
}

/**
 * One turn of a conversation as one statement, of those parts that the change needs. `turn` compares and sets the
 * session's revision, and only if every report it writes to is still open and within reach; all else hangs on it. The
 * update's id is inserted with it: the same update a second time violates its key, and nothing of the statement stays.
 */
export function turnSql(change: Change): Statement {
  const { bind, values } = bindValues();
  const { platform, bot, chat } = change.asker.incoming;
  const { actor, now } = change.asker;
  const context: TurnContext = {
    change,
    bind,
    platform: bind(platform, 'text'),
    bot: bind(bot, 'text'),
    chatId: bind(chat.id, 'text'),
    at: bind(new Date(now), 'timestamptz'),
    personId: once(() => bind(actor?.personId ?? null, 'text')),
    units: once(() => bind(reachOf(actor, 'write-report').units, 'text[]')),
  };
  const isBehind = change.messages.length > 0 ? '(SELECT "isBehind" FROM waiting)' : 'false';
  const parts = [turn(context), taken(context), ...said(context), ...effectParts(context)];
  const sql = `WITH ${parts.join(', ')}
    SELECT count(*)::int AS turns, ${isBehind} AS "isBehind" FROM turn`;
  return { sql, values };
}

function turn({ change, bind, platform, bot, chatId, at, units }: TurnContext): string {
  const state = bind(JSON.stringify(change.state), 'jsonb');
  const stillOpen = openReports(change.effects).map(
    (id) =>
      `EXISTS (SELECT 1 FROM report r WHERE r.id = ${bind(id, 'text')} AND r.draft IS NOT NULL AND r.unit_id = ANY(${units()}))`,
  );
  if (change.revision === 0)
    return `turn AS (
      INSERT INTO session (platform, bot, chat_id, revision, state, updated_at)
      SELECT ${platform}, ${bot}, ${chatId}, 1, ${state}, ${at}
      ${stillOpen.length > 0 ? `WHERE ${stillOpen.join(' AND ')}` : ''}
      ON CONFLICT (platform, bot, chat_id) DO NOTHING RETURNING 1)`;
  const conditions = [
    `platform = ${platform}`,
    `bot = ${bot}`,
    `chat_id = ${chatId}`,
    `revision = ${bind(change.revision, 'int')}`,
    ...stillOpen,
  ];
  return `turn AS (
    UPDATE session SET revision = revision + 1, state = ${state}, updated_at = ${at}
    WHERE ${conditions.join(' AND ')} RETURNING 1)`;
}

function taken({ change, bind, platform, bot, at }: TurnContext): string {
  return `taken AS (
    INSERT INTO taken_update (platform, bot, update_id, taken_at)
    SELECT ${platform}, ${bot}, ${bind(change.updateId, 'text')}, ${at} FROM turn)`;
}

/**
 * New messages are leased to the process that wrote them, by the database's own clock; not where older ones of the chat
 * wait that this process does not have in hand.
 */
function said({ change, bind, platform, bot, chatId, at }: TurnContext): readonly string[] {
  if (change.messages.length === 0) return [];
  const { threadId } = change.asker.incoming.chat;
  const rows = change.messages.map(
    ({ id, call }, index) => `(${bind(id, 'text')}, ${bind(JSON.stringify(call), 'jsonb')}, ${index})`,
  );
  return [
    `waiting AS (SELECT EXISTS (
      SELECT 1 FROM message m WHERE m.platform = ${platform} AND m.bot = ${bot} AND m.chat_id = ${chatId}
        AND m.state = 'pending' AND m.id <> ALL(${bind(change.inHand, 'text[]')})) AS "isBehind")`,
    `said AS (
      INSERT INTO message (id, platform, bot, chat_id, thread_id, call, cause, leased_until, created_at)
      SELECT m.id, ${platform}, ${bot}, ${chatId}, ${bind(threadId, 'text')}, m.call, ${bind(`update:${change.updateId}`, 'text')},
        CASE WHEN waiting."isBehind" THEN now() ELSE now() + ${leaseSql} END, ${at}
      FROM turn, waiting, (VALUES ${rows.join(', ')}) AS m(id, call, position) ORDER BY m.position)`,
  ];
}

function once(bindIt: () => string): () => string {
  let bound: string | undefined;
  return () => (bound ??= bindIt());
}
