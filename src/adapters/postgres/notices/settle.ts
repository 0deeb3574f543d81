import { addDays, dayOf, instantOf } from '#src/domain/calendar.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { PendingNotice } from '#src/domain/notice/settle.ts';
import type { NoticeDecision, PersonNotices } from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import type { Transaction } from '#src/adapters/postgres/turn/transaction.ts';
import { dropNotices } from './drop-notices.ts';
import { lockSql, noticesSql, personSql } from './due-sql.ts';
import { tellNotices } from './tell-notices.ts';

interface Moment {
  readonly now: Instant;
  readonly zone: string;
}

/** One person's due notices: read, decided and settled in one transaction, with the messages that say them. */
export async function settlePerson(
  database: Database,
  personId: string,
  moment: Moment,
  decide: (notices: PersonNotices) => NoticeDecision,
): Promise<readonly OutgoingMessage[]> {
  return database.$transaction(
    async (transaction) => {
      // Two senders of one person would each count the messages of today without the other's.
      await transaction.$executeRawUnsafe(
        'SELECT pg_advisory_xact_lock(hashtext($1))',
        `notices:${personId}`,
      );
      const found = await readNotices(transaction, personId, moment);
      return found ? settle(transaction, personId, moment.now, decide(found)) : [];
    },
    { maxWait: 10_000 },
  );
}

async function readNotices(
  transaction: Transaction,
  personId: string,
  { now, zone }: Moment,
): Promise<PersonNotices | null> {
  const locked = await transaction.$queryRawUnsafe<{ id: string }[]>(lockSql, personId, new Date(now));
  if (locked.length === 0) return null;
  const today = dayOf(now, zone);
  const ids = locked.map(({ id }) => id);
  const notices = await transaction.$queryRawUnsafe<PendingNotice[]>(
    noticesSql,
    ids,
    zone,
    today,
    new Date(now),
  );
  const [from, to] = [today, addDays(today, 1)].map((day) => new Date(instantOf(day, '00:00', zone)));
  const [person] = await transaction.$queryRawUnsafe<Omit<PersonNotices, 'notices'>[]>(
    personSql,
    personId,
    from,
    to,
  );
  return person ? { ...person, notices } : null;
}

async function settle(
  transaction: Transaction,
  personId: string,
  now: Instant,
  { merged, to, calls }: NoticeDecision,
): Promise<readonly OutgoingMessage[]> {
  const at = new Date(now);
  for (const group of groupBy(merged.drop, ({ reason }) => reason))
    await dropNotices(
      transaction,
      at,
      group[0].reason,
      group.map(({ notice }) => notice),
    );
  for (const group of groupBy(merged.postpone, ({ until }) => String(until))) {
    await transaction.notice.updateMany({
      where: { id: { in: group.map(({ notice }) => notice.id) } },
      data: { dueAt: new Date(group[0].until) },
    });
  }
  if (merged.send.length === 0) return [];
  return tellNotices(transaction, merged.send, to && { to, calls }, { cause: `notices:${personId}`, at });
}
