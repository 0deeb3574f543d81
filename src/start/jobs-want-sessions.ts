/**
 * Why the bot cannot work through a pooler in transaction mode without Redis, and what to set: said when it starts, and by
 * every admin command. Never shows the password.
 */
export function jobsWantSessions(databaseUrl: string): string {
  return `DATABASE_URL leads through a pooler at ${new URL(databaseUrl).host} that gives each transaction another session (PgBouncer's pool_mode = transaction, or the like), and REDIS_URL is not set: jobs that are kept in PostgreSQL have to LISTEN. Set REDIS_URL, or name PostgreSQL's own port in DATABASE_URL, or a pool in session mode.`;
}
