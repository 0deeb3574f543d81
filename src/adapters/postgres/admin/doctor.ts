import type { Instant } from '#src/domain/ids.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { extendedFromSql } from '#src/adapters/postgres/sql/extension-sql.ts';
import { readBotFacts } from './doctor-bots.ts';
import { latelyFrom, readTrafficFacts } from './doctor-traffic.ts';
import { readUnitFacts } from './doctor-units.ts';

/** Everything one wants to see at a glance, read at one moment. */
export async function readDoctorFacts(database: Database, now: Instant): Promise<DoctorFacts> {
  const [version, migrations, obligations, extensions, unitFacts, trafficFacts, botFacts] = await Promise.all(
    [
      database.$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`,
      database.$queryRaw<
        { count: number }[]
      >`SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
      database.obligation.count({ where: { withdrawnAt: null } }),
      countExtensions(database, now),
      readUnitFacts(database, now),
      readTrafficFacts(database, now),
      readBotFacts(database, now, latelyFrom(now)),
    ],
  );
  return {
    databaseVersion: version[0]?.version ?? 'unknown',
    migrations: migrations[0]?.count ?? 0,
    obligations,
    extensions,
    ...unitFacts,
    ...trafficFacts,
    ...botFacts,
  };
}

/** Obligations that officers gave longer, and that are not over; a total only follows its wards. */
async function countExtensions(database: Database, now: Instant): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM obligation o WHERE ${extendedFromSql} IS NOT NULL AND o.scope = 'each' AND o.withdrawn_at IS NULL AND o.due_on >= $1::date`,
    [new Date(now)],
  );
  return row?.count ?? 0;
}
