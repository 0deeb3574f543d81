import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running (or killed) server wrote about itself into its cluster. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
}

/** Undefined while no server has got as far as choosing its port. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(fileIn(cluster), 'utf8').catch(() => '')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Removes the file of a killed server whose pid another program has now, as happens when a container starts again:
 * PostgreSQL itself only sees that the pid is taken. Shared memory still in use stops a second server even then.
 */
export async function forgetDeadPostmaster(cluster: string): Promise<void> {
  const pid = Number((await readFile(fileIn(cluster), 'utf8').catch(() => '')).split('\n')[0]);
  if (process.platform !== 'linux' || !(pid > 0)) return;
  // Empty for a zombie, absent for no process.
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (!commandLine.includes('postgres')) await rm(fileIn(cluster), { force: true });
}

function fileIn(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
