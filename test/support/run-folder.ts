import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const prefix = 'xung-kich-test-';

/** A folder for this run's embedded server. */
export function makeRunFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
}

/** Stops and removes what killed runs left: their servers live on until somebody does. */
export async function removeDeadRunFolders(): Promise<void> {
  const names = await readdir(tmpdir());
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const pid = Number(name.slice(prefix.length).split('-')[0]);
    if (isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    if (existsSync(join(folder, 'postgres/cluster/postmaster.pid'))) {
      const left = await openEmbedded({ dataDir: folder, log: quietLog, durable: false });
      await left.close();
    }
    await rm(folder, { recursive: true, force: true });
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
