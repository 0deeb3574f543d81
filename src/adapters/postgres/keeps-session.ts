import pg from 'pg';

/** A pooler before the database gives connections that nobody can work with. The message says what to set. */
export class PoolerError extends Error {
  override readonly name = 'PoolerError';
}

/** Which backend answers, in words that no other has while it lives. */
const whoSql = 'SELECT pg_backend_pid() AS pid, pg_postmaster_start_time()::text AS since';
const rounds = 6;
const answerWithinMs = 5_000;

/**
 * Whether a connection to `url` keeps its session from one transaction to the next: prepared statements, what it listens to,
 * its settings. So it does at the server itself and through a pooler in session mode; a pooler in transaction mode
 * (PgBouncer, Supavisor, pgcat, RDS Proxy …) gives each transaction any free backend.
 *
 * Two clients that both stay ask in turn which backend answers: a server never gives one client two backends, or two
 * clients one. A pooler does so at the first look where nobody else uses its pool, whether it hands out the backend that
 * was free last or first; where others do, six looks at each client would all have to meet the same one. Throws PoolerError
 * where transactions are refused, or a setting in the url is. A pooler lets a client in before it has a backend for it: where
 * none comes within `withinMs`, an error says that it has too few.
 */
export async function keepsSession(url: string, withinMs = answerWithinMs): Promise<boolean> {
  const options = { connectionString: url, connectionTimeoutMillis: withinMs, query_timeout: withinMs };
  const clients = [1, 2].map(() => new pg.Client(options));
  // What breaks a connection breaks its query too, and shows there.
  for (const client of clients) client.on('error', () => undefined);
  try {
    for (const client of clients) await client.connect();
    return await areApart(clients);
  } catch (error) {
    throw inOurWords(error, url);
  } finally {
    await Promise.all(clients.map((client) => client.end().catch(() => undefined)));
  }
}

async function areApart(clients: readonly pg.Client[]): Promise<boolean> {
  const backends = new Map<pg.Client, string>();
  for (let round = 0; round < rounds; round++)
    for (const client of clients) {
      const backend = await backendOf(client);
      const known = backends.get(client);
      if (known === undefined && [...backends.values()].includes(backend)) return false;
      if (known !== undefined && known !== backend) return false;
      backends.set(client, backend);
    }
  return true;
}

/** In a transaction of several statements, as the bot's own: a pooler in statement mode refuses it. */
async function backendOf(client: pg.Client): Promise<string> {
  await client.query('BEGIN');
  const { rows } = await client.query<{ pid: number; since: string }>(whoSql);
  await client.query('COMMIT');
  return JSON.stringify(rows);
}

/** Refusals of PgBouncer that no patience mends; it says them with the code of all that it says. */
function inOurWords(error: unknown, url: string): unknown {
  const said = error instanceof Error ? error.message : '';
  const pooler = `The pooler at ${new URL(url).host}, which DATABASE_URL names,`;
  const [, parameter] = /unsupported startup parameter(?: in options)?: (\S+)/.exec(said) ?? [];
  if (parameter !== undefined)
    return new PoolerError(
      `${pooler} does not take "${parameter}", which comes from DATABASE_URL or a PG… variable of the environment: leave it out there, or add it to the pooler's ignore_startup_parameters.`,
      { cause: error },
    );
  if (/statement pooling mode/.test(said))
    return new PoolerError(
      `${pooler} is in statement mode, which refuses transactions: set its pool_mode to session, or to transaction and REDIS_URL, or name PostgreSQL's own port.`,
      { cause: error },
    );
  if (said === 'Query read timeout')
    return Object.assign(
      new Error(
        'it gives no further connection to a program that has one. Each process of the bot uses about 20: let a pooler have as many for this database (PgBouncer: default_pool_size), and PostgreSQL more (max_connections)',
        { cause: error },
      ),
      { code: 'ETIMEDOUT' },
    );
  return error;
}
