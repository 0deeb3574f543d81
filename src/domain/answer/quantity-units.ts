import { type Lexicon, lexicon, phraseAt } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What an amount is stored in: kilograms, metres, square metres, đồng. */
export type QuantityUnit = 'kg' | 'm' | 'm2' | 'vnd';

/**
 * Names of units, in the unit that is stored. Left out on purpose: `sào`, `mẫu`, `công`, whose size differs from region
 * to region.
 */
const scales: Readonly<Record<QuantityUnit, Lexicon<number>>> = {
  kg: lexicon([
    [1000, 'tấn'],
    [100, 'tạ'],
    [10, 'yến'],
    [1, 'kg, kgs, ký, kí, ký lô, kí lô, kilo, cân, kilogam, kilogram, ki lô gam, kilôgam, kilôgram'],
    [0.1, 'lạng'],
    [0.001, 'g, gr, gam, gram'],
  ]),
  m: lexicon([
    [1000, 'km, ki lô mét, cây số'],
    [1, 'm, mét, mét dài, md'],
    [0.01, 'cm'],
  ]),
  m2: lexicon([
    [1_000_000, 'km2'],
    [10_000, 'ha, hecta, héc ta'],
    [1, 'm2, mét vuông, m vuông'],
  ]),
  vnd: lexicon([
    [1_000_000, 'củ'],
    [1, 'đồng, đ, vnđ, vnd'],
  ]),
};

/** The unit named at a token: its size in the stored unit, and the index behind its name. */
export function unitAt(
  tokens: readonly Token[],
  at: number,
  unit: QuantityUnit,
): { readonly scale: number; readonly to: number } | undefined {
  const scaleOf = scales[unit];
  const first = tokens[at]?.typed ?? '';
  if (!scaleOf.mayBegin(first)) return undefined;
  const words =
    phraseAt(tokens, at, (typed) => scaleOf(typed) !== undefined) || (/^k?m[23]$/.test(first) ? 1 : 0);
  const name = tokens.slice(at, at + words).map(({ typed }) => typed);
  const scale = words > 0 ? scaleOf(name.join(' ')) : undefined;
  return scale === undefined ? undefined : { scale, to: at + words };
}
