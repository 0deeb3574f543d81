import { nextDigestAt, type WeeklyTime } from '#src/domain/digest/digest-times.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { byAdmin, writeDown } from '#src/adapters/postgres/people/doing.ts';

/** Sets when the linked groups of a unit get their digest, and writes it down where there are any. Returns how many there are. */
export async function setDigestTime(
  database: Database,
  unitId: UnitId,
  { weekday, time }: WeeklyTime,
  now: Instant,
  zone: string,
): Promise<number> {
  const next = new Date(nextDigestAt(now, { weekday, time, zone }));
  return database.$transaction(async (transaction) => {
    const { count } = await transaction.group.updateMany({
      where: { unitId, state: 'linked' },
      data: { digestWeekday: weekday, digestTime: time, nextDigestAt: next },
    });
    if (count === 0) return 0;
    const details = { weekday, time, groups: count };
    await writeDown(transaction, byAdmin(now), {
      act: 'digest-time-set',
      unitId,
      subject: {},
      reason: null,
      details,
    });
    return count;
  });
}
