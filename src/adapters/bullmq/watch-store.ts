import type { Log } from '#src/ports/log.ts';
import { QueueAwayError } from '#src/ports/queue.ts';
import { withDeadline } from './deadline.ts';
import { isConnectionError } from './is-connection-error.ts';
import type { JobStore } from './job-store.ts';

/** Knows whether the store is there, and says so once for each change. */
export interface Watch {
  readonly isAway: boolean;
  /** Looks now; resolves when it is known. */
  look(): Promise<void>;
  /** The store answered something: a slow ping says nothing then. */
  heard(): void;
  /** Something failed: looks whether the store is still there, and if it is, says what failed. */
  suspect(error: unknown): void;
  /** Calls `listener` when the store is there for the first time, and each time it comes back. */
  onUp(listener: () => void): void;
  stop(): void;
}

interface Options {
  readonly store: Pick<JobStore, 'ping' | 'label'>;
  readonly log: Log;
  /** How often it looks while all is well. */
  readonly lookMs: number;
}

const pingWithinMs = 1_800;
const longestPauseMs = 1_000;
/** The same trouble is not said again for a while. */
const quietMs = 60_000;
const answerWithinMs = 4_000;

export function watchStore({ store, log, lookMs }: Options): Watch {
  let state: 'unknown' | 'up' | 'away' = 'unknown';
  let looking: Promise<void> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let heardAt = -Infinity;
  let isStopped = false;
  const listeners: (() => void)[] = [];
  const said = new Map<string, number>();

  const look = () => (looking ??= lookOnce().finally(() => (looking = undefined)));

  async function lookOnce(): Promise<void> {
    clearTimeout(timer);
    const startedAt = performance.now();
    try {
      await withDeadline(store.ping(), pingWithinMs, () => new Error(`no answer within ${pingWithinMs} ms`));
      isUp();
    } catch (error) {
      if (heardAt > startedAt) isUp();
      else isGone(error);
    }
    if (isStopped) return;
    timer = setTimeout(
      () => void look(),
      state === 'up' ? lookMs : Math.min(100 * 2 ** failures, longestPauseMs),
    );
    timer.unref();
  }

  function isUp(): void {
    failures = 0;
    if (state === 'up' || isStopped) return;
    if (state === 'away') log.info({ store: store.label }, 'the queue is back');
    state = 'up';
    for (const listener of listeners) listener();
  }

  function isGone(error: unknown): void {
    failures++;
    if (state === 'away' || isStopped) return;
    state = 'away';
    log.warn({ store: store.label, error: wordsOf(error) }, 'the queue is away: jobs wait until it is back');
  }

  async function lookInto(error: unknown): Promise<void> {
    await look();
    if (state !== 'up' || isStopped || isConnectionError(error)) return;
    const words = wordsOf(error);
    // Jobs differ by their numbers, their trouble does not.
    const trouble = words.replaceAll(/\d+/g, '#');
    const now = performance.now();
    if (now - (said.get(trouble) ?? -Infinity) < quietMs) return;
    if (said.size > 100) said.clear();
    said.set(trouble, now);
    log.warn({ store: store.label, error: words }, 'trouble in the queue');
  }

  return {
    get isAway() {
      return state === 'away';
    },
    look,
    heard: () => void (heardAt = performance.now()),
    suspect: (error) => {
      if (!isStopped && state !== 'away') void lookInto(error);
    },
    onUp: (listener) => void listeners.push(listener),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}

/** What the store answers to `act`; QueueAwayError when it is away, at once if that is known, in a few seconds if not. */
export async function askInTime<T>(
  { store, watch }: { readonly store: Pick<JobStore, 'label'>; readonly watch: Watch },
  act: () => Promise<T>,
): Promise<T> {
  const isAway = `the queue (${store.label}) is away`;
  if (watch.isAway) throw new QueueAwayError(isAway);
  try {
    const late = () =>
      new QueueAwayError(`the queue (${store.label}) did not answer in ${answerWithinMs} ms`);
    const answer = await withDeadline(act(), answerWithinMs, late);
    watch.heard();
    return answer;
  } catch (error) {
    watch.suspect(error);
    throw isConnectionError(error) ? new QueueAwayError(isAway, { cause: error }) : error;
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(wordsOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
