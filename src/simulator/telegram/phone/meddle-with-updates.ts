import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { addRawUpdate, releaseUpdates, restartIds, type Inbox } from '#src/simulator/telegram/state/inbox.ts';
import type { WorldState } from '#src/simulator/telegram/state/world-state.ts';
import { botBy, type UserRef } from './refs.ts';

/** What a test does to the stream of updates of a bot. */
export interface UpdateMeddler {
  /** Puts any JSON in, however malformed; an `update_id` of its own is kept. */
  inject(update: Readonly<Record<string, unknown>>): void;
  /** Delivers again what was delivered before. */
  redeliver(updateId: number): void;
  /** The next `count` updates come twice, under one id. */
  duplicateNext(count?: number): void;
  /** Keeps updates back from now on. */
  hold(): void;
  /** Lets them go in the order they happened, or in the given one: `[1, 0]` swaps two. */
  release(order?: readonly number[]): void;
  /** A quiet week went by: ids start again there, lower or higher. */
  restartIds(firstUpdateId: number): void;
  /** Every update so far, oldest first. */
  history(): Inbox['history'];
  /** Ids the bot has not confirmed. */
  pendingIds(): readonly number[];
}

/** The meddler of a bot, or of the only one there is. */
export function meddleWithUpdates(world: WorldState, ref?: UserRef): UpdateMeddler {
  const { inbox, user } = botBy(world, ref);
  const changed = () => world.changes.emit({ kind: 'inbox', bot: user.id });
  return {
    inject: (update) => {
      addRawUpdate(inbox, update);
      changed();
    },
    redeliver: (updateId) => {
      const update = inbox.history.find((one) => one.update_id === updateId);
      if (!update) throw new PhoneError(`there was no update ${updateId}`);
      addRawUpdate(inbox, update);
      changed();
    },
    duplicateNext: (count = 1) => {
      inbox.duplicatesDue += count;
    },
    hold: () => {
      inbox.held ??= [];
    },
    release: (order) => {
      releaseUpdates(inbox, order);
      changed();
    },
    restartIds: (firstUpdateId) => restartIds(inbox, firstUpdateId),
    history: () => inbox.history,
    pendingIds: () => inbox.pending.map((one) => one.update.update_id),
  };
}
