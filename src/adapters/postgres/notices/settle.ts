import { randomUUID } from 'node:crypto';
import { groupBy } from '#src/domain/group-by.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import type { Addressee } from '#src/domain/notice/notice.ts';
import type { Settled } from '#src/domain/notice/settle.ts';
import type { Decision, NoticeMessage, NoticeStore } from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database, Transaction } from '#src/adapters/postgres/client.ts';
import { insertMessages } from '#src/adapters/postgres/outbox/insert-messages.ts';
import { insertNotices } from './insert-notices.ts';
import { type Moment, readDigests, readDue } from './read-due.ts';

/** All that one addressee is owed: read, decided and written down in one transaction, with the messages that say it. */
export async function settle(
  database: Database,
  addressee: Addressee,
  moment: Moment,
  decide: Parameters<NoticeStore['settle']>[2],
): Promise<readonly OutgoingMessage[]> {
  const digests = await readDigests(database, addressee, moment);
  const cause = `notices:${addressee.personId ?? addressee.groupId}`;
  return database.$transaction(
    async (transaction) => {
      // Two senders of one person would each count the messages of today without the other's.
      await transaction.$executeRawUnsafe('SELECT pg_advisory_xact_lock(hashtext($1))', cause);
      const due = await readDue(transaction, addressee, moment, digests);
      if (!due) return [];
      const { settled, messages } = decide(due);
      const at = new Date(moment.now);
      await writeDown(transaction, settled, at);
      return tell(transaction, { settled, messages }, { cause, at });
    },
    { maxWait: 10_000 },
  );
}

/** What is not told now. */
async function writeDown(
  transaction: Transaction,
  { drop, postpone, next }: Settled,
  at: Date,
): Promise<void> {
  for (const group of groupBy(drop, ({ reason }) => reason))
    await dropAll(
      transaction,
      group.map(({ notice }) => notice),
      { reason: group[0].reason, at },
    );
  for (const group of groupBy(postpone, ({ until }) => String(until)))
    await transaction.notice.updateMany({
      where: { id: { in: group.map(({ notice }) => notice.id) } },
      data: { dueAt: new Date(group[0].until) },
    });
  await insertNotices(transaction, next);
}

/** Puts the messages into the outbox; each notice names the first call of the one that tells it. */
async function tell(
  transaction: Transaction,
  { settled, messages }: Decision,
  { cause, at }: { readonly cause: string; readonly at: Date },
): Promise<readonly OutgoingMessage[]> {
  const written = messages.map((message) => ({ ...message, outgoing: outgoing(message) }));
  const told = new Set<DueNotice>();
  for (const {
    tells,
    retold = [],
    outgoing: [first],
  } of written) {
    if (!first) continue;
    for (const notice of tells) told.add(notice);
    await transaction.notice.updateMany({
      where: { id: { in: tells.map(({ id }) => id) } },
      data: { state: 'sent', settledAt: at, messageId: first.id },
    });
    if (retold.length > 0)
      await transaction.message.updateMany({ where: { id: { in: [...retold] } }, data: { retoldAt: at } });
  }
  const untold = settled.send.filter((notice) => !told.has(notice));
  await dropAll(transaction, untold, { reason: 'unreachable', at });
  const all = written.flatMap((message) => message.outgoing);
  return all.length === 0 ? [] : insertMessages(transaction, all, cause, at);
}

function outgoing({ to, calls, about }: NoticeMessage) {
  return calls.map((call) => ({ id: randomUUID(), to, call, about, attempts: 0 }));
}

async function dropAll(
  transaction: Transaction,
  notices: readonly DueNotice[],
  { reason, at }: { readonly reason: string; readonly at: Date },
): Promise<void> {
  if (notices.length === 0) return;
  await transaction.notice.updateMany({
    where: { id: { in: notices.map(({ id }) => id) } },
    data: { state: 'dropped', reason, settledAt: at },
  });
}
