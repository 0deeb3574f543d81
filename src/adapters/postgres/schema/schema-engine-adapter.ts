import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/**
 * Prisma's PostgreSQL adapter, fit for its schema engine: reads the catalogs' "char" columns, which it refuses, and runs
 * a script as a whole, where it would cut it at every semicolon. So a migration may hold functions, and applies wholly or
 * not at all. `client` is in a transaction, and all of it stays there.
 */
export function schemaEngineAdapter(client: pg.Client): SqlMigrationAwareDriverAdapterFactory {
  const query = inSavepoints(client);
  const charColumns: CharColumns = new WeakMap();
  // The adapter takes a pool only; this one opens no connection.
  const pool = new pg.Pool({ max: 1 });
  pool.query = (async (asked: Asked) =>
    markCharColumns(await query(asked), charColumns)) as unknown as typeof pool.query;
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => fitForEngine(await factory.connect(), query, charColumns),
    // On a pool with a connection string the adapter's own shadow database is the real one.
    connectToShadowDb: () => Promise.reject(new Error('the schema engine gets no shadow database')),
  };
}

type Asked = string | pg.QueryConfig;
type Query = (asked: Asked) => Promise<pg.QueryResult>;
type CharColumns = WeakMap<object, ReadonlySet<number>>;

/** The engine looks for tables that may not be there, and goes on: what fails must not end the transaction. */
function inSavepoints(client: pg.Client): Query {
  return async (asked) => {
    await client.query('SAVEPOINT statement');
    try {
      const result = await client.query(heldByTransaction(asked));
      await client.query('RELEASE SAVEPOINT statement');
      return result;
    } catch (error) {
      await client.query('ROLLBACK TO SAVEPOINT statement').catch(() => undefined);
      throw error;
    }
  };
}

/** The engine's own lock is one of the session, which through a pooler nobody would give up any more. */
function heldByTransaction(asked: Asked): Asked {
  const isLock = typeof asked !== 'string' && /^\s*SELECT pg_advisory_lock\(/i.test(asked.text);
  return isLock ? { ...asked, text: asked.text.replace('pg_advisory_lock', 'pg_advisory_xact_lock') } : asked;
}

function fitForEngine(adapter: SqlDriverAdapter, query: Query, charColumns: CharColumns): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (asked: Parameters<typeof queryRaw>[0]) => {
      const result = await queryRaw(asked);
      const chars = charColumns.get(result.rows);
      const typeAt = (index: number) => chars?.has(index) && ColumnTypeEnum.Character;
      return { ...result, columnTypes: result.columnTypes.map((type, index) => typeAt(index) || type) };
    },
    executeScript: async (script: string) => {
      await query(script);
    },
  });
}

/** Says `text` where a result has "char", and remembers of which rows and columns. */
function markCharColumns(result: pg.QueryResult, marked: CharColumns): pg.QueryResult {
  const { CHAR, TEXT } = pg.types.builtins;
  const fields = result.fields ?? [];
  const chars = fields.flatMap((field, index) => (field.dataTypeID === Number(CHAR) ? [index] : []));
  for (const index of chars) fields[index]!.dataTypeID = TEXT;
  if (chars.length > 0) marked.set(result.rows, new Set(chars));
  return result;
}
