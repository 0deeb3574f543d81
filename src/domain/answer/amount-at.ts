import { wordSet } from './lexicon.ts';
import { numberAt } from './number-at.ts';
import { type QuantityUnit, unitAt } from './quantity-units.ts';
import type { Token } from './tokens.ts';

export interface Amount {
  /** In the stored unit; undefined when its parts do not make one amount. */
  readonly value: number | undefined;
  /** Index after its last token. */
  readonly to: number;
  readonly hasUnit: boolean;
}

const isHalf = wordSet('rưỡi, rưởi');
const isHalfOf = wordSet('nửa');

/** Whether an amount may begin here: a number, `nửa`, or a large unit that goes on (`tấn rưỡi`, `tạ hai`). */
export function isAmountStart(
  tokens: readonly Token[],
  at: number,
  unit: QuantityUnit,
  isAbout: boolean,
): boolean {
  if (numberAt(tokens, at) !== undefined) return true;
  if (isHalfOf(tokens[at]?.typed ?? ''))
    return unitAt(tokens, at + 1, unit) !== undefined || scaleAt(tokens, at + 1) !== undefined;
  const named = unitAt(tokens, at, unit);
  if (!named || named.scale < 10) return false;
  return isAbout || isHalf(tokens[named.to]?.typed ?? '') || numberAt(tokens, named.to) !== undefined;
}

/**
 * The amount that begins at a token: `1,5 tấn`, `nửa tấn`, `tấn rưỡi`, `1 tấn 2` (a ton and two tenths), `1 tấn 200`,
 * `1 tấn 2 tạ 50 ký`, `1m5`. Units have to go down.
 */
export function amountAt(tokens: readonly Token[], start: number, unit: QuantityUnit): Amount {
  const first = coefficientAt(tokens, start);
  const named = unitAt(tokens, first.to, unit);
  if (!named) return { value: first.value, to: first.to, hasUnit: false };
  if (first.value === undefined) return { value: undefined, to: named.to, hasUnit: true };
  let value = first.value * named.scale;
  let { scale, to } = named;
  if (isHalf(tokens[to]?.typed ?? '')) {
    const half = Number.isInteger(first.value) ? value + scale / 2 : undefined;
    return { value: half, to: to + 1, hasUnit: true };
  }
  for (let next = partAt(tokens, to, scale, unit); next; next = partAt(tokens, to, scale, unit)) {
    if (next.value === undefined || !Number.isInteger(first.value))
      return { value: undefined, to: next.to, hasUnit: true };
    value += next.value;
    ({ scale, to } = next);
  }
  return { value, to, hasUnit: true };
}

/** The number before the first unit: 1 where the unit stands alone. */
function coefficientAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: number | undefined; readonly to: number } {
  if (!isHalfOf(tokens[at]?.typed ?? '')) return numberAt(tokens, at) ?? { value: 1, to: at };
  const scale = scaleAt(tokens, at + 1);
  return scale === undefined ? { value: 0.5, to: at + 1 } : { value: scale / 2, to: at + 2 };
}

/** `triệu` in `nửa triệu`. */
function scaleAt(tokens: readonly Token[], at: number): number | undefined {
  const number = numberAt(tokens, at);
  return number?.isBareScale ? number.value : undefined;
}

interface Part {
  readonly value: number | undefined;
  readonly scale: number;
  readonly to: number;
}

/** The next smaller part: with a unit of its own, or a tail like `2` in `1 tấn 2`. Undefined: the amount ends here. */
function partAt(tokens: readonly Token[], at: number, scale: number, unit: QuantityUnit): Part | undefined {
  const number = numberAt(tokens, at);
  if (!number) return undefined;
  const named = unitAt(tokens, number.to, unit);
  if (named) {
    const isSmaller = named.scale < scale && number.value !== undefined;
    return {
      value: isSmaller ? (number.value ?? 0) * named.scale : undefined,
      scale: named.scale,
      to: named.to,
    };
  }
  if (tokens[at]?.kind === 'word' && scale < 10) return undefined;
  const figures =
    number.to === at + 1 && tokens[at]?.kind === 'number'
      ? tokens[at].typed.length
      : String(number.value).length;
  return { value: tailOf(scale, number.value, figures, tokens[at]?.glued ?? false), scale: 0, to: number.to };
}

/** One figure counts tenths (`1 tấn 2`), as many figures as the unit has zeros count ones (`1 tấn 200`); `1m75` is 1.75. */
function tailOf(
  scale: number,
  value: number | undefined,
  figures: number,
  isGlued: boolean,
): number | undefined {
  if (value === undefined || !Number.isInteger(value)) return undefined;
  if (scale === 1 && isGlued) return value / 10 ** figures;
  if (scale < 10) return undefined;
  if (figures === 1) return (value * scale) / 10;
  return 10 ** figures === scale ? value : undefined;
}
