import { open, readFile, rename, stat } from 'node:fs/promises';
import { EmbeddedPostgresError, essence, remedyFor } from './embedded-postgres-error.ts';
import type { ServerFolder } from './folder.ts';
import type { Programs } from './programs.ts';
import { makePipe } from './users-pipe.ts';

/** A server that we launched and that has not necessarily come up. */
export interface LaunchedServer {
  /** Why it ended; undefined while it runs. */
  ended(): Promise<Ending | undefined>;
  /** We use it no more: it ends if nobody else does, also where it never came up. Waits for nothing. */
  leave(): Promise<void>;
}

/**
 * `rival`: another server has the cluster, or a killed one's processes are not all gone; passes by itself.
 * `port-taken`: somebody was faster.
 */
export type Ending = 'rival' | 'port-taken' | 'stopped';

const logLimitBytes = 5_000_000;

/** Settings of every server. */
const always = {
  listen_addresses: '127.0.0.1',
  // Loopback alone: paths of sockets may have 107 characters at most, data folders more.
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '64MB',
  // Everything is in memory or on flash: an index is worth it also in small tables, which will not stay so.
  random_page_cost: '1.1',
  maintenance_work_mem: '32MB',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  max_wal_senders: '0',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '1',
  // No processes that only read ahead.
  io_method: 'sync',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m ',
  log_checkpoints: 'off',
  // Statements and details of errors hold names and phone numbers.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

// A kill of the server still loses nothing: commits reach the operating system.
const fleeting = {
  fsync: 'off',
  full_page_writes: 'off',
  // Many bots at a time, each with its own database.
  max_connections: '300',
};

/** Launches `postgres` on the folder's cluster, for as long as somebody uses it. Its output goes to the folder's log. */
export async function launchServer(
  { programs, folder }: { programs: Programs; folder: ServerFolder },
  at: { port: number; durable: boolean },
): Promise<LaunchedServer> {
  const size = await sizeOf(folder.log);
  if (size > logLimitBytes) await rename(folder.log, `${folder.log}.old`);
  const offset = size > logLimitBytes ? 0 : size;
  const log = await open(folder.log, 'a', 0o600);
  const args = ['-D', folder.cluster, ...serverArguments(at)];
  const pipe = await makePipe(folder);
  const child = programs.launch('postgres', args, { stdio: ['ignore', log.fd, log.fd], pipe: pipe?.path });
  let launchError = '';
  child.once('error', ({ message }) => (launchError = message));
  child.unref();
  await log.close();
  return {
    ended: async () => {
      if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) return undefined;
      // 0: somebody stopped it. A signal, or the code that a shell makes of one: somebody killed it.
      const { exitCode } = child;
      if (exitCode === 0 || exitCode === null || exitCode > 128) return 'stopped';
      return explain(launchError || (await tailOf(folder.log, offset)), folder);
    },
    leave: async () => (pipe ? pipe.leave() : void child.kill('SIGINT')),
  };
}

/**
 * The `-c` arguments of the server. Sized for a small VPS (about 80 MB with ten connections) and for one application.
 * Not `durable` is for tests: a crash of the machine may then lose everything.
 */
function serverArguments(at: { port: number; durable: boolean }): string[] {
  const settings = { ...always, ...(at.durable ? {} : fleeting), port: String(at.port) };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
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
