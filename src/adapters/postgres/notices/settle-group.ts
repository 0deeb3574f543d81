import { dayOf } from '#src/domain/calendar.ts';
import { firstDayOf } from '#src/domain/digest/digest-times.ts';
import type { Instant } from '#src/domain/ids.ts';
import { firstLoudMoment, type IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Address, Call } from '#src/ports/chat.ts';
import type { DueForGroup } from '#src/ports/notice-store.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import type { Database } from '../client.ts';
import type { Transaction } from '#src/adapters/postgres/turn/transaction.ts';
import { findEnded } from '#src/adapters/postgres/reads/find-ended.ts';
import { loadDigest } from '#src/adapters/postgres/reads/load-digest.ts';
import { dropNotices } from './drop-notices.ts';
import { tellNotices } from './tell-notices.ts';

interface Moment {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

interface GroupNotice {
  readonly id: string;
  readonly kind: 'digest' | 'unit-ended';
  readonly key: string;
  readonly expiresAt: Date;
}

type Write = (due: DueForGroup) => readonly Call[];

const dueSql = `
  SELECT id, kind, key, expires_at AS "expiresAt" FROM notice WHERE group_id = $1 AND kind IN ('digest', 'unit-ended') AND state = 'pending' AND due_at <= $2 ORDER BY due_at`;

/**
 * Sends a group's pending digest, or that its unit has ended, once: the notice and its messages change together. One that is too late is dropped.
 * The facts are read before the transaction, so that none waits for a second connection.
 */
export async function settleGroup(
  database: Database,
  groupId: string,
  moment: Moment,
  write: Write,
): Promise<readonly OutgoingMessage[]> {
  const at = new Date(moment.now);
  const due = await database.$queryRawUnsafe<GroupNotice[]>(dueSql, groupId, at);
  const current = due.findLast(({ expiresAt }) => expiresAt > at);
  const past = due.filter((notice) => notice !== current);
  const found = current && (await readDue(database, groupId, current, moment));
  const calls = found ? write(found) : [];
  return database.$transaction(
    async (transaction) => {
      // Only what was read is decided on: one that came meanwhile has its own turn, one that is gone was somebody else's.
      const locked = await transaction.$queryRawUnsafe<GroupNotice[]>(`${dueSql} FOR UPDATE`, groupId, at);
      const isLocked = (notice: GroupNotice): boolean => locked.some(({ id }) => id === notice.id);
      await dropNotices(transaction, at, 'expired', past.filter(isLocked));
      if (!current || !isLocked(current)) return [];
      if (!found) {
        await dropNotices(transaction, at, 'unreachable', [current]);
        return [];
      }
      return settle(transaction, current, found.to, calls, moment);
    },
    { maxWait: 10_000 },
  );
}

/** Null: the bot was removed from the group, or it is linked to a unit that lives by now. */
async function readDue(
  database: Database,
  groupId: string,
  { kind, key }: GroupNotice,
  { now, zone }: Moment,
): Promise<DueForGroup | null> {
  const group = await database.group.findUnique({ where: { id: groupId }, include: { unit: true } });
  if (group?.state !== 'linked') return null;
  const { platform, bot, chatId, threadId, unitId, unit } = group;
  const to: Address = {
    platform: platform as Address['platform'],
    bot,
    chatId,
    ...(threadId ? { threadId } : {}),
  };
  const language = group.language === 'en' ? 'en' : 'vi';
  if (kind === 'unit-ended') {
    const ended = await findEnded(database, unitId, dayOf(now, zone));
    return ended && { kind, to, language, unit: ended };
  }
  const digest = await loadDigest(
    database,
    { id: groupId, unit },
    { now, zone, week: 'last-week', meantFor: firstDayOf(isoWeekIn(key)) },
  );
  return { kind, to, language, digest };
}

async function settle(
  transaction: Transaction,
  { id, key }: GroupNotice,
  to: Address,
  calls: readonly Call[],
  { now, zone, isHoliday }: Moment,
): Promise<readonly OutgoingMessage[]> {
  const at = new Date(now);
  const loudAt = firstLoudMoment(now, zone, isHoliday);
  if (loudAt > now) {
    await transaction.notice.update({ where: { id }, data: { dueAt: new Date(loudAt) } });
    return [];
  }
  return tellNotices(transaction, [{ id }], { to, calls }, { cause: key, at });
}

/** `digest:<group>:2024-W38` → `2024-W38`. */
function isoWeekIn(key: string): string {
  return key.slice(key.lastIndexOf(':') + 1);
}
