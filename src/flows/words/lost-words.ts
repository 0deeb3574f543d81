import type { Instant } from '#src/domain/ids.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { readAbout } from '#src/flows/contract/about.ts';

/** A message that may not have arrived, and what it said. */
interface Lost {
  readonly id: string;
  readonly words: string | null;
  readonly about: unknown;
  /** Of a notice whether it would be told still; null: it was an answer. */
  readonly notice: 'alive' | 'over' | null;
  readonly at: Instant;
}

/** Later, whoever missed it has asked, or been told otherwise. */
const worthMs = 3 * 24 * 3_600_000;
const essenceLength = 200;

/**
 * What the next message says first of those that may not have arrived: the beginning of the newest that still matters. Null:
 * none does. `ids`: all that do, which are told by that; earlier ones say less than the newest.
 */
export function lostWords(
  lost: readonly Lost[],
  now: Instant,
): { readonly line: Phrase; readonly ids: readonly string[] } | null {
  const matter = lost.filter((one) => stillMatters(one, now)).toSorted((a, b) => b.at - a.at);
  const [newest] = matter;
  if (!newest) return null;
  const essence = essenceOf(newest.words ?? '');
  return { line: phrase('lost-before', { text: essence }), ids: matter.map(({ id }) => id) };
}

/**
 * A notice matters as long as it would be told still: its duty is open, and it is not too late. Of answers only that a report came
 * in does, for three days: a question is asked again by whatever is said now, and who missed another answer asks.
 */
function stillMatters({ words, about, notice, at }: Lost, now: Instant): boolean {
  if (words === null || essenceOf(words) === '' || now - at > worthMs) return false;
  return notice === null ? readAbout(about)?.kind === 'receipt' : notice === 'alive';
}

/** The first paragraph, in one line. */
function essenceOf(words: string): string {
  const [first = ''] = words.trim().split(/\n\s*\n/);
  return clipText(first.replace(/\s+/g, ' '), essenceLength);
}
