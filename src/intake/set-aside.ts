import { type Language, phrase } from '#src/domain/words.ts';
import type { Tell } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { ConversationStore } from '#src/ports/conversation-store.ts';
import type { NewId } from '#src/ports/ids.ts';
import { errorToKeep } from './error-to-keep.ts';
import type { TakeDependencies } from './take-update.ts';

export interface SetAsideDependencies {
  readonly store: Pick<ConversationStore, 'setAside'>;
  /** Whether an error says that the store is away: that is no fault of the update's. */
  readonly isAway: (error: unknown) => boolean;
  readonly tell: Tell;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly language: Language;
}

const longestErrorWords = 500;

/**
 * Keeps an update that fails again and again for people to look at; its sender hears of it, with a short code. Rejects
 * with the same error while the store is away.
 */
export function createSetAside(deps: SetAsideDependencies): TakeDependencies['setAside'] {
  return async (incoming, error) => {
    if (deps.isAway(error)) throw error;
    const kept = errorToKeep(error, incoming);
    const words = kept instanceof Error ? `${kept.name}: ${kept.message}` : 'unknown';
    const id = deps.newId();
    await deps.store.setAside(incoming, words.slice(0, longestErrorWords), deps.clock.now(), id);
    const { platform, bot, chat } = incoming;
    if (chat.kind !== 'private') return;
    await deps.tell(
      { platform, bot, chatId: chat.id },
      deps.language,
      phrase('went-wrong', { code: id.slice(0, 6) }),
      `set-aside:${id}`,
    );
  };
}
