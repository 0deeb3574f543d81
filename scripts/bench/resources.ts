import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { connections } from './contestant.ts';

/** A PostgreSQL of the benchmark's own, as `npm start` starts it: durable, every commit on disk. */
export interface Resources {
  /** Makes an empty database; its URL. */
  create(name: string): Promise<string>;
  close(): Promise<void>;
}

const log = { info: () => undefined, warn: console.warn, error: console.error };

export async function openResources(): Promise<Resources> {
  const dataDir = await mkdtemp(join(tmpdir(), 'xung-kich-bench-'));
  const server = await openEmbedded({ dataDir, log });
  return {
    async create(name) {
      await run(server.url, `CREATE DATABASE ${name}`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async close() {
      await server.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Runs one statement on a connection of its own; its rows. */
export async function run<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** As many connections as the others have. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // The server may end before the last connections have said goodbye.
  pool.on('error', () => undefined);
  return pool;
}

/** Counts from now on what any client of this process sends to PostgreSQL, BEGIN and COMMIT included. */
export function countQueries(): () => number {
  let count = 0;
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  const counting = function (this: pg.Client, ...args: unknown[]): unknown {
    count += 1;
    return original.apply(this, args);
  };
  pg.Client.prototype.query = counting as typeof pg.Client.prototype.query;
  return () => count;
}
