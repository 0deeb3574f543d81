import type { Language, Phrase } from '#src/domain/words.ts';
import type { Translate } from '#src/ports/translate.ts';

/** What a notice says, paragraph by paragraph: the same when it is sent and when it is only previewed. */
export function noticeHtml(translate: Translate, language: Language, lines: readonly Phrase[]): string {
  return lines.map((line) => translate(language, line)).join('\n\n');
}
