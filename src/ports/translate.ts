import type { Language, Phrase } from '#src/domain/words.ts';

/** How choices are picked where a sentence is read: by pressing a button, or by typing its words. */
export type Hand = 'press' | 'type';

/**
 * Puts a phrase into a language as safe HTML (b, i, u, a, code, blockquote): every argument is escaped. `hand` is `press` if left out.
 * `me`: the name by which our bot is mentioned in groups where it hears nothing else. Throws on an unknown key.
 */
export type Translate = (language: Language, phrase: Phrase, hand?: Hand, me?: string) => string;
