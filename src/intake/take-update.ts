import { setTimeout as sleep } from 'node:timers/promises';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { TakeUpdate } from '#src/ports/chat.ts';
import type { Log } from '#src/ports/log.ts';
import type { Update } from '#src/ports/platform.ts';
import { errorToKeep } from './error-to-keep.ts';
import type { Lanes } from './lanes.ts';

export interface TakeDependencies {
  /** The platform's name as people write it. */
  readonly title: string;
  readonly take: TakeUpdate;
  /** Keeps an update that failed for the last time where people can look at it; rejects when it cannot. */
  readonly setAside: (incoming: Incoming, error: unknown) => Promise<void>;
  readonly log: Log;
  /** Where the updates of this bot are taken, beside what else happens in their chats; lanes of their own if left out. */
  readonly lanes?: Lanes;
  /** Shortest pause after a failure; all others follow from it. Tests cannot wait as long. */
  readonly pauseMs?: number;
}

export const defaultPauseMs = 250;

/** How long nobody is asked at most: half a minute. */
export function longestPauseOf(pauseMs: number): number {
  return pauseMs * 120;
}

/** How long all goes well before trouble that came and went is over: a minute, longer than any pause and the question after it. */
export function calmOf(pauseMs: number): number {
  return pauseMs * 240;
}

const triesPerUpdate = 3;

/**
 * Takes one update. Resolves when it was taken, means nothing to us or was set aside after three failures. Rejects when
 * not even that was possible: then the fault is not the update's, and it has to come again.
 */
export async function takeUpdate(
  { take, setAside, log, pauseMs = defaultPauseMs }: TakeDependencies,
  { id: updateId, incoming }: Update,
): Promise<void> {
  if (!incoming) return;
  for (let tries = 1; ; tries++) {
    try {
      return await take(incoming);
    } catch (error) {
      if (tries < triesPerUpdate) {
        await sleep(pauseMs * 3 ** (tries - 1));
        continue;
      }
      await setAside(incoming, error);
      log.error(
        { updateId, tries, error: errorToKeep(error, incoming) },
        'an update failed again and again and was set aside',
      );
      return;
    }
  }
}
