import {
  assertSchemaCompatibility,
  PostgresConnection,
  quoteSchemaName,
  runMigrations,
  type PostgresConnectionOptions,
} from 'bullmq';
import pg from 'pg';

export interface SchemaConnectionOptions {
  readonly databaseUrl: string;
  /** Where the tables of BullMQ are. */
  readonly schema: string;
  /** Most connections at a time; of a worker's, one listens. */
  readonly max: number;
  /** Makes the schema, or brings it to the version of this BullMQ. */
  readonly isMigrating: boolean;
}

/**
 * BullMQ's connection on a pool of ours. Its own names the schema in a startup parameter (`options`), which PgBouncer does
 * not take, also in session mode; ours sets it when a session begins. It outlives the server's end at any moment.
 */
export class SchemaConnection extends PostgresConnection {
  readonly #options: SchemaConnectionOptions;
  readonly #sessions: pg.Pool;
  #isReady: Promise<void> | undefined;
  #isClosed: Promise<void> | undefined;

  constructor(options: SchemaConnectionOptions) {
    const sessions = openSessions(options);
    // It is a pool for whoever looks; their type of one wants an index signature.
    super(sessions as object as PostgresConnectionOptions);
    this.#options = options;
    this.#sessions = sessions;
  }

  override waitUntilReady(): Promise<void> {
    return (this.#isReady ??= this.#prepare());
  }

  override close(): Promise<void> {
    return (this.#isClosed ??= super.close().then(() => this.#sessions.end()));
  }

  async #prepare(): Promise<void> {
    const { schema, isMigrating } = this.#options;
    const client = await this.#sessions.connect();
    try {
      await (isMigrating ? runMigrations(client, schema) : assertSchemaCompatibility(client, schema));
    } finally {
      client.release();
    }
    this.emit('ready');
  }
}

function openSessions({ databaseUrl, schema, max }: SchemaConnectionOptions): pg.Pool {
  const inSchema = `SET search_path TO ${quoteSchemaName(schema)}`;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max,
    connectionTimeoutMillis: 4_000,
    query_timeout: 10_000,
    keepAlive: true,
    application_name: 'xung-kich jobs',
    // Waited for before anybody gets the connection.
    onConnect: (client) => client.query(inSchema) as unknown as void,
  });
  // While a client is checked out nobody hears its errors, and an error that nobody hears ends the process. The query
  // that was under way rejects with the same error.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
