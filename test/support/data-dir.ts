import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { EmbeddedPostgresError } from '#src/adapters/postgres/embedded/embedded-postgres-error.ts';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const prefix = 'xung-kich-test-';

/** A data folder, that the next run removes if this process is killed before it can. */
export function makeDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Stops and removes what killed runs left: their servers live on until somebody does. */
export async function removeDeadDataDirs(): Promise<void> {
  const names = await readdir(tmpdir());
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
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
