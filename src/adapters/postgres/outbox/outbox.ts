import type { Call } from '#src/ports/chat.ts';
import type { Outbox, OutgoingMessage, SendOutcome } from '#src/ports/outbox.ts';
import { addressIn } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { removedSince, unreachableSince } from '#src/adapters/postgres/unreached.ts';
import { leaseSql } from './enqueue-sql.ts';
import { failOver } from './fail-over.ts';
import { countSql, ledgerColumns } from './ledger-sql.ts';
import { dropOutdated, endSpent, markSpent } from './spent-months.ts';
import { insertMessages } from './insert-messages.ts';

interface ClaimedRow {
  readonly id: string;
  readonly platform: string;
  readonly bot: string;
  readonly chatId: string;
  readonly threadId: string | null;
  readonly call: Call;
  readonly attempts: number;
  readonly isBegun: boolean;
}

/**
 * Of every chat the oldest unsent message, if nobody holds it: the next one is claimed when this one is done with, so none
 * overtakes another. Leases run on the database's clock.
 */
const claimSql = `
  WITH candidates AS (
    SELECT m.id FROM message m
    WHERE m.state = 'pending' AND m.leased_until <= now()
      AND NOT EXISTS (SELECT 1 FROM message earlier WHERE earlier.platform = m.platform AND earlier.bot = m.bot
                      AND earlier.chat_id = m.chat_id AND earlier.state = 'pending' AND earlier.seq < m.seq)
    ORDER BY m.seq LIMIT $1 FOR UPDATE SKIP LOCKED)
  UPDATE message m SET leased_until = now() + ${leaseSql} FROM candidates c WHERE m.id = c.id
  RETURNING m.id, m.platform, m.bot, m.chat_id AS "chatId", m.thread_id AS "threadId", m.call, m.attempts, m.begun_at IS NOT NULL AS "isBegun"`;

/**
 * What is set aside names the message, whose row keeps its words. A lease is kept in milliseconds: cut off, not rounded up, or
 * what may go at once may not go for half a one.
 */
const recordSql = `
  WITH s AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb)
      AS s(id text, kind text, "externalId" text, "afterMs" int, error text, "isTry" boolean, "isSetAside" boolean)
  ), kept AS (
    INSERT INTO set_aside (id, kind, subject, error, payload, at)
    SELECT 'message:' || m.id, 'message', m.id, s.error, jsonb_build_object('method', m.call->>'method'), now()
    FROM s JOIN message m USING (id) WHERE s."isSetAside"
    ON CONFLICT (id) DO NOTHING
  )
  UPDATE message m SET attempts = m.attempts + CASE WHEN s."isTry" IS FALSE THEN 0 ELSE 1 END, error = s.error, external_id = coalesce(s."externalId", m.external_id),
    state = CASE WHEN s.kind = 'later' THEN 'pending' ELSE s.kind END,
    leased_until = CASE WHEN s.kind = 'later' THEN date_trunc('milliseconds', now()) + s."afterMs" * interval '1 millisecond' ELSE m.leased_until END,
    begun_at = CASE WHEN s.kind = 'later' THEN NULL ELSE m.begun_at END,
    ended_at = CASE WHEN s.kind = 'later' THEN NULL ELSE now() END
  FROM s WHERE m.id = s.id`;

/**
 * The common end of a message, by itself: it was sent. Nobody waits for the disk: the server's crash in the next moment
 * sends the message once more, and loses nothing.
 */
const sentSql = `
  WITH quick AS (SELECT set_config('synchronous_commit', 'off', true))
  UPDATE message m SET state = 'sent', attempts = m.attempts + 1, external_id = s.external_id, error = NULL, ended_at = now()
  FROM quick, unnest($1::text[], $2::text[]) AS s(id, external_id) WHERE m.id = s.id`;

/** The same statement, which also counts messages of platforms that count them: `ledger` is their parameter. */
function counting(sql: string, ledger: string): string {
  const counted = countSql(
    `SELECT given.*, m.platform, m.bot, 1 AS sent, 0 AS received
      FROM jsonb_to_recordset(${ledger}::jsonb) AS given(id text, ${ledgerColumns}) JOIN message m USING (id)`,
  );
  return sql.replace('WITH', `WITH counted AS (${counted}),`);
}

const sentCountedSql = counting(sentSql, '$3');
const recordCountedSql = counting(recordSql, '$2');

const renewSql = `UPDATE message SET leased_until = now() + ${leaseSql} WHERE id = ANY($1::text[]) AND state = 'pending'`;

const nextSql = `
  SELECT ceil(extract(epoch FROM min(leased_until) - now()) * 1000)::int AS ms FROM (
    SELECT DISTINCT ON (platform, bot, chat_id) leased_until FROM message WHERE state = 'pending'
    ORDER BY platform, bot, chat_id, seq) oldest`;

/** The outbox on PostgreSQL; any number of processes share it. */
export function createOutbox({ database }: { database: Database }): Outbox {
  return {
    async claim(limit) {
      const rows = await database.$queryRawUnsafe<ClaimedRow[]>(claimSql, limit);
      return rows.map(outgoing);
    },
    post(to, calls, cause) {
      const messages = calls.map((call, index) => ({ id: `${cause}:${index}`, to, call, attempts: 0 }));
      return insertMessages(database, messages, cause, null);
    },
    async record(outcomes: readonly SendOutcome[]) {
      const sent = outcomes.flatMap((one) => (one.kind === 'sent' ? [one] : []));
      const others = outcomes.filter(({ kind }) => kind !== 'sent');
      if (sent.length > 0) {
        const values = [sent.map(({ id }) => id), sent.map(({ externalId }) => externalId)];
        await write(database, sentSql, sentCountedSql, values, sent);
      }
      if (others.length > 0)
        await write(database, recordSql, recordCountedSql, [JSON.stringify(others)], others);
    },
    async begin(id) {
      await database.query('UPDATE message SET begun_at = now() WHERE id = $1', [id]);
    },
    async renew(ids) {
      await database.query(renewSql, [ids]);
    },
    async nextInMs() {
      const [row] = await database.query<{ ms: number | null }>(nextSql, []);
      const ms = row?.ms ?? null;
      return ms === null ? null : Math.max(0, ms);
    },
    async markGone({ platform, bot, chatId }, at) {
      await database.$transaction(async (transaction) => {
        await transaction.account.updateMany({
          where: { platform, bot, externalId: chatId, isReachable: true },
          data: unreachableSince(at),
        });
        await transaction.group.updateMany({
          where: { platform, bot, chatId, state: 'linked' },
          data: removedSince(at),
        });
        const failed = await transaction.message.updateManyAndReturn({
          where: { platform, bot, chatId, state: 'pending' },
          data: { state: 'failed', error: 'the chat is gone' },
          select: { id: true },
        });
        await failOver(
          transaction,
          failed.map(({ id }) => id),
          false,
        );
      });
    },
    failOver: (id, isSure) => failOver(database, [id], isSure),
    async markTrouble({ platform, bot, chatId, threadId = null }, trouble, at) {
      const where = { platform, bot, chatId };
      const isTopic = trouble === 'topic-closed';
      const marked = { trouble, troubleAt: new Date(at), ...(isTopic ? { threadId: null } : {}) };
      // Another topic than that of the digest is nobody's trouble: people may close what they like.
      const place = trouble === 'muted' ? {} : { threadId };
      const isNew = { OR: [{ trouble: null }, { trouble: { not: trouble } }] };
      await database.group.updateMany({
        where: { ...where, ...place, ...isNew, state: 'linked' },
        data: marked,
      });
      if (isTopic)
        await database.message.updateMany({
          where: { ...where, threadId, state: 'pending' },
          data: { threadId: null },
        });
    },
    markSpent: (bot, month, when) => markSpent(database, bot, month, when),
    endSpent: (now, bot) => endSpent(database, now, bot),
    dropOutdated: (now) => dropOutdated(database, now),
    async moveChat({ platform, bot, chatId }, newChatId) {
      const where = { platform, bot, chatId };
      // Somebody may have spoken to us, or linked us, under the new id before.
      await database.$transaction([
        database.$executeRaw`UPDATE chat_group g SET chat_id = ${newChatId} WHERE platform = ${platform} AND bot = ${bot} AND chat_id = ${chatId}
          AND NOT EXISTS (SELECT 1 FROM chat_group o WHERE o.platform = g.platform AND o.bot = g.bot AND o.chat_id = ${newChatId})`,
        database.$executeRaw`UPDATE session s SET chat_id = ${newChatId} WHERE platform = ${platform} AND bot = ${bot} AND chat_id = ${chatId}
          AND NOT EXISTS (SELECT 1 FROM session o WHERE o.platform = s.platform AND o.bot = s.bot AND o.chat_id = ${newChatId})`,
        database.message.updateMany({ where: { ...where, state: 'pending' }, data: { chatId: newChatId } }),
      ]);
    },
  };
}

/** Writes outcomes down, by the second statement where some are counted. */
async function write(
  database: Database,
  sql: string,
  sqlCounting: string,
  values: readonly unknown[],
  outcomes: readonly SendOutcome[],
): Promise<void> {
  const counted = outcomes.flatMap((one) =>
    'counted' in one && one.counted ? [{ id: one.id, ...one.counted }] : [],
  );
  if (counted.length === 0) await database.query(sql, values);
  else await database.query(sqlCounting, [...values, JSON.stringify(counted)]);
}

function outgoing({ id, call, attempts, isBegun, ...columns }: ClaimedRow): OutgoingMessage {
  return { id, to: addressIn(columns), call, attempts, isBegun };
}
