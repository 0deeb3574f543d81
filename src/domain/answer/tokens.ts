import { composed } from './plain.ts';

/** A piece of what was typed, in composed spelling: `120kg rác` is number 120, word kg (glued), word rác. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark';
  readonly typed: string;
  /** No space before it. */
  readonly glued: boolean;
  /** Of a number; undefined when its dots and commas make no number: `1.2.3`, `,5`. */
  readonly value: number | undefined;
}

/** More than any answer that is one number or amount; nothing is looked for in a longer text. */
export const mostTokens = 60;

/** In lower or upper case: a number with its separators, `m2` and `m3` (m² too), a word, or any other single character. */
export const piecePattern =
  /(?<![/\d])\d{1,3}(?: \d{3})+(?![.,]?\d)|(?<![\p{L}\d])[.,]\d+|\d+(?:[.,]\d+)*|[kK]?[mM][23](?![\p{L}\d])|[\p{L}\p{M}]+|\n|\S/gu;

/** `đ/c`, `đ/v`: one word. */
const slashed = /(?<!\p{L})([đd])\/([cv])(?![\p{L}\d])/gu;

/** What was typed, cut into numbers, words and marks. The end of a line is a mark, `;`. */
export function tokenise(text: string): readonly Token[] {
  const said = composed(text.replace(/[\n\r\u2028]+/g, ' ; ')).replace(slashed, '$1$2');
  return [...said.matchAll(piecePattern)].map(({ 0: typed, index }) => {
    return tokenOf(typed, index > 0 && said[index - 1] !== ' ');
  });
}

/** The token that a piece of composed text is. */
export function tokenOf(typed: string, glued: boolean): Token {
  const kind = /^[.,]?\d/.test(typed) ? 'number' : /^[\p{L}\p{M}]/u.test(typed) ? 'word' : 'mark';
  return { kind, typed, glued, value: kind === 'number' ? numeralValue(typed) : undefined };
}

/**
 * The value of a written number. Before exactly three digits a dot, comma or space separates thousands (`1.200`, `1,200`
 * and `1 200` are 1200), before any other number of digits a dot or comma is decimal (`1,5`, `1.5`, `0.500`, `1.200,50`).
 */
function numeralValue(written: string): number | undefined {
  const [first = '', ...groups] = written.split(/[.,\s]/);
  const separators = written.replace(/\d/g, '');
  if (first === '') return undefined;
  if (groups.length === 0) return Number(first);
  const areThousands = groups.every((group) => group.length === 3) && first.length <= 3 && first !== '0';
  if (areThousands && new Set(separators).size === 1) return Number(first + groups.join(''));
  const decimals = groups.pop() ?? '';
  if (groups.length === 0) return Number(`${first}.${decimals}`);
  const outer = separators.slice(0, -1);
  const isWhole =
    groups.every((group) => group.length === 3) && first.length <= 3 && new Set(outer).size === 1;
  return isWhole && !outer.includes(separators.slice(-1))
    ? Number(`${first}${groups.join('')}.${decimals}`)
    : undefined;
}
