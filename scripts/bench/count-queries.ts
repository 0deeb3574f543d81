import pg from 'pg';

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
