import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Label } from './figure.ts';
import type { NumberHere } from './number-here.ts';

const peopleWords = plainWords('people');
const aboutWords = plainWords('about');
const containerWords = plainWords('container');
const tailWords = plainWords('tail');

interface Behind {
  readonly labels: readonly Label[];
  readonly to: number;
  readonly peopleTo: number;
  readonly isPeople: boolean;
  readonly inContainers: boolean;
}

/** The words that name what is counted, straight behind the number: `45 anh chị em đoàn viên tham gia`. */
export function behind(
  number: NumberHere,
  byStart: ReadonlyMap<number, Label>,
  used: ReadonlySet<Label>,
  pieces: readonly Piece[],
  claims: Claims,
): Behind {
  const found: Label[] = [];
  let at = number.to;
  let [to, peopleTo, isPeople, inContainers] = [at, at, false, false];
  while (at < pieces.length && (claims.isFree(at) || byStart.has(at))) {
    const label = byStart.get(at);
    if (label && (used.has(label) || !isFor(number, label) || isLabelOfNext(pieces, label, number))) break;
    if (label && found[0] && label.field !== found[0].field && pieces[label.to]?.kind === 'number') break;
    if (label) {
      found.push(label);
      at = to = label.to;
      continue;
    }
    const closed = at === number.to ? closedAt(pieces, at) : undefined;
    if (closed !== undefined && byStart.has(closed)) {
      at = closed;
      continue;
    }
    const people = peopleWords.at(pieces, at);
    const container = containerWords.at(pieces, at);
    const tail = tailWords.at(pieces, at);
    const length = Math.max(people, container, tail);
    if (length === 0) break;
    if (people === length) [isPeople, peopleTo] = [true, at + length];
    else if (container === length) inContainers = true;
    at += length;
  }
  return { labels: found, to, peopleTo, isPeople, inContainers };
}

/** Kilograms are no people. */
export function isFor({ unit, isScaled }: NumberHere, { field }: Label): boolean {
  return (
    unit === null ||
    (isScaled && field.kind === 'count') ||
    (field.kind === 'quantity' && field.unit === unit)
  );
}

/** `dân: 30` behind `45 đv` begins the next figure; in `30 dân = 75 người` and `3 phường: Phú Thạnh, …` it belongs to the one before. */
function isLabelOfNext(
  pieces: readonly Piece[],
  { from, to }: Label,
  { to: behindNumber }: NumberHere,
): boolean {
  const mark = pieces[to]?.typed;
  if (mark !== ':' && mark !== '=') return false;
  if (from > behindNumber) return true;
  return mark === ':' && (pieces[to + 1]?.kind === 'number' || aboutWords.at(pieces, to + 1) > 0);
}

/** `45 (30 nữ) đoàn viên`: index behind a short bracket that opens here. */
function closedAt(pieces: readonly Piece[], opening: number): number | undefined {
  if (pieces[opening]?.typed !== '(') return undefined;
  for (let at = opening + 1; at <= opening + 6; at++) if (pieces[at]?.typed === ')') return at + 1;
  return undefined;
}
