import { numberAt } from '#src/domain/answer/number-at.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { type Evidence, fewPieces } from './evidence.ts';
import { kindWordAt } from './kind-words.ts';

const placeOrAboutWords = plainWords('address', 'about', 'place');
const leadWords = plainWords('address', 'about', 'ordinal', 'link');
const noneWords = plainWords('none');
const telephone = /^(?:\+ ?84|0)[\d .-]{8,13}$/;

/** `không có ai`, `ko có gì thêm`: no question, though it has the words of one. */
export function isNoneAnswer({ pieces }: Message): boolean {
  if (pieces.length > 6) return false;
  const first = pieces.findIndex(
    (piece, at) => piece.kind !== 'mark' && kindWordAt(pieces, at, 'polite') !== 1,
  );
  const none = first < 0 ? 0 : noneWords.at(pieces, first);
  return none > 0 && kindWordAt(pieces, first + none, 'nobody') > 0;
}

/** A few words that answer a question: a number, a day, a place, a choice, `xong`. */
export function isShortAnswer(
  { pieces, shown }: Message,
  { hasDay, hasPlace, hasOption }: Evidence,
): boolean {
  if (pieces.length > fewPieces || telephone.test(shown)) return false;
  const first = pieces.findIndex(
    (piece, at) => piece.kind !== 'mark' && kindWordAt(pieces, at, 'polite') !== 1,
  );
  if (first < 0) return pieces.some((_, at) => kindWordAt(pieces, at, 'done') > 0);
  if (kindWordAt(pieces, first, 'done') > 0 || hasDay || hasPlace || hasOption) return true;
  if (
    pieces.some(
      ({ kind }, at) => kind === 'number' && (at <= first + 1 || leadWords.before(pieces, at) !== undefined),
    )
  )
    return !/\d-\d/.test(shown) || /^\d/.test(shown);
  return placeOrAboutWords.at(pieces, first) > 0 || numberAt(pieces, first) !== undefined;
}
