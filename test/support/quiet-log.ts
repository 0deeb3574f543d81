import type { Log } from '#src/ports/log.ts';

/** Says nothing but errors. */
export const quietLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: (fields, message) => console.error(message, fields),
};
