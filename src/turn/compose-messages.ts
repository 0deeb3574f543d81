import type { Language } from '#src/domain/words.ts';
import type { About } from '#src/flows/contract/about.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Asked } from '#src/flows/contract/resolve-input.ts';
import type { Address, Chat, MakeCard } from '#src/ports/chat.ts';
import type { NewMessage } from '#src/ports/conversation-store.ts';
import type { NewId } from '#src/ports/ids.ts';
import { askedBy } from './make-card.ts';

interface Dependencies {
  readonly makeCard: MakeCard;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly newId: NewId;
}

interface Spoken {
  readonly messages: readonly NewMessage[];
  /** Choices now on screen; undefined: nothing was said but asides, the old ones stay. */
  readonly asked: Asked | null | undefined;
}

/**
 * What a step says, as platform calls in the person's language. The first saying takes the place of the card whose
 * button was pressed, unless it is to be kept beside it. `revision` marks the buttons, so that old ones are known.
 */
export function composeMessages(
  deps: Dependencies,
  incoming: Incoming,
  revision: number,
  effects: readonly Effect[],
  language: Language,
): Spoken {
  const sayings = effects.filter((effect) => effect.kind === 'say');
  const chat = deps.chatOf(incoming.platform, incoming.bot);
  const to: Address = {
    platform: incoming.platform,
    bot: incoming.bot,
    chatId: incoming.chat.id,
    ...(incoming.chat.threadId ? { threadId: incoming.chat.threadId } : {}),
  };
  if (!chat || sayings.length === 0) return { messages: [], asked: undefined };
  const isGroup = incoming.chat.kind === 'group';
  const pressed = incoming.event.kind === 'button' ? incoming.event.messageId : null;
  // A card whose answer is kept beside it would go on offering what was done.
  const retired = pressed !== null && sayings[0]?.keep ? chat.retire(pressed) : null;
  const cards = sayings.map(({ screen }) => deps.makeCard(language, screen, revision));
  const said = sayings.flatMap((saying, index): readonly Omit<NewMessage, 'id'>[] => {
    const card = cards[index];
    if (!card) return [];
    const isInPlace = index === 0 && !saying.keep && pressed !== null;
    const about = isGroup ? null : aboutOf(saying, isInPlace);
    return chat
      .render(isInPlace ? { ...card, replaces: pressed } : card, to)
      .map((call) => ({ call, ...(about && { about: { revision, about } }) }));
  });
  const messages = [...(retired ? [{ call: retired }] : []), ...said].map((one) => ({
    id: deps.newId(),
    ...one,
  }));
  if (sayings.every(({ aside }) => aside)) return { messages, asked: undefined };
  const last = sayings.findLastIndex(({ screen }) => screen.rows.length > 0);
  const [saying, card] = [sayings[last], cards[last]];
  return { messages, asked: saying && card ? askedBy(saying.screen, card, revision) : null };
}

/** What a reply answers; a message that shows something else by now says so, also where that asks nothing. */
function aboutOf({ screen, keep }: Extract<Effect, { kind: 'say' }>, isInPlace: boolean): About | null {
  if (screen.about) return screen.about;
  if (screen.choosing && !keep) return { kind: 'question' };
  return isInPlace ? { kind: 'nothing' } : null;
}
