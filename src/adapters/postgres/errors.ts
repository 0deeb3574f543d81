/** What a step was decided on is no longer so; the whole change is void and is to be read again. */
export class OvertakenError extends Error {
  override readonly name = 'OvertakenError';
}

/** Whether a database error says that a row of `table` was there already. Looks through the wrappers of the vendor. */
export function isUniqueViolation(error: unknown, table: string): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const meta = JSON.stringify((cause as { meta?: unknown }).meta ?? '');
    const words = `${cause.message} ${meta}`;
    if (/23505|unique constraint|duplicate key/i.test(words) && words.includes(table)) return true;
  }
  return false;
}

/** What Prisma, pg and the network say without more. */
const awayWords =
  /P10\d\d|P2024|P2037|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|terminat|connection timeout|timeout exceeded|starting up|shutting down|not open|Can't reach|Unable to start a transaction/i;

/** Whether an error says that the database is away, or went away in the middle, so that the same can be tried later. */
export function isAway(error: unknown): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const { code = '', meta } = cause as { code?: unknown; meta?: unknown };
    if (awayWords.test(`${String(code)} ${cause.message} ${JSON.stringify(meta ?? '')}`)) return true;
    if (endedSession(cause) || endedSession(wrappedIn(meta))) return true;
  }
  return false;
}

/** FATAL ends the session, whatever was asked: the server stops, or a pooler has none for us. An ERROR is about what was asked. */
function endedSession(said: object): boolean {
  const { severity } = said as { severity?: unknown };
  return severity === 'FATAL' || severity === 'PANIC';
}

/** What the driver said, inside Prisma's own error. */
function wrappedIn(meta: unknown): object {
  const { driverAdapterError } = (meta ?? {}) as { driverAdapterError?: { cause?: object } };
  return driverAdapterError?.cause ?? {};
}
