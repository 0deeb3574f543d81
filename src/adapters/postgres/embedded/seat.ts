import { realpath } from 'node:fs/promises';
import pg from 'pg';

/**
 * A user's place at a server: a connection that holds a shared advisory lock for as long as the process lives.
 * The server is in use while anyone has one; a killed process loses its seat with its connection.
 */
export interface Seat {
  readonly client: pg.Client;
  /** Resolves when the connection is gone, for whatever reason. */
  readonly lost: Promise<void>;
}

// Any number that nobody else uses in the database `postgres`.
const lockNumber = 4_921_704;

/**
 * Takes a seat at the server behind `url`, or says that none can be had (yet): nobody listens, it starts, it stops,
 * or it is not the server of `cluster`.
 */
export async function takeSeat(at: {
  url: string;
  cluster: string;
}): Promise<Seat | { kind: 'no-seat'; error: unknown }> {
  const client = new pg.Client({
    connectionString: at.url,
    application_name: `xung-kich seat of ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => client.once('end', resolve));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await checkCluster(client, at.cluster);
    await client.query('select pg_advisory_lock_shared($1)', [lockNumber]);
    return { client, lost };
  } catch (error) {
    await client.end().catch(() => undefined);
    return { kind: 'no-seat', error };
  }
}

/** True if nobody else has a seat. Then none can be taken until the server stopped or this connection ended. */
export async function isLastSeat({ client }: Seat): Promise<boolean> {
  await client.query('select pg_advisory_unlock_shared($1)', [lockNumber]);
  const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
    lockNumber,
  ]);
  return rows[0]?.alone === true;
}

// A killed server's port may be another server's by now.
async function checkCluster(client: pg.Client, cluster: string): Promise<void> {
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  const served = rows[0]?.data_directory ?? '';
  if ((await realpath(served)) !== (await realpath(cluster)))
    throw new Error(`port belongs to the server of ${served}`);
}
