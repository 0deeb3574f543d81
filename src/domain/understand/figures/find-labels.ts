import type { FieldWord } from '#src/domain/understand/field-words.ts';
import type { Claims } from '#src/domain/understand/message/claims.ts';
import {
  type Dictionary,
  type Match,
  matchesAt,
  shorterAt,
} from '#src/domain/understand/message/dictionary.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { type Label, isFigure } from './figure.ts';

const otherWords = plainWords('other');

export function labelsIn(
  words: Dictionary<FieldWord>,
  pieces: readonly Piece[],
  claims: Claims,
): readonly Label[] {
  const labels: Label[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const isNamed = isCountedName(pieces, claims, at);
    if (!claims.isFree(at) && !isNamed) continue;
    const match = figureAt(words, pieces, at, isNamed ? undefined : claims);
    if (!match) at = Math.max(at, endOfOption(words, pieces, at) - 1);
    if (!match || isPartOfName(pieces, match.from, match.to) || isPronoun(pieces, match)) continue;
    const other = otherWords.at(pieces, at);
    const { field } = match.meaning;
    if (other > match.to - at) at += other - 1;
    else {
      if (isFigure(field)) labels.push({ field, from: match.from, to: match.to });
      at = match.to - 1;
    }
  }
  return labels;
}

/** Index behind a choice: its words are no labels, unless a figure follows, `phát tờ rơi (150)`. */
function endOfOption(words: Dictionary<FieldWord>, pieces: readonly Piece[], at: number): number {
  const to = matchesAt(words, pieces, at)[0]?.to ?? at;
  return ['(', ':'].includes(pieces[to]?.typed ?? '') ? at : to;
}

/** The longest word for a figure that begins at a piece, unless another field is meant by a longer one: `33 cây ăn trái` are trees. */
function figureAt(
  words: Dictionary<FieldWord>,
  pieces: readonly Piece[],
  at: number,
  claims: Claims | undefined,
): Match<FieldWord> | undefined {
  const matches = matchesAt(words, pieces, at);
  const longest = matches.find(({ meaning }) => isFigure(meaning.field));
  if (longest && (claims?.isFree(longest.from, longest.to) ?? true)) return longest;
  if (matches.length > 0 && pieces[at - 1]?.kind !== 'number') return undefined;
  return shorterAt(words, pieces, at).find(
    ({ from, to, meaning }) => isFigure(meaning.field) && (claims?.isFree(from, to) ?? true),
  );
}

/** `12/5 Cây Keo`: a street. */
function isPartOfName(pieces: readonly Piece[], from: number, to: number): boolean {
  const [first, next, before] = [pieces[from], pieces[to], pieces[from - 1]];
  if (to - from > 1 || !first?.isCapital || first.isAcronym || !next?.isCapital || next.isAcronym)
    return false;
  return before !== undefined && (before.kind === 'number' || before.isCapital);
}

/** `bên em được 50`: no children. */
function isPronoun(pieces: readonly Piece[], { from, to }: Match<FieldWord>): boolean {
  return to === from + 1 && pieces[from]?.bare === 'em' && pieces[from - 1]?.kind !== 'number';
}

/** `1 thanh niên sau cai`: the activity's name is what is counted, too. */
function isCountedName(pieces: readonly Piece[], claims: Claims, at: number): boolean {
  const before = pieces[at - 1];
  return (
    claims.ownerOf(at) === 'name' &&
    ((before?.kind === 'number' && claims.isFree(at - 1)) ||
      before?.bare === 'so' ||
      pieces[at]?.bare === 'so')
  );
}
