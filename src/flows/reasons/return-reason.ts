import { quickReasonIn } from '#src/domain/decision.ts';
import { quickReasons } from '#src/domain/review/review.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';

/** Why a report was returned, in the reader's language where it was one of the usual reasons. */
export function reasonWords(kept: string): Phrase {
  const quick = quickReasonIn(quickReasons, kept);
  return quick ? phrase(`return-reason-${quick}`) : verbatim(kept);
}
