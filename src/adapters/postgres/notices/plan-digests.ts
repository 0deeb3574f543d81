import { planDigest } from '#src/domain/digest/plan-digest.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/reminder/quiet-hours.ts';
import type { Database } from '../client.ts';

const atOnce = 1_000;

/** Moves groups that nobody else moved meanwhile, and makes their notices: planned again, a notice is there already. */
const planSql = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS w(id text, "was" timestamptz, "nextDigestAt" timestamptz, "isoWeek" text,
      "dueAt" timestamptz, "expiresAt" timestamptz)
  ), moved AS (
    UPDATE chat_group g SET next_digest_at = w."nextDigestAt" FROM wanted w WHERE g.id = w.id AND g.next_digest_at = w."was"
    RETURNING g.id, g.unit_id
  )
  INSERT INTO notice (id, key, kind, group_id, unit_id, due_at, expires_at)
  SELECT gen_random_uuid()::text, 'digest:' || w.id || ':' || w."isoWeek", 'digest', w.id, moved.unit_id, w."dueAt", w."expiresAt"
  FROM wanted w JOIN moved ON moved.id = w.id WHERE w."isoWeek" IS NOT NULL
  ON CONFLICT (key) DO NOTHING`;

/** Makes the notices of digests that have come, and moves their groups to the next week. Returns how many were made. */
export async function planDigests(
  database: Database,
  { now, zone, isHoliday }: { now: Instant; zone: string; isHoliday: IsHoliday },
): Promise<number> {
  const groups = await database.group.findMany({
    where: { state: 'linked', nextDigestAt: { lte: new Date(now) } },
    take: atOnce,
  });
  if (groups.length === 0) return 0;
  const wanted = groups.map(({ id, nextDigestAt, digestWeekday, digestTime }) => {
    const planned = planDigest({ weekday: digestWeekday, time: digestTime, zone }, now, isHoliday);
    const { isoWeek, dueAt, expiresAt } = planned.due ?? {};
    return {
      id,
      was: nextDigestAt,
      nextDigestAt: new Date(planned.nextDigestAt),
      isoWeek,
      dueAt: dueAt && new Date(dueAt),
      expiresAt: expiresAt && new Date(expiresAt),
    };
  });
  return database.$executeRawUnsafe(planSql, JSON.stringify(wanted));
}
