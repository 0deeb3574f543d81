import type { Instant } from '#src/domain/ids.ts';

const togetherMs = 30 * 60_000;

/** When a ward hears what an officer entered for it: with the half-hour, so that what is entered in one sitting is one message. */
export function enteredToldAt(now: Instant): Instant {
  return (Math.ceil(now / togetherMs) * togetherMs) as Instant;
}
