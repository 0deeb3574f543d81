import type { Instant } from '#src/domain/ids.ts';

/**
 * Longer than any update waits for us: platforms keep them for a day, and while the database is away we hold on to those
 * that came. What claims to be older has another clock than ours, as in a rehearsal on another day.
 */
const longestWaitMs = 7 * 24 * 3_600_000;

/**
 * When somebody said what we read `now`: 'today' is the day of that, also after an outage. The platform's time is believed,
 * but it is never later than now. Where the platform tells none (null, of a press), it is now.
 */
export function saidAt(sentAt: Instant | null, now: Instant): Instant {
  const isBelieved = sentAt !== null && sentAt <= now && sentAt >= now - longestWaitMs;
  return isBelieved ? sentAt : now;
}
