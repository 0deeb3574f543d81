/** Codes of the network, and of a PostgreSQL that starts, stops or has no room (class 08, 53300, 57P0x). */
const codes =
  /^(ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOTFOUND|EAI_AGAIN|ENOENT|08\w{3}|53300|57P0[1-5])$/;

/** What ioredis and pg say without a code. */
const messages =
  /connection (is closed|terminated|ended)|not queryable|timeout|timed out|isn't writeable|max ?retries|ECONNREFUSED/i;

/** Whether an error says that the backend is away rather than that it refused something. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && codes.test(String(error.code))) return true;
  // Several addresses of one host, each with its own refusal.
  if (error instanceof AggregateError && error.errors.some(isConnectionError)) return true;
  return messages.test(error.message);
}
