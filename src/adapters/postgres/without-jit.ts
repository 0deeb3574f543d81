import type { Database, Transaction } from './client.ts';

const mostMs = 60_000;

/**
 * Reads in a transaction of its own for which PostgreSQL compiles nothing: of a long statement over many rows it expects much, and takes
 * seconds to compile what runs in milliseconds.
 */
export function withoutJit<Rows>(
  database: Database,
  read: (transaction: Transaction) => Promise<Rows>,
): Promise<Rows> {
  return database.$transaction(
    async (transaction) => {
      await compileNothing(transaction);
      return read(transaction);
    },
    { maxWait: 10_000, timeout: mostMs },
  );
}

/** The same for what is left of a transaction. */
export async function compileNothing(transaction: Transaction): Promise<void> {
  await transaction.$executeRawUnsafe('SET LOCAL jit = off');
}
