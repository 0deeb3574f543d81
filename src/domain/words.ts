import type { LocalDate } from './ids.ts';

/** Languages the bot speaks; Vietnamese is the one every text must have. */
export type Language = 'vi' | 'en';

/** Words that come as data (a form's label, a plan's title): Vietnamese always, English where somebody wrote it. */
export interface Words {
  readonly vi: string;
  readonly en?: string;
}

/** A day to be written out: `short` 17/3 · `full` Chủ nhật 17/3 · `year` 17/3/2024. */
export interface DayArgument {
  readonly day: LocalDate;
  readonly style: 'short' | 'full' | 'year';
}

/** Several phrases in one place, joined as given: `lines` with a line break, `commas` with ', '. */
export interface ListArgument {
  readonly list: readonly PhraseArgument[];
  readonly joined: 'lines' | 'commas' | 'dots';
}

/** Plain strings are data (what people wrote, names): they are escaped, never read as markup. */
export type PhraseArgument = string | number | Phrase | Words | DayArgument | ListArgument;

/** A sentence by its key in locales/, with what is filled into it. Flows say phrases; adapters put them into a language. */
export interface Phrase {
  readonly key: string;
  readonly args?: Readonly<Record<string, PhraseArgument>>;
}

/** A phrase; the short way to write one. */
export function phrase(key: string, args?: Readonly<Record<string, PhraseArgument>>): Phrase {
  return args ? { key, args } : { key };
}

/** Words as they are: what people wrote, names, titles that come as data. */
export function verbatim(text: PhraseArgument): Phrase {
  return phrase('verbatim', { text });
}

/** Phrases as lines of one paragraph. */
export function inLines(lines: readonly Phrase[]): Phrase {
  return phrase('lines', { lines: { list: lines, joined: 'lines' } });
}

/** Phrases one after the other: 'thiếu 2 ảnh, hạn 24/9'. */
export function inCommas(parts: readonly Phrase[]): Phrase {
  const [first, ...others] = parts;
  return first && others.length === 0 ? first : verbatim({ list: parts, joined: 'commas' });
}
