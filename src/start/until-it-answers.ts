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

/** The answer of something that others do not wait for longer than for its first word. */
export interface Asking<T> {
  readonly answer: Promise<T>;
  /** Resolves when it answered, failed for the first time, or said nothing for a while; rejects where it is hopeless at once. */
  readonly asked: Promise<void>;
}

/** How long others are held up by one that says nothing at all. */
const firstWordWithinMs = 10_000;

/** The same as `untilItAnswers`, for one beside others, which go on meanwhile; the log hears of one that says nothing. */
export function askUntilItAnswers<T>(
  what: string,
  log: Log,
  act: () => Promise<T>,
  isHopeless: (error: unknown) => boolean,
  { signal, withinMs = firstWordWithinMs }: { signal: AbortSignal; withinMs?: number },
): Asking<T> {
  let hasFailed = (): void => undefined;
  const failed = new Promise<void>((resolve) => (hasFailed = resolve));
  const timer = setTimeout(() => {
    log.warn({}, `${what} says nothing so far; the rest goes on without it`);
    hasFailed();
  }, withinMs);
  const tryOnce = async (): Promise<T> => {
    try {
      return await act();
    } catch (error) {
      clearTimeout(timer);
      if (!isHopeless(error)) hasFailed();
      throw error;
    }
  };
  const answer = untilItAnswers(what, log, tryOnce, isHopeless, signal).finally(() => clearTimeout(timer));
  return { answer, asked: Promise.race([failed, answer.then(() => undefined)]) };
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
