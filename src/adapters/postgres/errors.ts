/** Whether a database error says that a row of `table` was there already. Looks through the wrappers of the vendor. */
export function isUniqueViolation(error: unknown, table: string): boolean {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    const meta = JSON.stringify((cause as { meta?: unknown }).meta ?? '');
    const words = `${cause.message} ${meta}`;
    if (/23505|unique constraint|duplicate key/i.test(words) && words.includes(table)) return true;
  }
  return false;
}
