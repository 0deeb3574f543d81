import type { ReadDate } from '#src/domain/answer/date.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** Why what was typed is no day. */
export function unclearDate(read: Extract<ReadDate, { kind: 'unclear' }>): Phrase {
  switch (read.reason) {
    case 'no-such-day':
      return phrase('extend-no-such-day', { said: read.said });
    case 'several':
      return phrase('extend-date-several');
    case 'not-a-date':
    case 'out-of-range':
      return phrase('extend-date-unclear');
  }
}
