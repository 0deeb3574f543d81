import { stripHtml } from '#src/domain/text/html.ts';
import { type Language, type Phrase, phrase } from '#src/domain/words.ts';
import { actionData } from '#src/flows/contract/action.ts';
import { type Asked, buttonData } from '#src/flows/contract/resolve-input.ts';
import type { Choice, Screen } from '#src/flows/contract/screen.ts';
import type { Card, MakeCard } from '#src/ports/chat.ts';
import type { Translate } from '#src/ports/translate.ts';

/**
 * A screen in a language: the one place where what is said becomes a card, in answers, notices and previews. `revision` marks
 * the buttons that belong to this card only; those that do something at any time never grow old.
 */
export function createMakeCard(translate: Translate): MakeCard {
  return (language, screen, { revision = 0, hand = 'press', me } = {}) =>
    cardOf((of, words) => translate(of, words, hand, me), language, screen, revision);
}

function cardOf(translate: Translate, language: Language, screen: Screen, revision: number): Card {
  let index = 0;
  const rows = screen.rows.map((row) =>
    row.map(({ value, label }) => ({
      label: plainText(translate, language, label),
      data: dataOf(value, revision, index++),
    })),
  );
  return {
    html: paragraphs(translate, language, screen.lines),
    rows,
    choosing: screen.choosing,
    pickHint: translate(language, phrase(screen.choosing ? 'type-number' : 'or-type')),
    ...(screen.typed && { typed: paragraphs(translate, language, screen.typed) }),
    ...(screen.attachments && {
      attachments: screen.attachments.map(({ caption, ...file }) => ({
        ...file,
        caption: caption && plainText(translate, language, caption),
      })),
      photosElsewhere: translate(language, phrase('photos-elsewhere', { n: screen.attachments.length })),
    }),
  };
}

/** The choices of a screen as its card shows them: what is typed or pressed next is matched with them. */
export function askedBy(screen: Screen, card: Card, revision: number): Asked {
  const labels = card.rows.flat().map(({ label }) => label);
  const options = screen.rows.flat().map(({ value }, index) => ({ value, label: labels[index] ?? '' }));
  return { revision, choosing: screen.choosing, ...(screen.about && { about: screen.about }), options };
}

function paragraphs(translate: Translate, language: Language, lines: readonly Phrase[]): string {
  return lines.map((line) => translate(language, line)).join('\n\n');
}

function dataOf(value: Choice['value'], revision: number, index: number): string {
  return value.action !== undefined ? actionData(value) : buttonData(revision, index);
}

/** Buttons and captions show plain text. */
function plainText(translate: Translate, language: Language, words: Phrase): string {
  return stripHtml(translate(language, words));
}
