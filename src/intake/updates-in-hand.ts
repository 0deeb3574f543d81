import { setTimeout as sleep } from 'node:timers/promises';
import type { Update } from '#src/ports/platform.ts';
import { createTrouble, type Trouble } from './create-trouble.ts';
import { createLanes } from './lanes.ts';
import { calmOf, defaultPauseMs, type TakeDependencies, takeUpdate } from './take-update.ts';

export interface UpdatesInHand {
  /** Begins to take those that are new; says whether any was. */
  add(updates: readonly Update[]): boolean;
  /** It and all that came before it are taken, and may be forgotten; null before the first. */
  takenUpTo(): string | null;
  isEmpty(): boolean;
  /** Resolves when none is in hand. */
  empty(): Promise<void>;
}

const sideBySide = 16;
const longestPauseMs = 5_000;

/**
 * Updates that were fetched but not confirmed: those of one lane in order, others side by side. What cannot be taken is
 * tried until it can, or until `signal`: then it stays unconfirmed and comes again.
 */
export function createUpdatesInHand(deps: TakeDependencies, signal: AbortSignal): UpdatesInHand {
  const { lanes = createLanes(sideBySide) } = deps;
  /** Those that the platform may show once more, as they came: still to be taken, or taken behind such a one. */
  const known = new Map<string, 'open' | 'taken'>();
  const open = new Map<string, Promise<void>>();
  const outage = createTrouble({
    begins: (error) => deps.log.error({ error }, `updates cannot be taken now; they wait at ${deps.title}`),
    ends: () => deps.log.info({}, 'updates are taken again'),
    calmMs: calmOf(deps.pauseMs ?? defaultPauseMs),
  });
  signal.addEventListener('abort', () => outage.unsure(), { once: true });
  let last: string | null = null;
  const take = async (update: Update): Promise<void> => {
    const isTaken = await takeSometime(deps, update, outage, signal);
    if (!isTaken) return;
    known.set(update.id, 'taken');
    open.delete(update.id);
  };
  return {
    add(updates) {
      const fresh = updates.filter(({ id }) => !known.has(id));
      for (const { onArrival } of fresh) onArrival?.();
      for (const update of fresh) {
        known.set(update.id, 'open');
        open.set(
          update.id,
          lanes.run(update.lane, () => take(update)),
        );
      }
      return fresh.length > 0;
    },
    takenUpTo() {
      for (const [id, state] of known) {
        if (state === 'open') break;
        known.delete(id);
        last = id;
      }
      return last;
    },
    isEmpty: () => open.size === 0,
    empty: async () => void (await Promise.all(open.values())),
  };
}

/** False: it was given up because of `signal`. */
async function takeSometime(
  deps: TakeDependencies,
  update: Update,
  outage: Trouble,
  signal: AbortSignal,
): Promise<boolean> {
  const firstPauseMs = (deps.pauseMs ?? defaultPauseMs) * 4;
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      await takeUpdate(deps, update);
      outage.succeed();
      return true;
    } catch (error) {
      outage.fail(error);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return false;
}
