import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';

const eachOfWords = plainWords('each-of');
const rateWords = plainWords('rate');

/** `50 kg / người`, `mỗi người 5kg`, `30 đv mỗi ngày`: so much for each. */
export function isRate({ from, end }: Around, pieces: readonly Piece[]): boolean {
  const isShared =
    pieces[end]?.typed === '/' && eachOfWords.at(pieces, end + 1) > 0 && pieces[end + 2]?.kind !== 'number';
  if (isShared || (isEach(pieces, end) && !isOfNext(pieces, end))) return true;
  return [1, 2, 3].some(
    (back) =>
      isEach(pieces, from - back) && !pieces.slice(from - back + 1, from).some(({ kind }) => kind !== 'word'),
  );
}

/** `12 phần quà mỗi phần 200k`, `50 phần x 300.000đ`: the next number is the rate. */
function isOfNext(pieces: readonly Piece[], at: number): boolean {
  return [1, 2, 3].some((ahead) => pieces[at + ahead]?.kind === 'number');
}

/** Without its diacritics `mới` is no `mỗi`, unless a noun follows. */
export function isEach(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (!piece || rateWords.at(pieces, at) === 0) return false;
  return piece.marks !== '' || piece.bare !== 'moi' || pieces[at + 1]?.kind === 'word';
}
