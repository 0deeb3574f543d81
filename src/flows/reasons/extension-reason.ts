import { quickReasonIn } from '#src/domain/decision.ts';
import { quickReasons } from '#src/domain/extension/extension.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';

/** Why something was extended, in the reader's language where it was one of the usual reasons. */
export function extensionReason(kept: string): Phrase {
  const quick = quickReasonIn(quickReasons, kept);
  return quick ? phrase(`extend-reason-${quick}`) : verbatim(kept);
}
