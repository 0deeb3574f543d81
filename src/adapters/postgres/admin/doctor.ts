import type { Instant } from '#src/domain/ids.ts';
import type { DoctorFacts } from '#src/ports/admin-store.ts';
import type { Database } from '#src/adapters/postgres/client.ts';
import { readBotFacts } from './doctor-bots.ts';
import { latelyFrom, readTrafficFacts } from './doctor-traffic.ts';
import { readUnitFacts } from './doctor-units.ts';

/** Everything one wants to see at a glance, read at one moment. */
export async function readDoctorFacts(database: Database, now: Instant): Promise<DoctorFacts> {
  const [version, migrations, obligations, unitFacts, trafficFacts, botFacts] = await Promise.all([
    database.$queryRaw<{ version: string }[]>`SELECT current_setting('server_version') AS version`,
    database.$queryRaw<
      { count: number }[]
    >`SELECT count(*)::int AS count FROM _prisma_migrations WHERE finished_at IS NOT NULL`,
    database.obligation.count({ where: { withdrawnAt: null } }),
    readUnitFacts(database, now),
    readTrafficFacts(database, now),
    readBotFacts(database, now, latelyFrom(now)),
  ]);
  return {
    databaseVersion: version[0]?.version ?? 'unknown',
    migrations: migrations[0]?.count ?? 0,
    obligations,
    ...unitFacts,
    ...trafficFacts,
    ...botFacts,
  };
}
