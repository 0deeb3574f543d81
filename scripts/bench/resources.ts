import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';

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
