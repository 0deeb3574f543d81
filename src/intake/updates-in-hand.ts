import { setTimeout as sleep } from 'node:timers/promises';
import { answerPress } from '#src/adapters/telegram/answer-press.ts';
import { chatOfUpdate } from '#src/adapters/telegram/chat-of-update.ts';
import { createLanes } from './lanes.ts';
import { defaultPauseMs, type TakeDependencies, takeRaw } from './take-update.ts';

export interface UpdatesInHand {
  /** Begins to take those that are new; says whether any was. */
  add(updates: readonly { readonly update_id: number }[]): boolean;
  /** What to ask for next: everything below it is taken and may be forgotten; undefined before the first update. */
  nextOffset(): number | undefined;
  isEmpty(): boolean;
  /** Resolves when none is in hand. */
  empty(): Promise<void>;
}

const sideBySide = 16;
const longestPauseMs = 5_000;

/**
 * Updates that were fetched but not confirmed: one chat's in order, others side by side. What cannot be taken is tried
 * until it can, or until `signal`: then it stays unconfirmed and comes again.
 */
export function createUpdatesInHand(deps: TakeDependencies, signal: AbortSignal): UpdatesInHand {
  const lanes = createLanes(sideBySide);
  const open = new Map<number, Promise<void>>();
  /** Taken ones that the last question did not confirm: its answer may show them once more. */
  const done = new Set<number>();
  const outage = createOutage(deps);
  let next: number | undefined;
  const take = async (update: { readonly update_id: number }): Promise<void> => {
    const isTaken = await takeSometime(deps, update, outage, signal);
    if (!isTaken) return;
    open.delete(update.update_id);
    done.add(update.update_id);
  };
  return {
    add(updates) {
      const fresh = updates.filter(({ update_id: id }) => !open.has(id) && !done.has(id));
      // Not in its lane: the person looks at the button now.
      for (const update of fresh) answerPress(deps, update);
      for (const update of fresh) {
        const { update_id: id } = update;
        next = Math.max(next ?? 0, id + 1);
        open.set(
          id,
          lanes.run(chatOfUpdate(update), () => take(update)),
        );
      }
      return fresh.length > 0;
    },
    nextOffset() {
      const offset = open.size > 0 ? Math.min(...open.keys()) : next;
      for (const id of done) if (offset !== undefined && id < offset) done.delete(id);
      return offset;
    },
    isEmpty: () => open.size === 0,
    empty: async () => void (await Promise.all(open.values())),
  };
}

/** False: it was given up because of `signal`. */
async function takeSometime(
  deps: TakeDependencies,
  update: unknown,
  outage: Outage,
  signal: AbortSignal,
): Promise<boolean> {
  const firstPauseMs = (deps.pauseMs ?? defaultPauseMs) * 4;
  for (let pauseMs = firstPauseMs; !signal.aborted; pauseMs = Math.min(longestPauseMs, pauseMs * 2)) {
    try {
      await takeRaw(deps, update);
      outage.end();
      return true;
    } catch (error) {
      outage.begin(error);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
  return false;
}

type Outage = ReturnType<typeof createOutage>;

/** Says once that nothing can be taken, and once that it goes on. */
function createOutage({ log }: TakeDependencies) {
  let isOut = false;
  return {
    begin(error: unknown): void {
      if (!isOut) log.error({ error }, 'updates cannot be taken now; they wait at Telegram');
      isOut = true;
    },
    end(): void {
      if (isOut) log.info({}, 'updates are taken again');
      isOut = false;
    },
  };
}
