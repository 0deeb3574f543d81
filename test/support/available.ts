import { existsSync } from 'node:fs';

/** What tests can run on beyond Node itself. Undefined: not here, and what needs it is skipped. */
export const available = {
  /** A second PostgreSQL, in which databases may be made. */
  postgres: process.env['TEST_DATABASE_URL'] || undefined,
  redis: process.env['TEST_REDIS_URL'] || undefined,
  /** Path of the browser's program. */
  chromium: pathOf('CHROMIUM', ['/usr/bin/chromium']),
  /** Path of PgBouncer's program. */
  pgbouncer: pathOf('PGBOUNCER', ['/usr/sbin/pgbouncer', '/usr/bin/pgbouncer']),
} as const;

/** One line that names what is skipped and how to have it; undefined if nothing is. */
export function whatIsSkipped(): string | undefined {
  const missing = [
    available.postgres === undefined ? 'a second PostgreSQL (TEST_DATABASE_URL)' : [],
    available.redis === undefined ? 'Redis (TEST_REDIS_URL)' : [],
    available.chromium === undefined ? 'Chromium (CHROMIUM)' : [],
    available.pgbouncer === undefined ? 'PgBouncer (PGBOUNCER)' : [],
  ].flat();
  return missing.length === 0 ? undefined : `Tests skipped for want of: ${missing.join(', ')}.`;
}

/** What a variable of the environment names, else the first of the usual places that is there. */
function pathOf(variable: string, usual: readonly string[]): string | undefined {
  const wanted = process.env[variable];
  if (wanted !== undefined && !existsSync(wanted))
    throw new Error(`${variable} names ${wanted}, which does not exist.`);
  return wanted ?? usual.find((path) => existsSync(path));
}
