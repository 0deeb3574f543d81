import type { Log } from '#src/ports/log.ts';

/** Standard output belongs to the answer; what goes wrong on the way is told beside it. */
export const stderrLog: Log = {
  info: () => undefined,
  warn: (_fields, message) => console.error(message),
  error: (_fields, message) => console.error(message),
};
