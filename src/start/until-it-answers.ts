import { setTimeout as sleep } from 'node:timers/promises';
import { ChatRefusedError } from '#src/ports/chat-errors.ts';
import type { Log } from '#src/ports/log.ts';

const longestPauseMs = 30_000;

/**
 * Tries until it works, with growing pauses; says once that it waits, and once that it is over. Rejects with trouble that
 * waiting does not mend (`isHopeless`), and when `signal` ends the waiting.
 */
export async function untilItAnswers<T>(
  what: string,
  log: Log,
  act: () => Promise<T>,
  isHopeless: (error: unknown) => boolean,
  signal?: AbortSignal,
): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      const result = await orAborted(act(), signal);
      if (failures > 0) log.info({}, `${what} answers`);
      return result;
    } catch (error) {
      if (signal?.aborted || isHopeless(error)) throw error;
      const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
      if (failures === 0)
        log.warn({ error: words.slice(0, 300) }, `${what} does not answer; trying until it does`);
      await sleep(Math.min(longestPauseMs, 500 * 2 ** failures), undefined, signal && { signal });
    }
  }
}

/** Whether a platform will never do it: it does not know the token, or the address. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ChatRefusedError;
}

/** The promise, or a rejection as soon as `signal` is given; what was begun goes on with nobody waiting for it. */
export function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new Error('told to stop'));
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
