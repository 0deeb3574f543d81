import type { Around } from './around-numbers.ts';
import type { Claims } from '#src/domain/understand/words/claims.ts';
import type { FigureField, Label } from './figure.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

export const containerWords = plainWords('container');

const notYetWords = plainWords('not-yet');

const noneWords = plainWords('none');

export const tailWords = plainWords('tail', 'filler');

const peopleWords = plainWords('people');

export interface Said {
  readonly field: FigureField;
  /** Undefined: it cannot be told. */
  readonly value: number | undefined;
  readonly about: boolean;
  readonly isPart: boolean;
  readonly isTotal: boolean;
  /** In bags: another figure may say what they weigh. */
  readonly isHeld?: boolean;
}

export function isHeldIn(one: Around, pieces: readonly Piece[]): boolean {
  return one.inContainers || containerWords.at(pieces, one.to) > 0;
}

export function doubtOf(field: FigureField): Said {
  return { field, value: undefined, about: false, isPart: false, isTotal: false };
}

/** `không có dân`: 0. `rác chưa cân`: asked. */
export function saidWithoutNumber(
  labels: readonly Label[],
  around: readonly Around[],
  pieces: readonly Piece[],
  claims: Claims,
): readonly Said[] {
  return labels.flatMap(({ field, from, to }) => {
    if (isNotYet(pieces, to)) return [doubtOf(field)];
    const isCounted = around.some((one) => one.fields.includes(field) && Math.abs(one.from - from) < 12);
    if (isCounted) return [];
    const none = noneBefore(pieces, from) ?? noneBehind(pieces, to);
    if (none) {
      claims.take(none.from ?? from, none.to ?? to, 'figure');
      claims.take(from, to, 'figure');
      return [{ field, value: 0, about: false, isPart: false, isTotal: false }];
    }
    const isUnknown = notYetWords.before(pieces, from) !== undefined || notYetWords.at(pieces, to) > 0;
    const isHeld = field.kind === 'quantity' && containerWords.before(pieces, from) !== undefined;
    return isUnknown || isHeld ? [doubtOf(field)] : [];
  });
}

/** `Rác: chưa biết, chắc hơn 1 tạ`: what follows is no figure either. */
function isNotYet(pieces: readonly Piece[], to: number): boolean {
  const at = [':', '='].includes(pieces[to]?.typed ?? '') ? to + 1 : to;
  return notYetWords.at(pieces, at) > 0;
}

function noneBefore(pieces: readonly Piece[], at: number): { from?: number; to?: number } | undefined {
  const people = peopleWords.before(pieces, at) ?? at;
  const from = noneWords.before(pieces, people);
  return from === undefined ? undefined : { from };
}

function noneBehind(pieces: readonly Piece[], at: number): { from?: number; to?: number } | undefined {
  const start = [':', '='].includes(pieces[at]?.typed ?? '') ? at + 1 : at;
  const length = noneWords.at(pieces, start);
  if (length === 0) return undefined;
  const after = pieces[start + length];
  const isEnd = !after || after.kind === 'mark' || tailWords.at(pieces, start + length) > 0;
  return isEnd ? { to: start + length } : undefined;
}
