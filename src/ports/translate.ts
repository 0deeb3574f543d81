import type { Language, Phrase } from '#src/domain/words.ts';

/** Puts a phrase into a language as safe HTML (b, i, u, a, code, blockquote): every argument is escaped. Throws on an unknown key. */
export type Translate = (language: Language, phrase: Phrase) => string;
