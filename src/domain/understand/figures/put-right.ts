import type { Around } from './around-numbers.ts';
import type { Claims } from '#src/domain/understand/words/claims.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

const slipWords = plainWords('slip');

/** `đv 40 à nhầm 54`, `dân 11 … à dân 13`: the writer's own correction holds. */
export function putRight(
  around: readonly Around[],
  pieces: readonly Piece[],
  claims: Claims,
): readonly Around[] {
  const kept: Around[] = [];
  for (const one of around) {
    const last = kept.at(-1);
    const isBeside = last !== undefined && isSlipBetween(pieces, last.to, one.from) && sharesField(last, one);
    const mended = isBeside
      ? last
      : isCorrection(pieces, one)
        ? kept.findLast((other) => one.fields.length > 0 && sharesField(other, one))
        : undefined;
    if (!mended) {
      kept.push(one);
      continue;
    }
    claims.take(mended.start, mended.end, 'figure');
    if (isBeside) claims.take(mended.start, one.from, 'figure');
    const fields = one.fields.length > 0 ? one.fields : mended.fields;
    const { isPart, isTotal } = mended;
    kept.splice(kept.indexOf(mended), 1, { ...one, fields, unit: one.unit ?? null, isPart, isTotal });
  }
  return kept;
}

function sharesField(before: Around, { fields }: Around): boolean {
  return before.fields.every((field) => fields.length === 0 || fields.includes(field));
}

/** Straight behind `à` or `ý`: what was said before is put right. */
function isCorrection(pieces: readonly Piece[], { start }: Around): boolean {
  return ['à', 'ý', 'ủa'].includes(pieces[start - 1]?.typed ?? '');
}

function isSlipBetween(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (slipWords.at(pieces, at) > 0) return true;
  return false;
}
