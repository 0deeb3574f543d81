import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { saidAt } from '#src/turn/said-at.ts';

const now = Date.UTC(2024, 2, 18, 1) as Instant;
const hour = 3_600_000;

test.each([
  ['just now', -1_000, -1_000],
  ['before an outage', -11 * hour, -11 * hour],
  ['before one of days', -6 * 24 * hour, -6 * 24 * hour],
  ['by a clock that is ahead of ours', hour, 0],
  ['by a clock of another year', 400 * 24 * hour, 0],
  ['longer ago than anything waits', -8 * 24 * hour, 0],
])('what was written %s was said then, or now where that cannot be', (_, sentMs, saidMs) => {
  expect(saidAt((now + sentMs) as Instant, now) - now).toBe(saidMs);
});

test('what has no time was said when it is read', () => {
  expect(saidAt(null, now)).toBe(now);
});

test('nothing was said after now, nor at no time at all, whatever a platform says', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.double()), (sentAt) => {
      const said = saidAt(sentAt as Instant, now);
      expect(said).toBeLessThanOrEqual(now);
      expect(said).toBeGreaterThan(now - 8 * 24 * hour);
    }),
  );
});
