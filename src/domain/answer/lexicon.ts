import { bare } from './plain.ts';
import type { Token } from './tokens.ts';

/** What stands for the stroke of đ, which Unicode does not decompose. */
const stroke = '\u0335';

/** Most tokens of a phrase. */
const longest = 4;

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
export function lexicon<Value>(
  table: readonly (readonly [Value, string])[],
): (typed: string) => Value | undefined {
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

function remembered<Value>(look: (typed: string) => Value | undefined): (typed: string) => Value | undefined {
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

/** A lexicon that only says whether a word is in it: `ạ, nhé, nha`. */
export function wordSet(words: string): (typed: string) => boolean {
  const look = lexicon([[true, words]]);
  return (typed) => look(typed) === true;
}

/** How many tokens the longest phrase of a word set takes up at a place; 0 where none begins there. */
export function phraseAt(tokens: readonly Token[], at: number, has: (typed: string) => boolean): number {
  for (let count = Math.min(longest, tokens.length - at); count > 0; count--) {
    const part = tokens.slice(at, at + count);
    if (part.every(({ kind }) => kind === 'word') && has(part.map(({ typed }) => typed).join(' ')))
      return count;
  }
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
