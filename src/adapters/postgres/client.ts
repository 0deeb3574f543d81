import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient;

/** Statements kept prepared on each connection; later ones are planned anew every time. */
const mostPrepared = 500;

/** A client on a PostgreSQL URL; `connections` bounds its pool. Close it with `$disconnect()`. */
export function openDatabase(url: string, connections = 10): Database {
  const pool = { connectionString: url, max: connections, connectionTimeoutMillis: 5_000 };
  const adapter = new PrismaPg(pool, { statementNameGenerator: nameStatements() });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

/**
 * Names statements by their text, so that PostgreSQL plans each once a connection: to plan the two of an update takes
 * longer than to run them.
 */
function nameStatements(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    // pg prepares nothing under an empty name.
    if (names.size >= mostPrepared) return '';
    const name = `s${createHash('sha256').update(sql).digest('hex').slice(0, 20)}`;
    names.set(sql, name);
    return name;
  };
}
