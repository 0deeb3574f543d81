import type { Language } from '#src/domain/words.ts';
import type { Translate } from '#src/ports/translate.ts';
import { pageWordNames, type PageWords } from '#src/simulator/page/page-words.ts';

/** The page's words from locales/, in both languages. */
export function demoWords(translate: Translate): Readonly<Record<Language, PageWords>> {
  const word = (language: Language, key: string): string => translate(language, { key });
  const words = (language: Language): PageWords =>
    Object.fromEntries(pageWordNames.map((name) => [name, word(language, `demo-${name}`)])) as PageWords;
  return { vi: words('vi'), en: words('en') };
}
