import { type Phrase, phrase } from '#src/domain/words.ts';

/** That the report is gone, said once where whoever looked for it first has said so. */
export function goneOnce(before: readonly Phrase[]): readonly Phrase[] {
  return before.some(({ key }) => key === 'report-gone') ? before : [...before, phrase('report-gone')];
}
