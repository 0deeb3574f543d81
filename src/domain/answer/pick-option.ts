import type { Option } from '#src/domain/report/form.ts';
import { plain } from './plain.ts';

export type PickedOption =
  | { readonly kind: 'picked'; readonly id: string }
  | { readonly kind: 'several' | 'none' };

/** Fewer letters are too few to be part of a name: `mt` may be several things. */
const fewestLetters = 3;

/**
 * The option that a text means: by a label or alias, alone or inside what was said (`vay vốn 10 triệu`), or else by a part of
 * one that no other option has (`giao thông`), or by its end (`luật giao thông` of 'An toàn giao thông'). Several that are named are several; nobody guesses among them.
 */
export function pickOption(text: string, options: readonly Option[]): PickedOption {
  const said = wordsOf(text);
  const names = options.flatMap(({ id, label, aliases = [] }) =>
    [label.vi, label.en ?? label.vi, ...aliases].map((name) => ({ id, words: wordsOf(name) })),
  );
  const exact = among(names.filter(({ words }) => words.join(' ') === said.join(' ')));
  if (exact.kind !== 'none') return exact;
  const inside = names
    .filter(({ words }) => letters(words) >= fewestLetters && indexOf(said, words) >= 0)
    .toSorted((a, b) => letters(b.words) - letters(a.words));
  const outermost = inside.filter(
    ({ words }, at) => !inside.slice(0, at).some((longer) => indexOf(longer.words, words) >= 0),
  );
  const named = among(outermost);
  if (named.kind !== 'none') return named;
  if (letters(said) < fewestLetters) return { kind: 'none' };
  const part = among(names.filter(({ words }) => indexOf(words, said) >= 0));
  return part.kind === 'none' ? among(names.filter(({ words }) => endsInside(words, said))) : part;
}

/** Whether the last two words of a name, which say what kind it is, stand in what was said: `luật giao thông`. */
function endsInside(words: readonly string[], said: readonly string[]): boolean {
  return words.length > 2 && indexOf(said, words.slice(-2)) >= 0;
}

interface Name {
  readonly id: string;
}

function among(names: readonly Name[]): PickedOption {
  const [id, ...more] = new Set(names.map((name) => name.id));
  if (id === undefined) return { kind: 'none' };
  return more.length > 0 ? { kind: 'several' } : { kind: 'picked', id };
}

/** Where words stand in a row among others; -1: nowhere. */
function indexOf(words: readonly string[], part: readonly string[]): number {
  if (part.length === 0) return -1;
  return words.findIndex((_, at) => part.every((word, index) => words[at + index] === word));
}

function letters(words: readonly string[]): number {
  return words.join('').length;
}

const polite = ['da', 'a', 'nha', 'nhe', 'em', 'chi', 'anh', 'oi'];

/** Words without diacritics and punctuation, and without politeness behind them. */
function wordsOf(text: string): readonly string[] {
  const words = plain(text)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  const end = words.findLastIndex((word) => !polite.includes(word)) + 1;
  return end > 0 ? words.slice(words[0] === 'da' ? 1 : 0, end) : words;
}
