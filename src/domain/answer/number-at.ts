import { lexicon, remembered, wordSet } from './lexicon.ts';
import {
  emptyNumber,
  type NumberState,
  takeDigit,
  takeHalf,
  takeLink,
  takeScale,
  valueOfNumber,
} from './number-state.ts';
import type { Token } from './tokens.ts';

export interface NumberHere {
  /** Undefined when it looks like a number and is none, or not one: `1.2.3`, `2 trăm 5678`. */
  readonly value: number | undefined;
  /** Index after its last token. */
  readonly to: number;
  /** Nothing but `chục`, `trăm`, `nghìn`: a number only where something says 'about'. */
  readonly isBareScale: boolean;
}

const digitOf = lexicon([
  [1, 'một, mốt'],
  [2, 'hai'],
  [3, 'ba'],
  [4, 'bốn, tư'],
  [5, 'năm, lăm, nhăm'],
  [6, 'sáu'],
  [7, 'bảy, bẩy'],
  [8, 'tám'],
  [9, 'chín'],
]);
const scaleOf = lexicon([
  [10, 'mười, mươi, chục'],
  [100, 'trăm'],
  [1e3, 'nghìn, ngàn'],
  [1e6, 'triệu'],
  [1e9, 'tỷ, tỉ'],
]);
/** Only straight behind figures: alone, `k` is 'không'. */
const gluedScaleOf = lexicon([
  [1e3, 'k'],
  [1e6, 'tr'],
]);
/** Two tens, said in one: `hăm mốt`. Without its mark it is another word. */
const isTwenty = (typed: string | undefined): boolean => typed === 'hăm';
const isTen = wordSet('mười, mươi');
const isLink = wordSet('linh, lẻ');
const isHalf = wordSet('rưỡi, rưởi');
/** They follow a ten, said or left out: `bốn lăm` is 45. */
const onlyAfterTen = wordSet('lăm, nhăm, mốt, tư');
/** Typed `ba con`, they look like a three. */
const isNeighbours = wordSet('bà con');

/** Whether a word has a part in numbers at all: most have none, and this tells it at once. */
const isOfNumber = remembered(
  (typed) =>
    isHalf(typed) ||
    isLink(typed) ||
    isTwenty(typed) ||
    scaleOf(typed) !== undefined ||
    gluedScaleOf(typed) !== undefined ||
    digitOf(typed) !== undefined,
);

/**
 * The number that begins at a token, in figures, words or both: `45`, `1,2k`, `2tr5`, `hai mươi mốt`, `một trăm linh
 * năm`, `năm chục`, `trăm rưỡi`, `2 triệu 500 nghìn`. Undefined when none begins there.
 */
export function numberAt(tokens: readonly Token[], at: number): NumberHere | undefined {
  const head = tokens[at];
  if (!head || head.kind === 'mark' || (head.kind === 'word' && !isOfNumber(head.typed))) return undefined;
  const state = emptyNumber();
  let to = at;
  while (!state.isHalved && take(state, tokens, to)) to++;
  if (state.isLinked && state.digit === undefined) to--;
  if (to === at) return undefined;
  const [first] = tokens.slice(at, to);
  const isBareScale =
    to === at + 1 && first?.kind === 'word' && scaleOf(first.typed) !== undefined && !isTen(first.typed);
  return { value: valueOfNumber(state), to, isBareScale };
}

/** Whether the token goes on with the number; if so, it is in the state now. */
function take(state: NumberState, tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || token.kind === 'mark') return false;
  if (token.kind === 'number') return takeDigit(state, token.value ?? Number.NaN, token.typed.length, false);
  if (!isOfNumber(token.typed)) return false;
  if (isHalf(token.typed)) return takeHalf(state);
  if (isLink(token.typed)) return takeLink(state);
  if (isTwenty(token.typed)) return takeDigit(state, 2, 1, false) && takeScale(state, 10);
  const scale = scaleOf(token.typed) ?? gluedScale(tokens, index);
  if (scale !== undefined) return takeScale(state, scale);
  const digit = digitOf(token.typed);
  if (digit === undefined || isNeighbours(`${token.typed} ${tokens[index + 1]?.typed}`)) return false;
  return takeDigit(state, digit, 1, onlyAfterTen(token.typed) && tokens[index - 1]?.kind === 'word');
}

function gluedScale(tokens: readonly Token[], index: number): number | undefined {
  const token = tokens[index];
  return token?.glued && tokens[index - 1]?.kind === 'number' ? gluedScaleOf(token.typed) : undefined;
}
