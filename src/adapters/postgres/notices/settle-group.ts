import { randomUUID } from 'node:crypto';
import { dayOf } from '#src/domain/calendar.ts';
import { buildDigest, digestWeek } from '#src/domain/digest/build-digest.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Address, Call } from '#src/ports/chat.ts';
import type { DueDigest } from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database } from '../client.ts';
import { loadDigestFacts } from '../digest-facts.ts';
import { insertMessages } from './insert-messages.ts';

/** Sends a group's pending digest once: the notice and its messages change together. One that is too late is dropped. */
export async function settleGroup(database: Database, { groupId, now, zone }: { groupId: string; now: Instant; zone: string }, write: (due: DueDigest) => readonly Call[]): Promise<readonly OutgoingMessage[]> {
  const group = await database.group.findUnique({ where: { id: groupId }, include: { unit: true } });
  if (!group) return [];
  const when = { now, zone, week: 'last-week' } as const;
  const facts = await loadDigestFacts(database, { id: group.id, unitId: group.unitId, unitName: group.unit.name }, { ...digestWeek(when), today: dayOf(now, zone), zone });
  const to: Address = { platform: group.platform as Address['platform'], bot: group.bot, chatId: group.chatId, ...(group.threadId ? { threadId: group.threadId } : {}) };
  return database.$transaction(async (transaction) => {
    const at = new Date(now);
    const due = await transaction.$queryRaw<{ id: string; expiresAt: Date }[]>`
      SELECT id, expires_at AS "expiresAt" FROM notice WHERE group_id = ${groupId} AND kind = 'digest' AND state = 'pending' AND due_at <= ${at}
      ORDER BY due_at FOR UPDATE SKIP LOCKED`;
    const live = group.state === 'linked' ? due.filter(({ expiresAt }) => expiresAt > at) : [];
    const current = live.at(-1);
    const messages = current ? write({ to, language: group.language === 'en' ? 'en' : 'vi', digest: buildDigest(facts, when) }).map((call) => ({ id: randomUUID(), to, call, attempts: 0 })) : [];
    if (messages.length > 0) await insertMessages(transaction, messages, current?.id ?? '', at);
    for (const { id } of due) {
      const data = id === current?.id ? { state: 'sent', settledAt: at, messageId: messages[0]?.id ?? null } : { state: 'dropped', reason: 'expired', settledAt: at };
      await transaction.notice.update({ where: { id }, data });
    }
    return messages;
  });
}
