import { dayOf, isoWeekOf } from '#src/domain/calendar.ts';
import { nextDigestAt } from '#src/domain/digest/next-digest.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Database } from '../client.ts';

/** A digest is worth sending for two days: later, the next one is near. */
const usefulMs = 48 * 3_600_000;

/** Makes the notices of digests that have come, keyed by ISO week, and moves the groups on. */
export async function planDigests(database: Database, now: Instant, zone: string): Promise<number> {
  const groups = await database.group.findMany({ where: { state: 'linked', nextDigestAt: { lte: new Date(now) } }, take: 1000 });
  let made = 0;
  for (const group of groups) {
    const dueAt = (group.nextDigestAt?.getTime() ?? now) as Instant;
    const key = `digest:${group.id}:${isoWeekOf(dayOf(dueAt, zone))}`;
    const next = nextDigestAt(now, { weekday: group.digestWeekday, time: group.digestTime, zone });
    const [created] = await database.$transaction([
      database.notice.createMany({
        data: [{ id: key, key, kind: 'digest', groupId: group.id, unitId: group.unitId, dueAt: new Date(dueAt), expiresAt: new Date(dueAt + usefulMs) }],
        skipDuplicates: true,
      }),
      database.group.updateMany({ where: { id: group.id, nextDigestAt: group.nextDigestAt }, data: { nextDigestAt: new Date(next) } }),
    ]);
    made += created.count;
  }
  return made;
}
