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
