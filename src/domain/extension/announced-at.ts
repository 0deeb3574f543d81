import type { Instant } from '#src/domain/ids.ts';

const everyMs = 5 * 60_000;

/** When those hear of an extension whom it concerns: within minutes, so that several of one sitting are one message, and a slip is none. */
export function announcedAt(now: Instant): Instant {
  return ((Math.floor(now / everyMs) + 1) * everyMs) as Instant;
}
