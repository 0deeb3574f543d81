import type { BotMenus } from '#src/flows/bot-profile.ts';
import type { Chat } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Log } from '#src/ports/log.ts';
import type { MenuStore } from '#src/ports/menu-store.ts';

export interface SetMenusDependencies {
  readonly menus: MenuStore;
  readonly chats: () => readonly Chat[];
  /** The commands of each list, in each language. */
  readonly menusOf: BotMenus;
  readonly clock: Clock;
  readonly log: Log;
}

/** Sweeps come in crowds where much happens; a list of commands can wait for the next one. */
const restMs = 5_000;

/**
 * Gives whoever has become an officer or a leader, or is none any more, their list of commands. A chat that cannot be set stops no other, and
 * is tried again after an hour.
 */
export function setMenus({ menus, chats, menusOf, clock, log }: SetMenusDependencies): () => Promise<void> {
  let ranAt = -Infinity;
  return async () => {
    if (performance.now() - ranAt < restMs) return;
    ranAt = performance.now();
    for (const chat of chats()) {
      if (!chat.setMenu) continue;
      for (const wanted of await menus.toSet(chat, clock.now())) {
        try {
          await chat.setMenu(wanted.chatId, wanted.menu && menusOf[wanted.menu]);
          await menus.isSet(wanted);
        } catch (error) {
          log.warn(
            { error },
            'the list of commands of a chat could not be set; it is tried again in an hour',
          );
          await menus.hasFailed(wanted, clock.now());
        }
      }
    }
  };
}
