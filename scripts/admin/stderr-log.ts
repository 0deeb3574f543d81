import type { Log } from '#src/ports/log.ts';
import type { Terminal } from './terminal.ts';

/** Standard output belongs to the answer; what goes wrong on the way is told beside it. */
export function createStderrLog({ stderr }: Terminal): Log {
  const tell = (_fields: unknown, message: string): void => void stderr.write(`${message}\n`);
  return { info: () => undefined, warn: tell, error: tell };
}
