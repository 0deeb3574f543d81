/**
 * What is wrong with the database of `url`, with the remedy; null where the error is none of a server or of the way to it.
 * PostgreSQL's own words say what is wrong, a connection's only that it failed.
 */
export function unusableDatabase(url: string, error: unknown): string | null {
  const { code, message = '' } = error as { code?: unknown; message?: string };
  if (typeof code !== 'string') return null;
  return `The database at ${new URL(url).host} cannot be used: ${message || code}. Check DATABASE_URL, and that PostgreSQL runs there.`;
}
