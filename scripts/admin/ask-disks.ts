import { existsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { resolve } from 'node:path';
import { checkFolder } from '#src/adapters/disk/check-folder.ts';
import type { Config } from '#src/config/read-config.ts';
import { FileStoreError, type FileTrouble } from '#src/ports/files.ts';
import { embeddedFolder, filesFolder } from '#src/start/data-folders.ts';

/** A folder that the bot writes in, and whether it can. */
export interface Disk {
  readonly holds: 'photos' | 'database';
  readonly path: string;
  readonly freeBytes: number | null;
  readonly sizeBytes: number | null;
  /** Null: all is well. */
  readonly trouble: FileTrouble | null;
  /** What is wrong and what helps, in a sentence that names the folder. */
  readonly words: string | null;
}

/**
 * Tries a write in each folder: in that of photos one of the size of the largest that waits. A folder that is yet to be made
 * is in no trouble while nothing waits for it.
 */
export async function askDisks(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  { count, largestBytes }: { readonly count: number; readonly largestBytes: number },
): Promise<readonly Disk[]> {
  const photos = filesFolder(config);
  return Promise.all([
    ...(existsSync(photos) || count > 0 ? [askDisk('photos', photos, largestBytes)] : []),
    ...(config.databaseUrl === null ? [askDisk('database', embeddedFolder(config), 0)] : []),
  ]);
}

async function askDisk(holds: Disk['holds'], folder: string, bytes: number): Promise<Disk> {
  const path = resolve(folder);
  const space = await statfs(path).catch(() => null);
  const error = await (bytes > 0 ? checkFolder(path).check(bytes) : checkFolder(path).check()).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return {
    holds,
    path,
    freeBytes: space && space.bavail * space.bsize,
    sizeBytes: space && space.blocks * space.bsize,
    trouble: error === null ? null : error instanceof FileStoreError ? error.trouble : 'broken',
    words: error instanceof Error ? error.message : null,
  };
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** `92 kB free of 400 kB`; null where the system does not say. */
export function spaceWords({ freeBytes, sizeBytes }: Disk): string | null {
  return freeBytes === null || sizeBytes === null
    ? null
    : `${bytesWords(freeBytes)} free of ${bytesWords(sizeBytes)}`;
}

function bytesWords(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const value = bytes / 1000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}
