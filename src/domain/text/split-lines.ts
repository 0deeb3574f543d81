import { escapeHtml, stripHtml } from './html.ts';
import { splitText } from './split-text.ts';

/**
 * Splits a plain text into pieces of at most `limit` UTF-16 units, at line ends: behind a blank line where that leaves a
 * piece at least half full. Only a line that is longer than a piece is cut, behind a sentence or a word, and never inside a
 * character. Blank lines around a cut are dropped. No text, no piece.
 */
export function splitLines(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let lines: string[] = [];
  const finish = (count: number): void => {
    const piece = trimmed(lines.slice(0, count));
    if (piece !== '') pieces.push(piece);
    lines = lines.slice(count);
  };
  for (const line of text.split('\n').flatMap((line) => partsOf(line, limit))) {
    while (lines.length > 0 && lengthOf([...lines, line]) > limit) finish(endOfPiece(lines, limit));
    lines.push(line);
  }
  finish(lines.length);
  return pieces;
}

/** How many of the lines go into a piece. */
function endOfPiece(lines: readonly string[], limit: number): number {
  const blank = lines.lastIndexOf('');
  return blank > 0 && lengthOf(lines.slice(0, blank)) >= limit / 2 ? blank : lines.length;
}

function partsOf(line: string, limit: number): readonly string[] {
  if (line.trim() === '') return [''];
  return line.length <= limit ? [line] : splitText(escapeHtml(line), limit).map(stripHtml);
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, { length }) => sum + length + 1, -1);
}

/** Without the blank lines before and behind. */
function trimmed(lines: readonly string[]): string {
  return lines.join('\n').replace(/^\n+|\s+$/g, '');
}
