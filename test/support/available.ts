import { existsSync } from 'node:fs';

/** What tests can run on beyond Node itself. Undefined: not here, and what needs it is skipped. */
export const available = {
  /** A second PostgreSQL, in which databases may be made. */
  postgres: process.env['TEST_DATABASE_URL'] || undefined,
  redis: process.env['TEST_REDIS_URL'] || undefined,
  /** Path of the browser's program. */
  chromium: chromiumPath(),
} as const;

/** One line that names what is skipped and how to have it; undefined if nothing is. */
export function whatIsSkipped(): string | undefined {
  const missing = [
    available.postgres === undefined ? 'a second PostgreSQL (TEST_DATABASE_URL)' : [],
    available.redis === undefined ? 'Redis (TEST_REDIS_URL)' : [],
    available.chromium === undefined ? 'Chromium (CHROMIUM)' : [],
  ].flat();
  return missing.length === 0 ? undefined : `Tests skipped for want of: ${missing.join(', ')}.`;
}

function chromiumPath(): string | undefined {
  const wanted = process.env['CHROMIUM'];
  if (wanted !== undefined && !existsSync(wanted))
    throw new Error(`CHROMIUM names ${wanted}, which does not exist.`);
  return wanted ?? ['/usr/bin/chromium'].find((path) => existsSync(path));
}
