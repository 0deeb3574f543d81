import { dayOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { NoticeStore } from '#src/ports/notice-store.ts';
import type { Database } from '../client.ts';
import { planDigests } from './plan-digests.ts';
import { planReminders } from './plan-reminders.ts';
import { settleGroup } from './settle-group.ts';
import { settlePerson } from './settle-person.ts';

const nextSql = `
  SELECT floor(extract(epoch FROM least(
    (SELECT min(next_rung_at) FROM obligation WHERE next_rung_at IS NOT NULL),
    (SELECT min(due_at) FROM notice WHERE state = 'pending'),
    (SELECT min(next_digest_at) FROM chat_group WHERE state = 'linked'))) * 1000)::float8 AS at`;

/** Notices on PostgreSQL, in the calendar of `zone`. */
export function createNoticeStore({ database, zone }: { database: Database; zone: string }): NoticeStore {
  return {
    planReminders: (now) => planReminders(database, now, dayOf(now, zone), zone),
    planDigests: (now) => planDigests(database, now, zone),
    async peopleDue(now) {
      const rows = await database.$queryRaw<{ id: string }[]>`SELECT DISTINCT person_id AS id FROM notice WHERE state = 'pending' AND due_at <= ${new Date(now)} AND person_id IS NOT NULL`;
      return rows.map(({ id }) => id);
    },
    async groupsDue(now) {
      const rows = await database.$queryRaw<{ id: string }[]>`SELECT DISTINCT group_id AS id FROM notice WHERE state = 'pending' AND due_at <= ${new Date(now)} AND group_id IS NOT NULL`;
      return rows.map(({ id }) => id);
    },
    settlePerson: (personId, now, decide) => settlePerson(database, { personId, now, today: dayOf(now, zone), zone }, decide),
    settleGroup: (groupId, now, write) => settleGroup(database, { groupId, now, zone }, write),
    async nextEventAt() {
      const rows = await database.$queryRawUnsafe<{ at: number | null }[]>(nextSql);
      return (rows[0]?.at ?? null) as Instant | null;
    },
    async forgetUpdates(before) {
      await database.takenUpdate.deleteMany({ where: { takenAt: { lt: new Date(before) } } });
    },
  };
}
