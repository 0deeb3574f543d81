import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';
import { isRestBefore } from './find-sums.ts';
import type { Label } from './figure.ts';
import { type Said, doubtOf } from './said.ts';

const tailWords = plainWords('tail', 'filler');
const peopleWords = plainWords('people');
const linkWords = plainWords('link');
const containerWords = plainWords('container');
const notYetWords = plainWords('not-yet');
const noneWords = plainWords('none');
const nobodyWords = plainWords('nobody');
const hedgeWords = plainWords('link', 'about', 'came');

/** `không có dân`: 0. `rác chưa cân`: asked. `rest`: what is missing of a total, for `còn lại là người dân`. */
export function saidWithoutNumber(
  labels: readonly Label[],
  around: readonly Around[],
  pieces: readonly Piece[],
  claims: Claims,
  rest: number | undefined,
): readonly Said[] {
  const used = new Set(around.flatMap((one) => one.labels.map((label) => label.from)));
  return labels.flatMap(({ field, from, to }) => {
    if (used.has(from) || linkWords.at(pieces, from) === to - from) return [];
    if (rest !== undefined && isRestBefore(pieces, from)) {
      claims.take(from, to, 'figure');
      return [{ field, value: rest, about: false, isPart: false, isTotal: false }];
    }
    const none = noneBefore(pieces, from) ?? noneBehind(pieces, to);
    if (none) {
      claims.take(none.from ?? from, none.to ?? to, 'figure');
      claims.take(from, to, 'figure');
      return [{ field, value: 0, about: false, isPart: false, isTotal: false }];
    }
    const behind = pastHedges(pieces, to);
    const isUnknown = notYetWords.before(pieces, from) !== undefined || notYetWords.at(pieces, behind) > 0;
    const isHeld = field.kind === 'quantity' && containerWords.before(pieces, from) !== undefined;
    return isUnknown || isHeld ? [doubtOf(field)] : [];
  });
}

function noneBefore(pieces: readonly Piece[], at: number): { from?: number; to?: number } | undefined {
  const people = peopleWords.before(pieces, at) ?? at;
  const verb = linkWords.before(pieces, people);
  const from =
    noneWords.before(pieces, people) ?? (verb === undefined ? undefined : noneWords.before(pieces, verb));
  return from === undefined ? undefined : { from };
}

function noneBehind(pieces: readonly Piece[], at: number): { from?: number; to?: number } | undefined {
  const start = pieces[at]?.bare === 'thi' || isEquals(pieces, at) ? at + 1 : at;
  const length = noneWords.at(pieces, start);
  if (length === 0) return undefined;
  const after = pieces[start + length];
  const nobody = nobodyWords.at(pieces, start + length);
  const isEnd = !after || after.kind === 'mark' || nobody > 0 || tailWords.at(pieces, start + length) > 0;
  return isEnd ? { to: start + length + nobody } : undefined;
}

/** `kinh phí cũng tầm mấy trăm ngàn`: index of what is said after all. */
function pastHedges(pieces: readonly Piece[], from: number): number {
  let at = from;
  for (let length = 1; length > 0; at += length) length = hedgeWords.at(pieces, at);
  return at;
}

function isEquals(pieces: readonly Piece[], at: number): boolean {
  return [':', '='].includes(pieces[at]?.typed ?? '');
}
