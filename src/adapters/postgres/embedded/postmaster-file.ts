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
  const lines = (await textOf(fileIn(cluster))).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Removes the file of a killed server whose pid another program has now, as happens when a container starts again, or
 * nobody collects: PostgreSQL only sees that the pid is taken. Shared memory still in use stops a second server even then.
 */
export async function forgetDeadPostmaster(cluster: string): Promise<void> {
  const written = await textOf(fileIn(cluster));
  const pid = Number(written.split('\n')[0]);
  if (process.platform !== 'linux' || !(pid > 0)) return;
  // Empty for a zombie, absent for no process.
  const commandLine = await textOf(`/proc/${pid}/cmdline`);
  const isStill = (await textOf(fileIn(cluster))) === written;
  if (isStill && !commandLine.includes('postgres')) await rm(fileIn(cluster), { force: true });
}

function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

function fileIn(cluster: string): string {
  return join(cluster, 'postmaster.pid');
}
