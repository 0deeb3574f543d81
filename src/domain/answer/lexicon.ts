import { bare } from './plain.ts';

/** What stands for the stroke of đ, which Unicode does not decompose. */
const stroke = '\u0335';

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
  return (typed) => {
    const candidates = entries.get(bare(typed));
    if (!candidates) return undefined;
    const marks = marksOf(typed);
    const fitting = candidates.filter((entry) => fits(marks, entry.marks));
    return (fitting.find((entry) => entry.marks.join() === marks.join()) ?? fitting[0])?.value;
  };
}

/** A lexicon that only says whether a word is in it: `ạ, nhé, nha`. */
export function wordSet(words: string): (typed: string) => boolean {
  const look = lexicon([[true, words]]);
  return (typed) => look(typed) === true;
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
