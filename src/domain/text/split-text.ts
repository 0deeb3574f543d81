import { charactersOf } from './characters.ts';
import { tokensOf, visibleText } from './html.ts';

/** Something that is never cut: a tag, or one visible character with its entity or its emoji parts. */
interface Unit {
  readonly html: string;
  /** UTF-16 units after markup is taken out; 0 for a tag. */
  readonly length: number;
}

/** Where to cut, best first: behind a blank line, a line, a sentence, a word. */
const breaks: readonly RegExp[] = [/\n\n$/, /\n$/, /[.!?…] $/, /\s$/];

/**
 * Splits our HTML (b, i, u, s, a, code, blockquote) into pieces of at most `limit` UTF-16 units of visible text: behind a
 * blank line where that leaves a piece at least half full, else a line, a sentence, a word, and only then inside a word.
 * Tags open at a cut are closed and opened again in the next piece; space around a cut is dropped. No text, no piece.
 */
export function splitText(html: string, limit: number): readonly string[] {
  if (limit < 2) throw new RangeError(`a limit of ${limit} units is too small to split text`);
  const visible = visibleText(html);
  if (visible.length <= limit) return visible.trim() === '' ? [] : [html];
  const units = unitsOf(html, limit);
  const pieces: string[] = [];
  let open: readonly string[] = [];
  let start = 0;
  while (start < units.length) {
    const end = endOfPiece(units, start, limit);
    const piece = units.slice(start, end);
    const stillOpen = openAfter(open, piece);
    if (piece.some(isVisible)) pieces.push(`${open.join('')}${trimmed(piece)}${closing(stillOpen)}`);
    open = stillOpen;
    start = end;
  }
  return pieces;
}

/** A character longer than a whole piece (a letter under a heap of marks) has to be cut: into code points. */
function unitsOf(html: string, limit: number): readonly Unit[] {
  return tokensOf(html).flatMap(({ kind, html: part }) => {
    if (kind === 'tag') return [{ html: part, length: 0 }];
    if (part.startsWith('&') && part.length > 1) return [{ html: part, length: 1 }];
    return charactersOf(part)
      .flatMap((character) => (character.length > limit ? Array.from(character) : [character]))
      .map((character) => ({ html: character, length: character.length }));
  });
}

/** Index behind the last unit of the piece that begins at `start`. */
function endOfPiece(units: readonly Unit[], start: number, limit: number): number {
  const best = breaks.map(() => ({ end: 0, length: 0 }));
  let length = 0;
  let tail = '';
  let end = start;
  for (; end < units.length; end++) {
    const unit = units[end];
    if (!unit || length + unit.length > limit) break;
    length += unit.length;
    if (unit.length === 0) continue;
    tail = `${tail.slice(-2)}${unit.html}`;
    breaks.forEach((pattern, index) => {
      if (pattern.test(tail)) best[index] = { end: end + 1, length };
    });
  }
  if (end === units.length) return end;
  const next = units[end]?.html ?? '';
  if (next.startsWith('\n')) best[1] = { end, length };
  else if (next.trim() === '') best[3] = { end, length };
  return besideTags(units, chosen(best, limit) ?? end);
}

/** Closing tags stay with the text before them, opening ones with the text behind them. */
function besideTags(units: readonly Unit[], cut: number): number {
  let end = cut;
  while (units[end]?.html.startsWith('</')) end++;
  if (end > cut) return end;
  while (isOpening(units[end - 1])) end--;
  return end;
}

/** The best kind of break that leaves the piece at least half full; else the one that leaves it fullest. */
function chosen(best: readonly { end: number; length: number }[], limit: number): number | undefined {
  const good = best.find(({ length }) => length >= limit / 2);
  const fullest = best.toSorted((a, b) => b.length - a.length)[0];
  const { end } = good ?? fullest ?? { end: 0 };
  return end > 0 ? end : undefined;
}

function openAfter(openBefore: readonly string[], piece: readonly Unit[]): readonly string[] {
  const open = [...openBefore];
  for (const { html, length } of piece) {
    if (length > 0) continue;
    if (html.startsWith('</')) open.pop();
    else open.push(html);
  }
  return open;
}

function closing(open: readonly string[]): string {
  return open
    .map((tag) => `</${/^<([a-z-]+)/.exec(tag)?.[1] ?? ''}>`)
    .toReversed()
    .join('');
}

/** Without the space before its first and behind its last visible character; tags stay. */
function trimmed(piece: readonly Unit[]): string {
  const first = piece.findIndex(isVisible);
  const last = piece.findLastIndex(isVisible);
  return piece
    .filter((unit, index) => unit.length === 0 || (index >= first && index <= last))
    .map(({ html }) => html)
    .join('');
}

function isVisible({ html, length }: Unit): boolean {
  return length > 0 && html.trim() !== '';
}

function isOpening(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.length === 0 && !unit.html.startsWith('</');
}
