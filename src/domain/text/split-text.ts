import { decodeEntities } from './strip-html.ts';

interface Piece {
  html: string;
  length: number;
}

/** Something that is never cut: a tag, or one visible character with its entity or its emoji parts. */
interface Token {
  readonly html: string;
  /** UTF-16 units after markup is taken out; 0 for a tag. */
  readonly length: number;
}

/**
 * Splits our HTML (b, i, u, s, a, code, blockquote) into pieces of at most `limit` UTF-16 units of visible text: at a
 * blank line where that leaves a piece at least half full, else at a line, a sentence, a space, and only then inside a
 * word. Tags open at a cut are closed and opened again in the next piece.
 */
export function splitText(html: string, limit: number): readonly string[] {
  if (limit < 2) throw new RangeError(`a limit of ${limit} units is too small to split text`);
  const tokens = tokensOf(html);
  const pieces: string[] = [];
  let open: string[] = [];
  let start = 0;
  while (start < tokens.length) {
    const end = endOfPiece(tokens, start, limit);
    const { html: piece, open: stillOpen } = join(tokens.slice(start, end), open);
    if (decodeEntities(piece.replace(/<[^>]*>/g, '')).trim() !== '') pieces.push(piece);
    open = stillOpen;
    start = end;
  }
  return pieces;
}

function tokensOf(html: string): readonly Token[] {
  return [...html.matchAll(/<[^>]*>|&(?:amp|lt|gt|quot|#39);|[^<&]+|[<&]/g)].flatMap(([part]) => {
    if (part.startsWith('<') && part.endsWith('>') && part.length > 2) return [{ html: part, length: 0 }];
    if (part.startsWith('&') && part.endsWith(';')) return [{ html: part, length: 1 }];
    return [...new Intl.Segmenter('vi').segment(part)].flatMap(({ segment }) => [{ html: segment, length: segment.length }]);
  });
}

const breaks: readonly RegExp[] = [/\n\n$/, /\n$/, /[.!?…] $/, /\s$/];

/** Index after the last token of the piece that begins at `start`. */
function endOfPiece(tokens: readonly Token[], start: number, limit: number): number {
  const piece: Piece = { html: '', length: 0 };
  const best = breaks.map(() => ({ end: 0, length: 0 }));
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token) break;
    if (piece.length + token.length > limit) return cutAt(best, limit) ?? Math.max(i, start + 1);
    piece.length += token.length;
    if (token.length === 0) continue;
    piece.html = `${piece.html.slice(-2)}${token.html}`;
    breaks.forEach((pattern, index) => {
      if (pattern.test(piece.html)) best[index] = { end: i + 1, length: piece.length };
    });
  }
  return tokens.length;
}

/** The best kind of break that leaves the piece at least half full; else the fullest. */
function cutAt(best: readonly { end: number; length: number }[], limit: number): number | undefined {
  const good = best.find(({ length }) => length >= limit / 2);
  const fullest = [...best].sort((a, b) => b.length - a.length)[0];
  const chosen = good ?? fullest;
  return chosen && chosen.end > 0 ? chosen.end : undefined;
}

function join(tokens: readonly Token[], openBefore: readonly string[]): { html: string; open: string[] } {
  const open = [...openBefore];
  for (const { html, length } of tokens) {
    if (length > 0) continue;
    if (html.startsWith('</')) open.pop();
    else open.push(html);
  }
  const closing = [...open].reverse().map((tag) => `</${/^<([a-z]+)/.exec(tag)?.[1] ?? ''}>`);
  const body = tokens.map((token) => token.html).join('');
  return { html: `${openBefore.join('')}${body.replace(/^\n+|\s+$/g, '')}${closing.join('')}`, open };
}
