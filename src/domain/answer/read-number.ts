/** A number found in a text: `1.200`, `1,5`, `1 200`, `45`. */
export interface FoundNumber {
  readonly value: number;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
}

const numberPattern = /\d+(?:[.,]\d+)*(?: \d{3}(?!\d))*/g;

/**
 * All numbers in a folded text. Vietnamese usage decides: a dot or comma before exactly three digits separates
 * thousands (`1.200` is 1200, `1.500` is 1500), before fewer it is decimal (`1,5` and `1.5` are one and a half).
 */
export function findNumbers(text: string): readonly FoundNumber[] {
  return [...text.matchAll(numberPattern)].map((match) => ({ value: numberIn(match[0]), from: match.index, to: match.index + match[0].length }));
}

function numberIn(written: string): number {
  const compact = written.replaceAll(' ', '');
  const groups = compact.split(/[.,]/);
  if (groups.length === 1) return Number(compact);
  const areThousands = groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? '').length <= 3 && groups[0] !== '0';
  if (areThousands) return Number(groups.join(''));
  const decimals = groups.pop() ?? '';
  return Number(`${groups.join('')}.${decimals}`);
}
