import type { Language, Phrase } from '#src/domain/words.ts';
import type { Address } from '#src/ports/chat.ts';

/** Says something to somebody, once for this cause. */
export type Tell = (to: Address, language: Language, words: Phrase, cause: string) => Promise<void>;
