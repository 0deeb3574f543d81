import { bare } from '#src/domain/answer/plain.ts';
import { undoTelex } from './undo-telex.ts';
import { piecePattern, type Token, tokenOf } from '#src/domain/answer/tokens.ts';

/** A token that knows where it stands in the message as it is shown, and how it is spelt without diacritics. */
export interface Piece extends Token {
  readonly bare: string;
  /** The diacritics, sorted: over which vowel they stand does not matter. */
  readonly marks: string;
  /** Begins with a capital: part of a name, maybe. */
  readonly isCapital: boolean;
  /** It lacks diacritics in a message that has them elsewhere: no slip, maybe another word. */
  readonly isBareAmongMarked: boolean;
  /** UTF-16 offsets in `Message.shown`. */
  readonly start: number;
  readonly end: number;
}

/** A message in pieces. A new line is a piece of its own, `\n`. */
export interface Message {
  /** Composed, with ordinary digits and dashes, without invisible characters; capitals and lines as they were. */
  readonly shown: string;
  readonly pieces: readonly Piece[];
}

/** The same with `kg` cut off from the word that is glued to it: `120kgrác`. */
const pattern = new RegExp(`(?<=\\d)kg(?=\\p{L})|${piecePattern.source}`, 'giu');
const invisible = /[\p{Cf}\u034F\u20E3\uFE00-\uFE0F]/gu;
const dashes = /[\u2010-\u2015\u2212]/g;
const spaces = /[^\S\n]+/g;

/** The message cut into numbers, words and marks. */
export function piecesOf(text: string): Message {
  const shown = text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(invisible, '')
    .normalize('NFKC')
    .replace(dashes, '-')
    .replace(spaces, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  // Where all are capitals none tells of a name.
  const hasSmall = /\p{Ll}/u.test(shown);
  const pieces: Piece[] = [];
  for (const { 0: raw, index } of shown.matchAll(pattern)) {
    const typed = raw.toLowerCase();
    const isGlued = index > 0 && !' \n'.includes(shown[index - 1] ?? ' ');
    const { kind, value } = tokenOf(typed, isGlued);
    const spelling = kind === 'word' ? spellingOf(typed) : { bare: typed, marks: '' };
    const isCapital = kind === 'word' && hasSmall && raw[0] !== typed[0];
    const [start, end] = [index, index + raw.length];
    pieces.push({
      kind,
      typed,
      glued: isGlued,
      value,
      bare: spelling.bare,
      marks: spelling.marks,
      isCapital,
      isBareAmongMarked: false,
      start,
      end,
    });
  }
  const isMarked = pieces.some(({ marks }) => marks !== '');
  return {
    shown,
    pieces: isMarked
      ? pieces.map((piece) => (piece.marks === '' ? { ...piece, isBareAmongMarked: true } : piece))
      : pieces,
  };
}

const spellings = new Map<string, { readonly bare: string; readonly marks: string }>();
const mostSpellings = 5000;

/** Made once for each word: people write the same ones again and again. */
function spellingOf(word: string): { readonly bare: string; readonly marks: string } {
  const known = spellings.get(word);
  if (known) return known;
  if (spellings.size >= mostSpellings) spellings.clear();
  const meant = undoTelex(word);
  const plain = bare(meant);
  const made = { bare: plain, marks: plain === meant ? '' : marksOf(meant) };
  spellings.set(word, made);
  return made;
}

/** What stands for the stroke of đ, which Unicode does not decompose. */
export const stroke = '\u0335';

/** The diacritics of a word, sorted. */
export function marksOf(word: string): string {
  return (word.replaceAll('đ', `d${stroke}`).normalize('NFKD').match(/\p{M}/gu) ?? []).toSorted().join('');
}
