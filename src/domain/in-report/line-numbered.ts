import { plain } from '#src/domain/answer/plain.ts';
import type { Field } from '#src/domain/report/form.ts';

const number =
  /^(?:sua|doi|chinh|sua lai)(?: (?:dong|cau|muc|so|y|phan))? (\d{1,2})(?: (?:nhe|nha|a|di|giup minh))?$/;

/** The same by a number alone, where lines are shown with their numbers: nothing is asked that it could answer. */
export function lineOfNumber(text: string, lines: readonly Field[]): Field | undefined {
  const n = /^\d{1,2}[.)]?$/.test(text.trim()) ? parseInt(text, 10) : 0;
  return n > 0 ? lines[n - 1] : undefined;
}

/** The line of the card that `sửa 3`, `sửa dòng 3` is about; undefined: it names none, or none that there is (`sửa 48`). */
export function lineNumbered(text: string, lines: readonly Field[]): Field | undefined {
  const n = Number(number.exec(plain(text))?.[1] ?? 0);
  return n > 0 ? lines[n - 1] : undefined;
}
