import { bare } from './plain.ts';
import type { Token } from './tokens.ts';

/** What stands for the stroke of đ, which Unicode does not decompose. */
const stroke = '\u0335';

/** Most tokens of a phrase. */
const longest = 4;

/** Looks a word up, or a phrase; undefined: it is not there. */
export interface Lexicon<Value> {
  (typed: string): Value | undefined;
  /** Whether anything in it may begin with a word: most words begin nothing, and this tells it at once. */
  readonly mayBegin: (first: string) => boolean;
}

/** A lexicon that only says whether a word is in it. */
export interface WordSet extends Lexicon<boolean> {
  (typed: string): boolean;
}

interface Entry<Value> {
  readonly marks: readonly string[];
  readonly value: Value;
}

/**
 * Looks up what people type among words in correct spelling. A word may lack its diacritics, or all but the stroke of đ,
 * but not have other ones: `dung` and `đung` find 'đúng', `dừng` and `đừng` do not; `huỷ` is 'hủy'. Where several words
 * fit, one with the same diacritics wins, then the first. The table has a value and its words, `một, mốt`, in each
 * row; the typed text has to be composed().
 */
export function lexicon<Value>(table: readonly (readonly [Value, string])[]): Lexicon<Value> {
  const first = table
    .flatMap(([, words]) => words.split(', '))
    .map((phrase) => [true, phrase.split(' ')[0] ?? ''] as const);
  const begins = lookUpIn(first);
  return Object.assign(lookUpIn(table), { mayBegin: (typed: string) => begins(typed) === true });
}

function lookUpIn<Value>(table: readonly (readonly [Value, string])[]): (typed: string) => Value | undefined {
  const entries = new Map<string, Entry<Value>[]>();
  for (const [value, words] of table) {
    for (const word of words.split(', ')) {
      const spelling = bare(word);
      entries.set(spelling, [...(entries.get(spelling) ?? []), { marks: marksOf(word), value }]);
    }
  }
  return remembered((typed) => {
    const candidates = entries.get(bare(typed));
    if (!candidates) return undefined;
    const marks = marksOf(typed);
    const fitting = candidates.filter((entry) => fits(marks, entry.marks));
    return (fitting.find((entry) => entry.marks.join() === marks.join()) ?? fitting[0])?.value;
  });
}

/** Most words a lexicon remembers: the same few are asked for again and again. */
const mostRemembered = 2000;

/** The same, each word looked up once. */
export function remembered<Value>(
  look: (typed: string) => Value | undefined,
): (typed: string) => Value | undefined {
  const known = new Map<string, Value | undefined>();
  return (typed) => {
    const found = known.get(typed);
    if (found !== undefined || known.has(typed)) return found;
    if (known.size >= mostRemembered) known.clear();
    const value = look(typed);
    known.set(typed, value);
    return value;
  };
}

/** The set of the words `ạ, nhé, nha`. */
export function wordSet(words: string): WordSet {
  const look = lexicon([[true, words]]);
  return Object.assign((typed: string) => look(typed) === true, { mayBegin: look.mayBegin });
}

/** How many tokens the longest phrase of a set takes up at a place; 0 where none begins there. */
export function phraseAt(
  tokens: readonly Token[],
  at: number,
  has: (typed: string) => boolean,
  mayBegin: WordSet['mayBegin'] = (has as Partial<WordSet>).mayBegin ?? anyMayBegin,
): number {
  const first = tokens[at];
  if (first?.kind !== 'word' || !mayBegin(first.typed)) return 0;
  for (let count = Math.min(longest, tokens.length - at); count > 0; count--) {
    const part = tokens.slice(at, at + count);
    if (part.every(({ kind }) => kind === 'word') && has(part.map(({ typed }) => typed).join(' ')))
      return count;
  }
  return 0;
}

function anyMayBegin(): boolean {
  return true;
}

/** How many tokens the longest phrase takes up that ends before a place; `lengthAt`: that of the one which begins at a token. */
export function phraseBefore(to: number, lengthAt: (start: number) => number): number {
  for (let count = Math.min(longest, to); count > 0; count--)
    if (lengthAt(to - count) === count) return count;
  return 0;
}

/** Whether nothing but marks and phrases of the sets stands from a place to the end. */
export function isOnly(
  tokens: readonly Token[],
  from: number,
  ...sets: readonly ((typed: string) => boolean)[]
): boolean {
  let at = from;
  while (at < tokens.length) {
    const count = tokens[at]?.kind === 'mark' ? 1 : Math.max(...sets.map((has) => phraseAt(tokens, at, has)));
    if (count === 0) return false;
    at += count;
  }
  return true;
}

/** The diacritics of each word, sorted: over which of its vowels they are typed does not matter. */
function marksOf(text: string): readonly string[] {
  return text
    .replaceAll('đ', `d${stroke}`)
    .split(' ')
    .map((word) => (word.normalize('NFKD').match(/\p{M}/gu) ?? []).toSorted().join(''));
}

function fits(typed: readonly string[], correct: readonly string[]): boolean {
  return typed.every((marks, index) => {
    const wanted = correct[index] ?? '';
    return marks === '' || marks === wanted || (marks === stroke && wanted.includes(stroke));
  });
}
