import { afterAll, beforeAll } from 'vitest';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { freshDatabase, type TestServer } from './database.ts';

/** An empty, migrated database on that server for the tests of one file or suite, with so many connections. */
export function useDatabase(server: TestServer, connections: number): () => Database {
  let database: Database;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshDatabase(server);
    database = openDatabase(fresh.url, connections);
    drop = fresh.drop;
  });
  afterAll(async () => {
    await database.$disconnect();
    await drop();
  });
  return () => database;
}
