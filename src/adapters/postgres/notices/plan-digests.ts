import { dayOf, instantOf } from '#src/domain/calendar.ts';
import { planDigest } from '#src/domain/digest/digest-times.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Database } from '../client.ts';
import { dayIn } from '../columns.ts';
import { endingTime, endingUsefulDays } from './ending.ts';

const atOnce = 1_000;

/** Moves groups that nobody else moved meanwhile, and makes their notices: planned again, a notice is there already. */
const planSql = `
  WITH wanted AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS w(id text, "was" timestamptz, "nextDigestAt" timestamptz, kind text, key text,
      "dueAt" timestamptz, "expiresAt" timestamptz)
  ), moved AS (
    UPDATE chat_group g SET next_digest_at = w."nextDigestAt" FROM wanted w WHERE g.id = w.id AND g.next_digest_at = w."was"
    RETURNING g.id, g.unit_id
  )
  INSERT INTO notice (id, key, kind, group_id, unit_id, due_at, expires_at)
  SELECT gen_random_uuid()::text, w.key, w.kind, w.id, moved.unit_id, w."dueAt", w."expiresAt"
  FROM wanted w JOIN moved ON moved.id = w.id WHERE w.key IS NOT NULL
  ON CONFLICT (key) DO NOTHING`;

const endingUsefulMs = endingUsefulDays * 24 * 3_600_000;

interface Moment {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

/**
 * Makes the notices of digests that have come, and moves their groups to the next week, or to the day their unit ends:
 * then the group is told so, and gets no more. Returns how many were made.
 */
export async function planDigests(database: Database, moment: Moment): Promise<number> {
  const groups = await database.group.findMany({
    where: { state: 'linked', nextDigestAt: { lte: new Date(moment.now) } },
    include: { unit: true },
    take: atOnce,
  });
  if (groups.length === 0) return 0;
  return database.$executeRawUnsafe(planSql, JSON.stringify(groups.map((group) => wanted(group, moment))));
}

interface DueGroup {
  readonly id: string;
  readonly unitId: string;
  readonly unit: { readonly validTo: Date | null };
  readonly nextDigestAt: Date | null;
  readonly digestWeekday: number;
  readonly digestTime: string;
}

function wanted(group: DueGroup, { now, zone, isHoliday }: Moment): object {
  const { id, unitId, unit, nextDigestAt: was, digestWeekday: weekday, digestTime: time } = group;
  const endsOn = unit.validTo && dayIn(unit.validTo);
  if (endsOn !== null && endsOn <= dayOf(now, zone)) {
    const expiresAt = new Date(now + endingUsefulMs);
    const key = `unit-ended:${id}:${unitId}`;
    return { id, was, nextDigestAt: null, kind: 'unit-ended', key, dueAt: new Date(now), expiresAt };
  }
  const { due, nextDigestAt } = planDigest({ weekday, time, zone }, now, isHoliday);
  const endsAt = endsOn === null ? Infinity : instantOf(endsOn, endingTime, zone);
  return {
    id,
    was,
    nextDigestAt: new Date(Math.min(nextDigestAt, endsAt)),
    kind: 'digest',
    key: due && `digest:${id}:${due.isoWeek}`,
    dueAt: due && new Date(due.dueAt),
    expiresAt: due && new Date(due.expiresAt),
  };
}
