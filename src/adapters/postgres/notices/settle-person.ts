import { randomUUID } from 'node:crypto';
import type { Instant } from '#src/domain/ids.ts';
import type { PendingNotice } from '#src/domain/reminder/merge-notices.ts';
import type { Address } from '#src/ports/chat.ts';
import type { NoticeDecision, PersonNotices } from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database } from '../client.ts';
import type { Transaction } from '../conversation/transaction.ts';
import { obligationJson, progressSql } from '../obligation-sql.ts';
import { insertMessages } from './insert-messages.ts';

/** Locks the person's due notices; a second sender finds none. */
const lockSql = `
  SELECT n.id FROM notice n WHERE n.person_id = $1 AND n.state = 'pending' AND n.due_at <= $2 FOR UPDATE SKIP LOCKED`;

const readSql = `
  SELECT n.id, n.kind, floor(extract(epoch FROM n.expires_at) * 1000)::float8 AS "expiresAt", ${obligationJson} AS obligation,
    u.name AS "unitName", json_build_object('reports', done.reports, 'metOn', done.met_on) AS progress,
    o.withdrawn_at IS NOT NULL AS "isWithdrawn"
  FROM notice n JOIN obligation o ON o.id = n.obligation_id JOIN unit u ON u.id = o.unit_id
  LEFT JOIN LATERAL ${progressSql('$2')} done ON true WHERE n.id = ANY($1::text[])`;

/** Whom to write to, and how many reminder messages they got today. Only a reachable account counts. */
const personSql = `
  SELECT p.language, a.platform, a.bot, a.external_id AS "chatId",
    (SELECT count(DISTINCT sent.message_id)::int FROM notice sent WHERE sent.person_id = p.id AND sent.state = 'sent'
      AND (sent.settled_at AT TIME ZONE $2)::date = $3::date) AS "sentToday"
  FROM person p LEFT JOIN LATERAL (
    SELECT * FROM account WHERE person_id = p.id AND is_reachable ORDER BY created_at DESC LIMIT 1) a ON true WHERE p.id = $1`;

interface PersonRow {
  readonly language: 'vi' | 'en';
  readonly platform: Address['platform'] | null;
  readonly bot: string | null;
  readonly chatId: string | null;
  readonly sentToday: number;
}

export async function settlePerson(
  database: Database,
  { personId, now, today, zone }: { personId: string; now: Instant; today: string; zone: string },
  decide: (notices: PersonNotices) => NoticeDecision,
): Promise<readonly OutgoingMessage[]> {
  return database.$transaction(async (transaction) => {
    // Two senders of one person would each count the messages of today without the other's.
    await transaction.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtext($1))', `notices:${personId}`);
    const locked = await transaction.$queryRawUnsafe<{ id: string }[]>(lockSql, personId, new Date(now));
    if (locked.length === 0) return [];
    const notices = await transaction.$queryRawUnsafe<PendingNotice[]>(readSql, locked.map(({ id }) => id), zone);
    const [person] = await transaction.$queryRawUnsafe<PersonRow[]>(personSql, personId, zone, today);
    const to = addressOf(person);
    const { merged, calls } = decide({ to, language: person?.language ?? 'vi', sentToday: person?.sentToday ?? 0, notices });
    const at = new Date(now);
    for (const { notice, reason } of merged.drop) await mark(transaction, notice.id, { state: 'dropped', reason, settledAt: at });
    for (const { notice, until } of merged.postpone) await mark(transaction, notice.id, { dueAt: new Date(until) });
    if (!to) {
      await transaction.notice.updateMany({ where: { id: { in: merged.send.map(({ id }) => id) } }, data: { state: 'dropped', reason: 'unreachable', settledAt: at } });
      return [];
    }
    if (merged.send.length === 0) return [];
    const messages = calls.map((call) => ({ id: randomUUID(), to, call, attempts: 0 }));
    await insertMessages(transaction, messages, `notices:${personId}`, at);
    const data = { state: 'sent', settledAt: at, messageId: messages[0]?.id ?? null };
    await transaction.notice.updateMany({ where: { id: { in: merged.send.map(({ id }) => id) } }, data });
    return messages;
  });
}

function addressOf(person: PersonRow | undefined): Address | null {
  if (!person?.platform || !person.bot || !person.chatId) return null;
  return { platform: person.platform, bot: person.bot, chatId: person.chatId };
}

async function mark(transaction: Transaction, id: string, data: { state?: string; reason?: string; settledAt?: Date; dueAt?: Date }): Promise<void> {
  await transaction.notice.update({ where: { id }, data });
}
