import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '#src/ports/log.ts';
import { findSeat, type Seated } from './find-seat.ts';
import { type ServerFolder, urlOf } from './folder.ts';
import type { Programs } from './programs.ts';
import { isLastSeat, type Seat } from './seat.ts';

/** A PostgreSQL of our own. Its port, and so its url, stays the same for as long as it is open. */
export interface Embedded {
  readonly url: string;
  /** Gives up our seat; whoever gives up the last one stops the server. */
  close(): Promise<void>;
}

interface Deps {
  readonly programs: Programs;
  readonly folder: ServerFolder;
  readonly log: Log;
}

const databaseName = 'xung_kich';
const retryPauseMs = 2_000;

/** Takes a seat, and takes it again (starting the server on the same port) whenever it is lost, until closed. */
export async function keepServer(deps: Deps, { durable }: { durable: boolean }): Promise<Embedded> {
  const { folder, log } = deps;
  const closing = new AbortController();
  const seated = await findSeat(deps, { durable, signal: closing.signal });
  if (seated === undefined) throw new Error('given up without having been asked to');
  const { port } = seated;
  log.info({ port, folder: folder.root }, `embedded PostgreSQL ${seated.how}`);
  await createDatabase(seated.seat).catch(async (error: unknown) => {
    await leave(deps, seated.seat);
    throw error;
  });

  const kept = keep(deps, seated, (signal) => findSeat(deps, { durable, port, signal }), closing.signal);
  return {
    url: await urlOf(folder, port, databaseName),
    close: async () => {
      closing.abort();
      await leave(deps, await kept);
    },
  };
}

/** Resolves when closing, with the seat held then, if any. */
async function keep(
  { log }: Deps,
  first: Seated,
  find: (signal: AbortSignal) => Promise<Seated | undefined>,
  signal: AbortSignal,
): Promise<Seat | undefined> {
  const asked = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  let seat: Seat | undefined = first.seat;
  while (!signal.aborted) {
    await Promise.race([seat?.lost, asked]);
    if (signal.aborted) return seat;
    log.warn({ port: first.port }, 'embedded PostgreSQL is gone: starting it again');
    seat = await findAgain();
  }
  return seat;

  async function findAgain(): Promise<Seat | undefined> {
    try {
      const again = await find(signal);
      if (again === undefined) return undefined;
      log.info({ port: again.port }, `embedded PostgreSQL ${again.how} again`);
      if (again.port !== first.port)
        log.error({ was: first.port, is: again.port }, 'its port changed: restart this process');
      return again.seat;
    } catch (error) {
      log.error({ error }, 'embedded PostgreSQL does not start; trying again');
      await Promise.race([wait(retryPauseMs), asked]);
      return undefined;
    }
  }
}

async function leave({ programs, folder, log }: Deps, seat: Seat | undefined): Promise<void> {
  if (seat === undefined) return;
  const isLast = await isLastSeat(seat).catch(() => false);
  if (isLast) {
    const { code, output } = await programs.run('pg_ctl', [
      'stop',
      '-D',
      folder.cluster,
      '-m',
      'fast',
      '-t',
      '30',
    ]);
    if (code === 0) log.info({ folder: folder.root }, 'embedded PostgreSQL stopped');
    else log.warn({ output }, 'embedded PostgreSQL was told to stop and did not within 8 s');
  }
  await seat.client.end().catch(() => undefined);
}

async function createDatabase({ client }: Seat): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (rowCount !== 0) return;
  await client.query(`create database ${databaseName}`).catch((error: { code?: string }) => {
    // 42P04, 23505: another process was faster.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}
