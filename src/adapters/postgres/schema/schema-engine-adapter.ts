import { PrismaPg } from '@prisma/adapter-pg';
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import pg from 'pg';

/**
 * Prisma's PostgreSQL adapter, fit for its schema engine: reads the catalogs' "char" columns, which it refuses, and runs
 * a script as a whole, where it would cut it at every semicolon. So a migration may hold functions, and applies wholly or not at all.
 */
export function schemaEngineAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const charColumns = markCharColumns(pool);
  const factory = new PrismaPg(pool);
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => fitForEngine(await factory.connect(), pool, charColumns),
    // On a pool with a connection string the adapter's own shadow database is the real one.
    connectToShadowDb: () => Promise.reject(new Error('the schema engine gets no shadow database')),
  };
}

type CharColumns = WeakMap<object, ReadonlySet<number>>;

function fitForEngine(adapter: SqlDriverAdapter, pool: pg.Pool, charColumns: CharColumns): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (query: Parameters<typeof queryRaw>[0]) => {
      const result = await queryRaw(query);
      const chars = charColumns.get(result.rows);
      const typeAt = (index: number) => chars?.has(index) && ColumnTypeEnum.Character;
      return { ...result, columnTypes: result.columnTypes.map((type, index) => typeAt(index) || type) };
    },
    executeScript: async (script: string) => {
      await pool.query(script);
    },
  });
}

/** Lets the pool say `text` where it read "char", and remembers of which rows and columns. */
function markCharColumns(pool: pg.Pool): CharColumns {
  const { CHAR, TEXT } = pg.types.builtins;
  const marked: CharColumns = new WeakMap();
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult>;
  pool.query = (async (...args: unknown[]) => {
    const result = await query(...args);
    const fields = result.fields ?? [];
    const chars = fields.flatMap((field, index) => (field.dataTypeID === Number(CHAR) ? [index] : []));
    for (const index of chars) fields[index]!.dataTypeID = TEXT;
    if (chars.length > 0) marked.set(result.rows, new Set(chars));
    return result;
  }) as unknown as typeof pool.query;
  return marked;
}
