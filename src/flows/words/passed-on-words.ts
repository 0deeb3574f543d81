import type { PassedOn } from '#src/domain/passed-on/passed-on.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { momentWords } from './moment-words.ts';
import { unitWords } from './unit-words.ts';

/** As much of what is answered as tells which it was. */
const longestRecalled = 80;

/** What somebody wrote, as it is read by whom it goes to. */
export function passedOnLines(
  { answers, code, ...written }: Omit<PassedOn, 'id'>,
  zone: string,
): readonly Phrase[] {
  const { name, at, text } = written;
  const words = { name, unit: unitWords(written), at: momentWords(at, zone), text };
  if (answers === null)
    return [phrase('passed-on', words), ...(code === null ? [] : [phrase('passed-on-code', { code })])];
  const recalled = clipText(answers.replace(/\s+/g, ' '), longestRecalled);
  return [phrase('passed-back', words), phrase('passed-back-to', { text: recalled })];
}

/** Who wrote it, inside a sentence: 'Nguyễn Thị Lan (phường Tân Quý)'. */
export function writerWords(written: Pick<PassedOn, 'name' | 'unitName' | 'unitKind'>): Phrase {
  return phrase('people-of', { names: written.name, unit: unitWords(written) });
}
