import { type Piece, noMarks, piecesOf, stroke } from './pieces.ts';

/** Phrases, in correct spelling, by their first word; the longest of each first word stand first. */
export type Dictionary<Meaning> = ReadonlyMap<string, readonly Entry<Meaning>[]>;

interface Entry<Meaning> {
  readonly words: readonly string[];
  readonly marks: readonly string[];
  readonly meaning: Meaning;
}

/** A phrase of a dictionary that stands in a message. */
export interface Match<Meaning> {
  readonly from: number;
  /** Index after its last piece. */
  readonly to: number;
  readonly meaning: Meaning;
}

/** A dictionary of rows of a meaning and its phrases. Where one phrase has several meanings, all are found. */
export function dictionaryOf<Meaning>(
  rows: readonly (readonly [Meaning, readonly string[]])[],
): Dictionary<Meaning> {
  const entries = new Map<string, Entry<Meaning>[]>();
  for (const [meaning, phrases] of rows) {
    for (const phrase of phrases) {
      const { pieces } = piecesOf(phrase);
      const first = pieces[0];
      if (!first) continue;
      const list = entries.get(first.bare) ?? [];
      list.push({
        words: pieces.map((piece) => piece.bare),
        marks: pieces.map(({ marks }) => (marks === noMarks ? '' : marks)),
        meaning,
      });
      entries.set(first.bare, list);
    }
  }
  for (const list of entries.values()) list.sort((one, other) => other.words.length - one.words.length);
  return entries;
}

/**
 * The longest phrases that begin at a piece, one for each meaning they have; none where nothing begins. A word may lack its
 * diacritics, or all but the stroke of đ, but not have other ones; a phrase spelt with all of its diacritics goes before one
 * that lacks them.
 */
export function matchesAt<Meaning>(
  dictionary: Dictionary<Meaning>,
  pieces: readonly Piece[],
  from: number,
): readonly Match<Meaning>[] {
  const entries = dictionary.get(pieces[from]?.bare ?? '');
  if (!entries) return [];
  let found: Match<Meaning>[] = [];
  let length = 0;
  let isFoundExact = false;
  for (const entry of entries) {
    if (entry.words.length < length) break;
    if (!stands(entry, pieces, from)) continue;
    const isExact = entry.marks.every((marks, index) => isSpeltAs(pieces[from + index], marks));
    if (found.length > 0 && isFoundExact && !isExact) continue;
    if (isExact && !isFoundExact) found = [];
    isFoundExact ||= isExact;
    length = entry.words.length;
    found.push({ from, to: from + length, meaning: entry.meaning });
  }
  return found;
}

/** All phrases that begin at a piece, the longest first. */
export function shorterAt<Meaning>(
  dictionary: Dictionary<Meaning>,
  pieces: readonly Piece[],
  from: number,
): readonly Match<Meaning>[] {
  const entries = dictionary.get(pieces[from]?.bare ?? '') ?? [];
  return entries
    .filter((entry) => stands(entry, pieces, from))
    .map(({ words, meaning }) => ({ from, to: from + words.length, meaning }));
}

/** The first of them. */
export function matchAt<Meaning>(
  dictionary: Dictionary<Meaning>,
  pieces: readonly Piece[],
  from: number,
): Match<Meaning> | undefined {
  return matchesAt(dictionary, pieces, from)[0];
}

/** Phrases that are looked for at a place or just before one. */
export interface Phrases {
  /** How many pieces the longest that begins at a piece takes up; 0 where none does. */
  readonly at: (pieces: readonly Piece[], from: number) => number;
  /** Where the longest begins that ends before a piece; undefined where none does. */
  readonly before: (pieces: readonly Piece[], to: number) => number | undefined;
}

/** Phrases in correct spelling, found as those of a dictionary are. */
export function phrasesOf(phrases: readonly string[]): Phrases {
  const byFirst: Dictionary<true> = dictionaryOf([[true, phrases]]);
  const byLast = new Map<string, Entry<true>[]>();
  for (const entries of byFirst.values())
    for (const entry of entries) {
      const last = entry.words.at(-1) ?? '';
      byLast.set(last, [...(byLast.get(last) ?? []), entry]);
    }
  for (const list of byLast.values()) list.sort((one, other) => other.words.length - one.words.length);
  return {
    at: (pieces, from) =>
      byFirst.get(pieces[from]?.bare ?? '')?.find((entry) => stands(entry, pieces, from))?.words.length ?? 0,
    before: (pieces, to) => {
      const found = byLast
        .get(pieces[to - 1]?.bare ?? '')
        ?.find(({ words, marks, meaning }) => stands({ words, marks, meaning }, pieces, to - words.length));
      return found && to - found.words.length;
    },
  };
}

function stands({ words, marks }: Entry<unknown>, pieces: readonly Piece[], from: number): boolean {
  let slips = words.length >= 3 ? 1 : 0;
  for (let index = 0; index < words.length; index++) {
    const piece = pieces[from + index];
    if (!piece || piece.bare !== words[index]) return false;
    const wanted = marks[index] ?? '';
    const isLacking =
      piece.marks === '' ||
      (piece.marks === stroke && wanted.includes(stroke)) ||
      piece.marks + stroke === wanted;
    if (!isLacking && !isSpeltAs(piece, wanted) && --slips < 0) return false;
  }
  return true;
}

function isSpeltAs(piece: Piece | undefined, wanted: string): boolean {
  return piece?.marks === wanted || (piece?.marks === noMarks && wanted === '');
}
