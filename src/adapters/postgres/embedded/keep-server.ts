import { setTimeout as wait } from 'node:timers/promises';
import type { Log } from '#src/ports/log.ts';
import { findSeat, type Seated } from './find-seat.ts';
import { type ServerFolder, urlOf } from './folder.ts';
import type { Programs } from './programs.ts';
import { isLastSeat, type Seat } from './seat.ts';
import { removeLeftOvers } from './users-pipe.ts';

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
/** Longer than a checkpoint of a small server takes; whoever waits for the bot's end does not wait so long. */
const stopWithinSeconds = 30;

/** Takes a seat, and takes it again (starting the server on the same port) whenever it is lost, until closed. */
export async function keepServer(deps: Deps, { durable }: { durable: boolean }): Promise<Embedded> {
  const { folder, log } = deps;
  const closing = new AbortController();
  const seated = await settleDown(deps, () => findSeat(deps, { durable, signal: closing.signal }));
  const { port } = seated;
  log.info({ port, folder: folder.root }, `embedded PostgreSQL ${seated.how}`);

  const kept = keep(deps, seated, (signal) => findSeat(deps, { durable, port, signal }), closing.signal);
  return {
    url: await urlOf(folder, port, databaseName),
    close: async () => {
      closing.abort();
      await leave(deps, await kept);
    },
  };
}

/** The first seat, and a database. A server that was joined in the moment in which it was told to stop is found anew. */
async function settleDown(deps: Deps, find: () => Promise<Seated | undefined>): Promise<Seated> {
  for (;;) {
    const seated = await find();
    if (seated === undefined) throw new Error('given up without having been asked to');
    try {
      await createDatabase(seated.seat);
      return seated;
    } catch (error) {
      await leave(deps, seated);
      if (!isConnectionLost(error)) throw error;
    }
  }
}

/** Resolves when closing, with the seat held then, if any. */
async function keep(
  { log }: Deps,
  first: Seated,
  find: (signal: AbortSignal) => Promise<Seated | undefined>,
  signal: AbortSignal,
): Promise<Seated | undefined> {
  const asked = new Promise<void>((resolve) =>
    signal.addEventListener('abort', () => resolve(), { once: true }),
  );
  let held: Seated | undefined = first;
  while (!signal.aborted) {
    await Promise.race([held?.seat.lost, asked]);
    if (signal.aborted) return held;
    log.warn({ port: first.port }, 'embedded PostgreSQL is gone: starting it again');
    const lost: Seated | undefined = held;
    held = await findAgain();
    // Not before: the server is started again for all who use it.
    await lost?.leave();
  }
  return held;

  async function findAgain(): Promise<Seated | undefined> {
    try {
      const again = await find(signal);
      if (again === undefined) return undefined;
      log.info({ port: again.port }, `embedded PostgreSQL ${again.how} again`);
      if (again.port !== first.port)
        log.error({ was: first.port, is: again.port }, 'its port changed: restart this process');
      return again;
    } catch (error) {
      log.error({ error }, 'embedded PostgreSQL does not start; trying again');
      await Promise.race([wait(retryPauseMs), asked]);
      return undefined;
    }
  }
}

async function leave({ programs, folder, log }: Deps, seated: Seated | undefined): Promise<void> {
  if (seated === undefined) return;
  const isLast = await isLastSeat(seated.seat).catch(() => false);
  if (isLast) {
    const args = ['stop', '-D', folder.cluster, '-m', 'fast', '-t', String(stopWithinSeconds)];
    const { code, output } = await programs.run('pg_ctl', args);
    if (code === 0) log.info({ folder: folder.root }, 'embedded PostgreSQL stopped');
    else
      log.warn(
        { output },
        `embedded PostgreSQL was told to stop and did not within ${stopWithinSeconds} s; it goes on stopping`,
      );
  }
  await seated.seat.client.end().catch(() => undefined);
  await seated.leave();
  if (isLast) await removeLeftOvers(folder).catch(() => undefined);
}

/** The server ended it (57P01 and the like), or it broke. */
function isConnectionLost(error: unknown): boolean {
  const { severity, message } = error as { severity?: string; message?: string };
  return severity === 'FATAL' || /Connection terminated|ECONNRESET|EPIPE/.test(message ?? '');
}

async function createDatabase({ client }: Seat): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName]);
  if (rowCount !== 0) return;
  await client.query(`create database ${databaseName}`).catch((error: { code?: string }) => {
    // 42P04, 23505: another process was faster.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}
