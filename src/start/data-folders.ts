import { join } from 'node:path';
import type { Config } from '#src/config/read-config.ts';

/** Where photos are kept. */
export function filesFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'files');
}

/** Where the embedded database lives. */
export function embeddedFolder({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'postgres');
}
