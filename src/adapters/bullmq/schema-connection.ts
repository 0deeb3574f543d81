import { PostgresConnection, quoteSchemaName } from 'bullmq';

interface SchemaConnectionOptions {
  readonly databaseUrl: string;
  /** Where the tables of BullMQ are. */
  readonly schema: string;
  /** Most connections at a time, besides one that listens. */
  readonly max: number;
  /** Makes the schema, or brings it to the version of this BullMQ. */
  readonly migrate: boolean;
}

interface Session {
  query(sql: string): Promise<unknown>;
}

/**
 * BullMQ's connection, which names the schema in a startup parameter (`options`) that PgBouncer does not take, also in session
 * mode. Here each session is told when it begins; the one that listens needs no schema. It outlives the server's end at any moment.
 */
export class SchemaConnection extends PostgresConnection {
  constructor({ databaseUrl, schema, ...options }: SchemaConnectionOptions) {
    super({
      connectionString: databaseUrl,
      schema,
      ...options,
      connectionTimeoutMillis: 4_000,
      query_timeout: 10_000,
      keepAlive: true,
      application_name: 'xung-kich jobs',
      // Waited for before anybody gets the connection.
      onConnect: (session: Session) => session.query(`SET search_path TO ${quoteSchemaName(schema)}`),
    });
    // Of BullMQ 6.7.0; what its connections are made with from now on.
    const made = [this['listenClientConfig'], (this.pool as unknown as { options: object }).options];
    for (const config of made) Object.assign(config ?? {}, { options: undefined });
    // While a client is checked out nobody hears its errors, and an error that nobody hears ends the process. The query
    // that was under way rejects with the same error.
    this.pool.on('connect', (client) => void client.on('error', () => undefined));
  }
}
