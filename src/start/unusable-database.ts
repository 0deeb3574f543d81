/**
 * What is wrong with the database of `url`, with the remedy; null where the error is none of a server or of the way to it.
 * PostgreSQL's own words say what is wrong, a connection's only that it failed.
 */
export function unusableDatabase(url: string, error: unknown): string | null {
  const { code, message = '' } = error as { code?: unknown; message?: string };
  if (typeof code !== 'string') return null;
  return `The database at ${databaseHost(url)} cannot be used: ${message || code}. Check DATABASE_URL, and that PostgreSQL runs there.`;
}

/** Where the database of an address is, without a name or a password: the host may stand behind the question mark, or be a folder of sockets. */
export function databaseHost(url: string): string {
  const { host, searchParams } = new URL(url);
  return searchParams.get('host') || host || 'this machine';
}
