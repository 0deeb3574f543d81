import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { NoticeStore } from '#src/ports/notice-store.ts';
import type { Database } from '../client.ts';
import { nextEventSql } from './next-event-sql.ts';
import { planEndings } from './plan-endings.ts';
import { settleEnding } from './settle-ending.ts';
import { planDigests } from './plan-digests.ts';
import { planReminders } from './plan-reminders.ts';
import { settleGroup } from './settle-group.ts';
import { settlePerson } from './settle.ts';

interface Dependencies {
  readonly database: Database;
  readonly zone: string;
  /** Days on which digests wait as reminders do; none where it is left out. */
  readonly isHoliday?: IsHoliday;
}

const yearMs = 366 * 24 * 3_600_000;

/** Notices on PostgreSQL, in the calendar of `zone`. */
export function createNoticeStore({ database, zone, isHoliday = () => false }: Dependencies): NoticeStore {
  return {
    planReminders: (now) => planReminders(database, now, dayOf(now, zone)),
    planEndings: (now) => planEndings(database, dayOf(now, zone), zone),
    planDigests: (now) => planDigests(database, { now, zone, isHoliday }),
    peopleDue: (now) => idsDue(database, 'person_id', now),
    groupsDue: (now) => idsDue(database, 'group_id', now),
    settlePerson: (personId, now, decide) => settlePerson(database, personId, { now, zone }, decide),
    settleEnding: (personId, now, write) => settleEnding(database, personId, { now, zone, isHoliday }, write),
    settleGroup: (groupId, now, write) => settleGroup(database, groupId, { now, zone, isHoliday }, write),
    async nextEventAt(now, until = (now + 2 * yearMs) as Instant) {
      const [row] = await database.$queryRawUnsafe<{ at: number | null }[]>(
        nextEventSql,
        new Date(now),
        new Date(until),
      );
      return (row?.at ?? null) as Instant | null;
    },
    async forgetUpdates(before) {
      await database.takenUpdate.deleteMany({ where: { takenAt: { lt: new Date(before) } } });
    },
  };
}

/** Whom pending notices that are due belong to, each once. */
async function idsDue(
  database: Database,
  column: 'person_id' | 'group_id',
  now: Instant,
): Promise<readonly string[]> {
  const sql = `SELECT DISTINCT ${column} AS id FROM notice WHERE state = 'pending' AND due_at <= $1 AND ${column} IS NOT NULL`;
  const rows = await database.$queryRawUnsafe<{ id: string }[]>(sql, new Date(now));
  return rows.map(({ id }) => id);
}
