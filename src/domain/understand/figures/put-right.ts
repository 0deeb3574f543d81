import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';

const slipWords = plainWords('slip');
const deniedWords = plainWords('denied');

/** `đv 40 à nhầm 54`, `54 chứ không phải 45`: the writer's own correction holds. */
export function putRight(
  around: readonly Around[],
  pieces: readonly Piece[],
  claims: Claims,
): readonly Around[] {
  const kept: Around[] = [];
  for (const one of around) {
    const denial = deniedWords.before(pieces, one.start) ?? deniedWords.before(pieces, one.from);
    const denied = denial === undefined ? undefined : kept.at(-1);
    if (denial !== undefined && denied && denied.end <= denial && denied.value !== undefined) {
      // `54 chứ không phải 45 đv`: the first, of what the second counts.
      claims.take(denied.start, one.end, 'figure');
      const isBare = denied.fields.length === 0 && !denied.isPeople;
      kept.splice(
        -1,
        1,
        isBare ? { ...denied, fields: one.fields, labels: one.labels, isPeople: one.isPeople } : denied,
      );
      continue;
    }
    if (denial !== undefined) {
      kept.push({ ...one, value: undefined });
      continue;
    }
    const last =
      kept.findLast(
        (each) => one.fields.length > 0 && each.fields.some((field) => one.fields.includes(field)),
      ) ?? kept.at(-1);
    const isSlip = last !== undefined && isSlipBetween(pieces, last.to, one.from);
    const isSame = last?.fields.every((field) => one.fields.length === 0 || one.fields.includes(field));
    if (!last || !isSlip || !isSame) kept.push(one);
    else {
      claims.take(last.start, one.from, 'figure');
      const fields = one.fields.length > 0 ? one.fields : last.fields;
      kept.splice(kept.indexOf(last), 1, {
        ...one,
        fields,
        unit: one.unit ?? null,
        isPart: last.isPart,
        isTotal: last.isTotal,
      });
    }
  }
  return kept;
}

function isSlipBetween(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (slipWords.at(pieces, at) > 0) return true;
  return false;
}
