import { existsSync, statfsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedPostgresError } from '#src/adapters/postgres/embedded/embedded-postgres-error.ts';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const prefix = 'xung-kich-test-';
const inMemory = '/dev/shm';
/** Several times what the servers of a run keep at their most. */
const roomBytes = 4e9;
const places = existsSync(inMemory) ? [tmpdir(), inMemory] : [tmpdir()];

/**
 * A folder for a server's data, that the next run removes if this process is killed before it can. In memory where there
 * is room: databases come and go by the thousand files, and on a disk's file system that is half of what a clone takes.
 */
export function makeDataDir(): Promise<string> {
  return mkdtemp(join(hasRoom() ? inMemory : tmpdir(), `${prefix}${process.pid}-`));
}

function hasRoom(): boolean {
  if (!existsSync(inMemory)) return false;
  const { bavail, bsize } = statfsSync(inMemory);
  return bavail * bsize >= roomBytes;
}

/** Removes what killed runs left, after whatever still runs there. */
export async function removeDeadDataDirs(): Promise<void> {
  for (const place of places) await removeDead(place);
}

async function removeDead(place: string): Promise<void> {
  const names = await readdir(place);
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (isAlive(pid)) continue;
    const folder = join(place, name);
    if (!(await claim(folder))) continue;
    if (existsSync(join(folder, 'postgres/cluster/postmaster.pid'))) await stop(folder);
    await rm(folder, { recursive: true, force: true });
  }
}

// Several runs may start together; one of them clears a folder.
function claim(folder: string): Promise<boolean> {
  return mkdir(join(folder, 'claimed')).then(
    () => true,
    () => false,
  );
}

// A server that is not ours to stop ends by itself within a minute of losing its files.
async function stop(folder: string): Promise<void> {
  try {
    const left = await openEmbedded({ dataDir: folder, log: quietLog, durable: false });
    await left.close();
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError)) throw error;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process, then.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
