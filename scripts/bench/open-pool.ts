import pg from 'pg';
import { connections } from './contestant.ts';

/** As many connections as the others have. */
export function openPool(url: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  // The server may end before the last connections have said goodbye.
  pool.on('error', () => undefined);
  return pool;
}
