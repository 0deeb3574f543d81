import type { LocalDate } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { type OpenReport, titleOf } from '#src/flows/report/open-report.ts';

/** That a report stays as it was sent, since its duty is closed. */
export function lockedWords(open: OpenReport, on: LocalDate): Phrase {
  return phrase('correct-locked', { title: titleOf(open), on: { day: on, style: 'short' } });
}
