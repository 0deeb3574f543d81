import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

/** What runs in one transaction. */
export type Transaction = Prisma.TransactionClient;

/** Runs one statement by itself and gives its rows, as pg reads them: json parsed, `timestamptz` a Date. */
export type Query = <Row extends object>(sql: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** Statements kept prepared on each connection; later ones are planned anew every time. */
const mostPrepared = 500;
/** pg keeps nothing prepared under an empty name. */
const unnamed = '';

/**
 * Prisma on a pool of connections, and the pool itself for the statements of every update: `query` costs a third of
 * Prisma's raw query in time of this process.
 */
export class Database extends PrismaClient {
  readonly query: Query;
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool, names: StatementNames) {
    super({
      adapter: new PrismaPg(pool, { statementNameGenerator: ({ sql }) => names.of(sql) }),
      errorFormat: 'minimal',
    });
    this.#pool = pool;
    this.query = async <Row extends object>(text: string, values: readonly unknown[]) => {
      const run = async () =>
        (await pool.query<Row>({ name: names.of(text), text, values: [...values] })).rows;
      return run().catch((error: unknown) => {
        if (!isOfAnotherSession(error)) throw error;
        // Nothing was run.
        names.giveUp();
        return run();
      });
    };
  }

  override async $disconnect(): Promise<void> {
    await super.$disconnect();
    await this.#pool.end();
  }
}

export interface DatabaseOptions {
  /** False where a pooler gives each transaction another session (keeps-session.ts): nothing stays prepared then. */
  readonly keepsSession?: boolean;
}

/** A client on a PostgreSQL URL; `connections` bounds its pool. Close it with `$disconnect()`. */
export function openDatabase(
  url: string,
  connections = 10,
  { keepsSession = true }: DatabaseOptions = {},
): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000 });
  // A connection that breaks while nobody uses it leaves the pool; whoever needs one next hears of the database.
  pool.on('error', () => undefined);
  const names = nameStatements();
  if (!keepsSession) names.giveUp();
  return new Database(pool, names);
}

interface StatementNames {
  of(sql: string): string;
  /** Names no statement any more. */
  giveUp(): void;
}

/**
 * Names statements by their text, so that PostgreSQL plans each once a connection: to plan the two of an update takes
 * longer than to run them.
 */
function nameStatements(): StatementNames {
  const names = new Map<string, string>();
  let most = mostPrepared;
  return {
    of(sql) {
      const known = names.get(sql);
      if (known !== undefined) return known;
      if (names.size >= most) return unnamed;
      const name = `s${createHash('sha256').update(sql).digest('hex').slice(0, 20)}`;
      names.set(sql, name);
      return name;
    },
    giveUp() {
      most = 0;
      names.clear();
    },
  };
}

/** What was prepared is not there, or is there already: a pooler was put before the server, or was not noticed. */
function isOfAnotherSession(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '26000' || error.code === '42P05');
}
