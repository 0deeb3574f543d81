import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** A PostgreSQL of this test run, with a migrated database to clone. */
export interface TestServer {
  readonly name: string;
  readonly url: string;
  readonly template: string;
}

export interface FreshDatabase {
  readonly url: string;
  /** What is not dropped goes with the end of the run. */
  drop(): Promise<void>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresServers: readonly TestServer[];
  }
}

/** The servers to run contract suites on: the embedded one first, then the one of TEST_DATABASE_URL if there is one. */
export function availableServers(): readonly TestServer[] {
  return inject('postgresServers');
}

/** An empty, migrated database of the caller's own. */
export async function freshDatabase(server = availableServers()[0]!): Promise<FreshDatabase> {
  const name = `${server.template}_${randomBytes(6).toString('hex')}`;
  await runOn(server.url, `create database ${name} template ${server.template}`);
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const drop = async () => void (await runOn(server.url, `drop database if exists ${name} with (force)`));
  return { url: url.href, drop };
}

/** Runs one statement on a connection of its own; its rows. */
export async function runOn<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  // Where a server is killed under it, the query says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}
