import { Claims } from '#src/domain/understand/words/claims.ts';
import { matchAt, matchesAt } from '#src/domain/understand/words/dictionary.ts';
import type { CountedAt } from '#src/domain/understand/days/written-days.ts';
import type { Message } from '#src/domain/understand/words/pieces.ts';
import type { Vocabulary } from '#src/domain/understand/words/vocabulary.ts';

/** Numbers with what they count before or behind them. */
export function countedNumbers(
  { pieces }: Message,
  isCounted: CountedAt,
  { counted }: Vocabulary,
  claims: Claims,
): number {
  const all = counted.get('');
  const labelled = new Set<number>();
  for (let at = 0; all && at < pieces.length; at++) {
    const { to = 0 } = matchAt(all, pieces, at) ?? {};
    if (to > 0) labelled.add([':', '='].includes(pieces[to]?.typed ?? '') ? to + 1 : to);
  }
  return pieces.filter(
    ({ kind }, at) =>
      kind === 'number' && isFigureOf(claims, at) && (isCounted(at + 1) > 0 || labelled.has(at)),
  ).length;
}

/** No day and no number of a house. */
function isFigureOf(claims: Claims, at: number): boolean {
  const owner = claims.ownerOf(at);
  return owner === undefined || owner === 'figure' || owner === 'text';
}

export function beginsWithOption({ pieces }: Message, { fields }: Vocabulary): boolean {
  return [...fields.values()].some((words) =>
    matchesAt(words, pieces, 0).some(({ meaning }) => meaning.optionId !== null),
  );
}
