/** Letters, digits and marks of Vietnamese, each a character of its own where no other kind follows (a mark, an emoji's part). */
const simpleRun = /((?:[\n -~\u00A0-\u02FF\u1EA0-\u1EF9](?![^\n -~\u00A0-\u02FF\u1EA0-\u1EF9]))+)/;
const segmenter = new Intl.Segmenter('vi');

/** A text in the characters a person sees: a letter with its marks, an emoji with all its parts. */
export function charactersOf(text: string): readonly string[] {
  // Intl.Segmenter takes 5 µs a character, which is too much for every card.
  return text
    .split(simpleRun)
    .flatMap((run, index) =>
      index % 2 === 1 ? Array.from(run) : [...segmenter.segment(run)].map(({ segment }) => segment),
    );
}

/**
 * The first `limit` UTF-16 units of a plain text at most, never half a character or emoji; an ellipsis, which counts,
 * shows that something is missing.
 */
export function clipText(text: string, limit: number): string {
  if (text.length <= limit) return text;
  if (limit < 1) return '';
  let clipped = '';
  for (const character of charactersOf(text.slice(0, limit + 1))) {
    if (clipped.length + character.length > limit - 1) break;
    clipped += character;
  }
  return `${clipped}…`;
}

/** More than the longest emoji has; a letter under a heap of marks is counted as if it were several. */
const mostUnits = 16;

/** How many characters a person sees: what lengths are counted in where people are told of them. */
export function shownLength(text: string): number {
  return charactersOf(text).reduce((length, { length: units }) => length + Math.ceil(units / mostUnits), 0);
}

/**
 * A text from outside as it goes on: composed (NFC), so that it is as long as it looks and equals the same words typed on
 * another phone, and without what PostgreSQL cannot keep: NUL, and halves of characters, which become U+FFFD.
 */
export function outsideText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed().normalize('NFC');
}
