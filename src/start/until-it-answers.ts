import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '#src/ports/log.ts';
import { orAborted } from './or-aborted.ts';

const longestPauseMs = 30_000;
/** Trouble that waiting does not mend: a wrong password or token, a schema of another release. */
const hopeless = /MigrationError|ChatRefusedError|password authentication failed|does not exist|28P01|3D000/;

/**
 * Tries until it works, with growing pauses; says once that it waits, and once that it is over. Rejects when it never
 * can work, and when `signal` ends the waiting.
 */
export async function untilItAnswers<T>(
  what: string,
  log: Log,
  act: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      const result = await orAborted(act(), signal);
      if (failures > 0) log.info({}, `${what} answers`);
      return result;
    } catch (error) {
      const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
      if (signal?.aborted || hopeless.test(words)) throw error;
      if (failures === 0)
        log.warn({ error: words.slice(0, 300) }, `${what} does not answer; trying until it does`);
      await sleep(Math.min(longestPauseMs, 500 * 2 ** failures), undefined, signal && { signal });
    }
  }
}
