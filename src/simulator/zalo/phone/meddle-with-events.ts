import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { pushEvent } from '#src/simulator/zalo/state/deliver-message.ts';
import { type Inbox, releaseEvents } from '#src/simulator/zalo/state/inbox.ts';
import { isKeptFor } from '#src/simulator/zalo/state/listening.ts';
import type { WorldState } from '#src/simulator/zalo/state/world-state.ts';
import type { ZaloEvent } from '#src/simulator/zalo/wire.ts';
import { botBy, type UserRef } from './refs.ts';

/** What a test does to the stream of events of a bot. */
export interface EventMeddler {
  /** Puts any JSON in, however malformed. */
  inject(event: Readonly<Record<string, unknown>>): void;
  /** Delivers again what was delivered before. */
  redeliver(messageId: string): void;
  /** The next `count` events come twice. */
  duplicateNext(count?: number): void;
  /** Keeps events back from now on. */
  hold(): void;
  /** Lets them go in the order they happened, or in the given one: `[1, 0]` swaps two. */
  release(order?: readonly number[]): void;
  /** Every event so far, oldest first, also those that nobody was there for. */
  history(): Inbox['history'];
  /** Ids of messages that were not handed out yet. */
  pendingIds(): readonly string[];
}

/** The meddler of a bot, or of the only one there is. */
export function meddleWithEvents(world: WorldState, ref?: UserRef): EventMeddler {
  const bot = botBy(world, ref);
  const { inbox } = bot;
  return {
    inject: (event) => pushEvent(world, bot, event as unknown as ZaloEvent),
    redeliver: (messageId) => {
      const event = inbox.history.find((one) => one.message?.message_id === messageId);
      if (!event) throw new PhoneError(`there was no event of message ${messageId}`);
      pushEvent(world, bot, { ...event });
    },
    duplicateNext: (count = 1) => {
      inbox.duplicatesDue += count;
    },
    hold: () => {
      inbox.held ??= [];
    },
    release: (order) => {
      releaseEvents(inbox, isKeptFor(world, bot), order);
      world.changes.emit({ kind: 'inbox', bot: bot.user.id });
    },
    history: () => inbox.history,
    pendingIds: () => inbox.pending.map((one) => one.message.message_id),
  };
}
