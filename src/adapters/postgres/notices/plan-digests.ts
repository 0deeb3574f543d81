import { type DigestGroup, planDigest } from '#src/domain/digest/plan-digest.ts';
import type { GroupId, Instant, UnitId } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { dayIn } from '#src/adapters/postgres/columns.ts';
import { insertNotices } from './insert-notices.ts';

const atOnce = 1_000;

/** Troubles that may pass without our hearing of it: whether they did, the next digest tells. */
const mayHavePassed = `g.trouble IN ('general-closed', 'muted')`;

/** Moves groups that nobody else moved meanwhile. */
const moveSql = `
  UPDATE chat_group g SET next_digest_at = w."nextDigestAt", trouble = CASE WHEN ${mayHavePassed} THEN NULL ELSE g.trouble END,
    trouble_at = CASE WHEN ${mayHavePassed} THEN NULL ELSE g.trouble_at END
  FROM jsonb_to_recordset($1::jsonb) AS w(id text, "was" timestamptz, "nextDigestAt" timestamptz)
  WHERE g.id = w.id AND g.next_digest_at = w."was" RETURNING g.id`;

interface Moment {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

/**
 * Makes the notices of digests that have come, and moves their groups to the next week, or to the day their unit ends:
 * then the group is told so, and gets no more. Returns how many were made.
 */
export async function planDigests(database: Database, { now, zone, isHoliday }: Moment): Promise<number> {
  const groups = await database.group.findMany({
    where: { state: 'linked', nextDigestAt: { lte: new Date(now) } },
    include: { unit: true },
    take: atOnce,
  });
  if (groups.length === 0) return 0;
  const planned = groups.map(({ id, unitId, unit, digestWeekday, digestTime, nextDigestAt: was }) => {
    const group: DigestGroup = {
      groupId: id as GroupId,
      unitId: unitId as UnitId,
      endsOn: unit.validTo && dayIn(unit.validTo),
      weekday: digestWeekday,
      time: digestTime,
      zone,
    };
    const { notice, nextDigestAt } = planDigest(group, now, isHoliday);
    return { id, was, notice, nextDigestAt: nextDigestAt === null ? null : new Date(nextDigestAt) };
  });
  return database.$transaction(async (transaction) => {
    const moves = JSON.stringify(planned.map(({ id, was, nextDigestAt }) => ({ id, was, nextDigestAt })));
    const moved = await transaction.$queryRawUnsafe<{ id: string }[]>(moveSql, moves);
    const ids = new Set(moved.map(({ id }) => id));
    return insertNotices(
      transaction,
      planned.flatMap(({ id, notice }) => (notice && ids.has(id) ? [notice] : [])),
    );
  });
}
