import type { Instant } from '#src/domain/ids.ts';
import { leftOf, type UsedMonth, usedOf } from './allowance.ts';

/** A morning's rush says little of a month. */
const shortestMs = 24 * 3_600_000;

/**
 * When a month's messages are used up if it goes on as since its first day; `now` where they are, null where they last until
 * its end.
 */
export function usedUpAt(month: UsedMonth, now: Instant): Instant | null {
  const left = leftOf(month);
  if (left === 0) return now;
  const used = usedOf(month);
  if (used === 0) return null;
  const passedMs = Math.max(shortestMs, now - month.beginsAt);
  const at = Math.floor(now + (left / used) * passedMs);
  return at < month.endsAt ? (at as Instant) : null;
}
