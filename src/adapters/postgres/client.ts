import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient;

/** A client on a PostgreSQL URL; `connections` bounds its pool. Close it with `$disconnect()`. */
export function openDatabase(url: string, connections = 10): Database {
  const adapter = new PrismaPg({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000 });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}
