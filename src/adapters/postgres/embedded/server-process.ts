import { open, readFile, rename, stat } from 'node:fs/promises';
import { EmbeddedPostgresError, essence, remedyFor } from './embedded-postgres-error.ts';
import type { ServerFolder } from './folder.ts';
import type { Programs } from './programs.ts';
import { serverArguments } from './settings.ts';

/** A server that we launched and that has not necessarily come up. */
export interface LaunchedServer {
  /** Why it ended; undefined while it runs. */
  ended(): Promise<Ending | undefined>;
  /** Asks it to stop, without waiting. */
  stop(): void;
}

/**
 * `rival`: another server has the cluster, or a killed one's processes are not all gone; passes by itself.
 * `port-taken`: somebody was faster.
 */
export type Ending = 'rival' | 'port-taken' | 'stopped';

const logLimitBytes = 5_000_000;

/** Launches `postgres` on the folder's cluster. Its output goes to the folder's log. */
export async function launchServer(
  { programs, folder }: { programs: Programs; folder: ServerFolder },
  at: { port: number; durable: boolean },
): Promise<LaunchedServer> {
  const size = await sizeOf(folder.log);
  if (size > logLimitBytes) await rename(folder.log, `${folder.log}.old`);
  const offset = size > logLimitBytes ? 0 : size;
  const log = await open(folder.log, 'a', 0o600);
  const args = ['-D', folder.cluster, ...serverArguments(at)];
  const child = programs.launch('postgres', args, ['ignore', log.fd, log.fd]);
  let launchError = '';
  child.once('error', ({ message }) => (launchError = message));
  child.unref();
  await log.close();
  return {
    ended: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) return undefined;
      // 0: somebody stopped it. A signal: somebody killed it.
      if (child.exitCode === 0 || child.signalCode !== null) return 'stopped';
      return explain(launchError || (await tailOf(folder.log, offset)), folder);
    },
    stop: () => void child.kill('SIGINT'),
  };
}

function explain(said: string, folder: ServerFolder): Ending {
  if (/postmaster\.pid" already exists|still in use|is in use by another/.test(said)) return 'rival';
  if (/could not bind|could not create any TCP\/IP sockets/.test(said)) return 'port-taken';
  throw new EmbeddedPostgresError(
    `PostgreSQL did not start on ${folder.cluster}: ${essence(said)}`,
    remedyFor(said),
  );
}

async function tailOf(path: string, offset: number): Promise<string> {
  const bytes = await readFile(path);
  return bytes.subarray(offset).toString('utf8').slice(-2_000).trim();
}

function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
