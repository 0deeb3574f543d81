import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';

const sumWords = plainWords('sum');
const joinWords = plainWords('joins');
const restWords = plainWords('rest');

/**
 * Numbers with what a sum says of them: in `30 đv + 15 dân = 45 người` the last is the total of the others. Where it is not
 * what they make, none of them can be believed.
 */
export function withSums(around: readonly Around[], pieces: readonly Piece[]): readonly Around[] {
  let all = [...around];
  for (const [index, total] of around.entries()) {
    const sign = signBefore(total, pieces);
    const parts = sign === undefined ? [] : partsBefore(around, index, sign, pieces);
    if (sign === undefined || parts.length < 2 || total.value === undefined) continue;
    const sum = parts.reduce((so, { value }) => so + (value ?? Number.NaN), 0);
    if (Number.isNaN(sum) || (sum !== total.value && pieces[sign]?.typed !== '=')) continue;
    const isRight = sum === total.value;
    all = all.map((one) => {
      if (one === total)
        return { ...one, isTotal: true, isCalledTotal: true, ...(!isRight && { value: undefined }) };
      if (!parts.includes(one)) return one;
      return isRight ? { ...one, isPart: true } : { ...one, value: undefined };
    });
  }
  return all;
}

/** Where `=`, `là`, `tổng` stands straight before a number. */
function signBefore({ from, start }: Around, pieces: readonly Piece[]): number | undefined {
  return [start, from]
    .map((at) => sumWords.before(pieces, at))
    .find((at): at is number => at !== undefined && pieces[at - 1]?.typed !== ':');
}

/** The numbers before a sign that `+`, `và` or commas join, to the last. */
function partsBefore(
  around: readonly Around[],
  index: number,
  sign: number,
  pieces: readonly Piece[],
): readonly Around[] {
  const parts: Around[] = [];
  let next = sign;
  for (let at = index - 1; at >= 0; at--) {
    const one = around[at];
    if (!one || one.unit !== null || one.isTotal) break;
    const isJoined = parts.length === 0 ? one.end === next : joinWords.at(pieces, one.end) === next - one.end;
    if (!isJoined) break;
    parts.unshift(one);
    next = one.start;
  }
  return parts;
}

/** `còn lại là người dân` behind a total: whether a word for people that has no number stands for the rest. */
export function isRestBefore(pieces: readonly Piece[], at: number): boolean {
  return restWords.before(pieces, at) !== undefined;
}
