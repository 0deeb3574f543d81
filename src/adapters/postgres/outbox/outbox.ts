import type { Call } from '#src/ports/chat.ts';
import type { Outbox, OutgoingMessage, SendOutcome } from '#src/ports/outbox.ts';
import { addressIn } from '#src/adapters/postgres/address.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { removedSince, unreachableSince } from '#src/adapters/postgres/unreached.ts';
import { leaseSql } from './enqueue-sql.ts';
import { insertMessages } from './insert-messages.ts';

interface ClaimedRow {
  readonly id: string;
  readonly platform: string;
  readonly bot: string;
  readonly chatId: string;
  readonly threadId: string | null;
  readonly call: Call;
  readonly attempts: number;
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
  RETURNING m.id, m.platform, m.bot, m.chat_id AS "chatId", m.thread_id AS "threadId", m.call, m.attempts`;

/** What is set aside names the message, whose row keeps its words. */
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
    leased_until = CASE WHEN s.kind = 'later' THEN now() + s."afterMs" * interval '1 millisecond' ELSE m.leased_until END,
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
      if (sent.length > 0)
        await database.query(sentSql, [sent.map(({ id }) => id), sent.map(({ externalId }) => externalId)]);
      if (others.length > 0) await database.query(recordSql, [JSON.stringify(others)]);
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
      await database.$transaction([
        database.account.updateMany({
          where: { platform, bot, externalId: chatId, isReachable: true },
          data: unreachableSince(at),
        }),
        database.group.updateMany({
          where: { platform, bot, chatId, state: 'linked' },
          data: removedSince(at),
        }),
        database.message.updateMany({
          where: { platform, bot, chatId, state: 'pending' },
          data: { state: 'failed', error: 'the chat is gone' },
        }),
      ]);
    },
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

function outgoing({ id, call, attempts, ...columns }: ClaimedRow): OutgoingMessage {
  return { id, to: addressIn(columns), call, attempts };
}
