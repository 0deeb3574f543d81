import type { Instant } from '#src/domain/ids.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { dayIn } from '#src/adapters/postgres/columns.ts';
import { readEndedUnits } from './ended-units.ts';

const setAsideShown = 10;
/** What the queue does by itself before it sets a job aside. */
const triesOfTheQueue = 3;
/** Somebody looks every few days; what is older was seen. */
const latelyDays = 7;
/** An officer looks at night; three days are a weekend and one more. */
const answerWithinDays = 3;
const dayMs = 24 * 3_600_000;

/** Everything one wants to see at a glance, read at one moment. */
export async function readDoctorFacts(database: Database, now: Instant): Promise<DoctorFacts> {
  const today = new Date(now);
  const since = new Date(now - latelyDays * dayMs);
  const [
    version,
    migrations,
    units,
    people,
    without,
    peopleOfUnits,
    obligations,
    endedUnits,
    groups,
    unreachable,
    messages,
    messagesLately,
    photos,
    photosFailedLately,
    photosInTrouble,
    awaiting,
    notices,
    setAside,
    setAsideLately,
    setAsideBefore,
  ] = await Promise.all([
    database.$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`,
    database.$queryRaw<
      { count: number }[]
    >`SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
    database.unit.count(),
    database.person.count(),
    database.$queryRaw<{ name: string }[]>`
      SELECT u.name FROM unit u WHERE u.parent_id IS NOT NULL AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)
        AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.unit_id = u.id AND m.role = 'secretary' AND (m.valid_to IS NULL OR m.valid_to > ${today}::date))
      ORDER BY u.name`,
    database.$queryRaw<{ unit: string; people: number }[]>`
      SELECT u.name AS unit, count(DISTINCT m.person_id)::int AS people FROM unit u JOIN membership m ON m.unit_id = u.id
      WHERE (m.valid_to IS NULL OR m.valid_to > ${today}::date) AND (u.valid_to IS NULL OR u.valid_to > ${today}::date) GROUP BY u.id, u.name ORDER BY u.name`,
    database.obligation.count({ where: { withdrawnAt: null } }),
    readEndedUnits(database, dayIn(today)),
    database.group.findMany({ include: { unit: true }, orderBy: { linkedAt: 'asc' } }),
    database.account.count({ where: { isReachable: false } }),
    database.message.groupBy({ by: ['state'], _count: true }),
    // The outbox settles by the database's clock, which a rehearsal leaves behind.
    database.$queryRaw<{ state: string; _count: number }[]>`
      SELECT state, count(*)::int AS _count FROM message
      WHERE state IN ('failed', 'ambiguous') AND greatest(created_at, settled_at) >= ${since} GROUP BY state`,
    database.photo.groupBy({ by: ['state'], _count: true }),
    database.photo.count({ where: { state: 'failed', receivedAt: { gte: since } } }),
    database.photo.count({ where: { state: 'pending', attempts: { gte: triesOfTheQueue } } }),
    database.$queryRaw<{ name: string }[]>`
      SELECT DISTINCT u.name FROM waiver e JOIN unit u ON u.id = e.unit_id
      WHERE e.state = 'asked' AND e.asked_at < ${new Date(now - answerWithinDays * dayMs)} AND (u.valid_to IS NULL OR u.valid_to > ${today}::date)
      ORDER BY u.name`,
    database.notice.groupBy({ by: ['state'], _count: true }),
    database.setAside.findMany({
      where: { at: { gte: since } },
      orderBy: { at: 'desc' },
      take: setAsideShown,
    }),
    database.setAside.count({ where: { at: { gte: since } } }),
    database.setAside.count({ where: { at: { lt: since } } }),
  ]);
  return {
    databaseVersion: version[0]?.version ?? 'unknown',
    migrations: migrations[0]?.count ?? 0,
    units,
    people,
    unitsWithoutSecretary: without.map(({ name }) => name),
    peopleOfUnits,
    obligations,
    endedUnits,
    groups: groups.map((group) => ({
      title: group.title,
      unit: group.unit.name,
      state: group.state,
      hasEnded: group.unit.validTo !== null && group.unit.validTo <= today,
      nextDigestAt: group.nextDigestAt?.toISOString() ?? null,
    })),
    accountsUnreachable: unreachable,
    messages: byState(messages),
    messagesLately: byState(messagesLately),
    photos: byState(photos),
    photosFailedLately,
    photosInTrouble,
    unitsAwaitingAnswer: awaiting.map(({ name }) => name),
    notices: byState(notices),
    latelyDays,
    setAsideLately,
    setAsideBefore,
    setAside: setAside.map(({ kind, subject, error, at }) => ({
      kind,
      subject,
      error,
      at: at.toISOString(),
    })),
  };
}

function byState(
  rows: readonly { readonly state: string; readonly _count: number }[],
): Record<string, number> {
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}
