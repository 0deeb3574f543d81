import { type Language, type Phrase, phrase } from '#src/domain/words.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Screen } from '#src/flows/contract/conversation.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import { stripHtml } from '#src/domain/text/strip-html.ts';
import { actionData, type Asked, buttonData } from '#src/flows/contract/resolve-input.ts';
import type { Address, Call, Card, Chat } from '#src/ports/chat.ts';
import type { NewId } from '#src/ports/ids.ts';
import type { Translate } from '#src/ports/translate.ts';

interface Dependencies {
  readonly translate: Translate;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly newId: NewId;
}

interface Spoken {
  readonly messages: readonly { readonly id: string; readonly call: Call }[];
  /** Choices now on screen; undefined: nothing was said, the old ones stay. */
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
  const pressed = incoming.event.kind === 'button' ? incoming.event.messageId : null;
  // A card whose answer is kept beside it would go on offering what was done.
  const retired = pressed !== null && sayings[0]?.keep ? chat.retire(pressed) : null;
  const calls = sayings.flatMap((saying, index) => {
    const card = cardOf(deps.translate, saying.screen, revision, language);
    const replaces = index === 0 && !saying.keep && pressed !== null ? { replaces: pressed } : {};
    return chat.render({ ...card, ...replaces }, to);
  });
  const messages = [...(retired ? [retired] : []), ...calls].map((call) => ({ id: deps.newId(), call }));
  const last = sayings.findLast((saying) => saying.screen.rows.length > 0);
  return { messages, asked: last ? askedBy(deps.translate, last.screen, revision, language) : null };
}

/** A screen in a language, its buttons marked with `revision`. */
export function cardOf(translate: Translate, screen: Screen, revision: number, language: Language): Card {
  const html = screen.lines.map((line) => translate(language, line)).join('\n\n');
  let index = 0;
  const rows = screen.rows.map((row) =>
    row.map((choice) => ({
      label: label(translate, language, choice.label),
      data: dataOf(choice.value, revision, index++),
    })),
  );
  const pickHint = translate(language, phrase(screen.choosing ? 'type-number' : 'or-type'));
  return { html, rows, choosing: screen.choosing, pickHint };
}

function askedBy(translate: Translate, screen: Screen, revision: number, language: Language): Asked {
  const options = screen.rows
    .flat()
    .map((choice) => ({ value: choice.value, label: label(translate, language, choice.label) }));
  return { revision, choosing: screen.choosing, options };
}

/** What leads anywhere at any time (`go:baocao`) never grows old; other buttons belong to this card. */
function dataOf(value: string, revision: number, index: number): string {
  return value.startsWith('go:') ? actionData('go', value.slice('go:'.length)) : buttonData(revision, index);
}

/** Buttons show plain text. */
function label(translate: Translate, language: Language, words: Phrase): string {
  return stripHtml(translate(language, words));
}
