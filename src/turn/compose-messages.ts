import type { Language, Phrase } from '#src/domain/words.ts';
import type { About } from '#src/flows/contract/about.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import { withFirst } from '#src/flows/contract/outcome.ts';
import type { Asked } from '#src/flows/contract/resolve-input.ts';
import { type Address, type Call, type Chat, mannerOf, type MakeCard } from '#src/ports/chat.ts';
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
  /** Id of the message under which they stand. */
  readonly card?: string | undefined;
  /** They take the buttons off cards that were answered. Nothing is lost with them: an old button is known as one. */
  readonly retire: readonly Call[];
}

/** The card on screen so far: its choices, and the platform's id of its message, once that is known. */
export interface CardBefore {
  readonly asked: Asked | null;
  readonly messageId: string | null;
  /** What is said before anything else; left out: nothing. */
  readonly first?: Phrase | null;
}

/**
 * What a step says, as platform calls in the person's language. The first saying takes the place of the card whose
 * button was pressed, unless it is to be kept beside it. `revision` marks the buttons, so that old ones are known. A card that
 * was answered otherwise loses its buttons, as they would do nothing any more.
 */
export function composeMessages(
  deps: Dependencies,
  incoming: Incoming,
  revision: number,
  effects: readonly Effect[],
  language: Language,
  before: CardBefore = { asked: null, messageId: null },
): Spoken {
  const sayings = effects.filter((effect) => effect.kind === 'say');
  const chat = deps.chatOf(incoming.platform, incoming.bot);
  const to: Address = {
    platform: incoming.platform,
    bot: incoming.bot,
    chatId: incoming.chat.id,
    ...(incoming.chat.threadId ? { threadId: incoming.chat.threadId } : {}),
  };
  if (!chat || sayings.length === 0) return { messages: [], asked: undefined, retire: [] };
  const isGroup = incoming.chat.kind === 'group';
  const pressed = incoming.event.kind === 'button' ? incoming.event.messageId : null;
  // A card whose answer is kept beside it would go on offering what was done.
  const retired = pressed !== null && sayings[0]?.keep ? chat.retire(pressed) : null;
  const cards = sayings.map(({ screen }, index) =>
    deps.makeCard(language, index === 0 ? withFirst(screen, before.first) : screen, {
      revision,
      ...mannerOf(chat),
    }),
  );
  const said = sayings.map((saying, index): readonly Omit<NewMessage, 'id'>[] => {
    const card = cards[index];
    if (!card) return [];
    const isInPlace = index === 0 && !saying.keep && pressed !== null;
    const about = isGroup ? null : aboutOf(saying, isInPlace);
    return chat
      .render(isInPlace ? { ...card, replaces: pressed } : card, to)
      .map((call) => ({ call, ...(about && { about: { revision, about } }) }));
  });
  const isAside = sayings.every(({ aside }) => aside);
  const answered = isAside || isGroup ? null : answeredCard(chat, before, pressed);
  const messages = said.flat().map((one) => ({ id: deps.newId(), ...one }));
  const retire = [retired, answered].filter((call) => call !== null);
  if (isAside) return { messages, asked: undefined, retire };
  const last = sayings.findLastIndex(({ screen }) => screen.rows.length > 0);
  const [saying, card] = [sayings[last], cards[last]];
  if (!saying || !card) return { messages, asked: null, retire };
  // The buttons stand under the last of its messages.
  const place = said.slice(0, last + 1).flat().length - 1;
  return { messages, asked: askedBy(saying.screen, card, revision), card: messages[place]?.id, retire };
}

/** Takes the buttons off the card that was on screen; null where they work at any time, or went with the press. */
function answeredCard(chat: Chat, { asked, messageId }: CardBefore, pressed: string | null): Call | null {
  if (!asked || messageId === null || messageId === pressed) return null;
  const isOfThen = asked.options.some(({ value }) => value.action === undefined);
  return isOfThen ? chat.retire(messageId) : null;
}

/** What a reply answers; a message that shows something else by now says so, also where that asks nothing. */
function aboutOf({ screen, keep }: Extract<Effect, { kind: 'say' }>, isInPlace: boolean): About | null {
  if (screen.about) return screen.about;
  if (screen.choosing && !keep) return { kind: 'question' };
  return isInPlace ? { kind: 'nothing' } : null;
}
