import { expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { mayWriteAgainAt } from '#src/domain/passed-on/hourly-limit.ts';
import { localTime } from '#test/support/local-time.ts';
import { at } from '#test/support/obligations.ts';

const now = at('2024-03-16 10:00');
const minutesAgo = (...minutes: readonly number[]): readonly Instant[] =>
  minutes.map((n) => (now - n * 60_000) as Instant);

test.each<[string, readonly Instant[], string | null]>([
  ['who wrote nothing may write', [], null],
  ['four within an hour are not too many', minutesAgo(50, 40, 30, 20), null],
  ['after five one waits until the first of them is an hour old', minutesAgo(50, 40, 30, 20, 10), '10:10'],
  ['their order does not matter', minutesAgo(10, 50, 30, 20, 40), '10:10'],
  ['what is an hour old does not count', minutesAgo(60, 40, 30, 20, 10), null],
  ['of more than five the last five count', minutesAgo(55, 50, 40, 30, 20, 10), '10:10'],
])('%s', (_, times, expected) => {
  const again = mayWriteAgainAt(times, now);
  expect(again === null ? null : localTime(again)).toBe(expected && `2024-03-16 ${expected}`);
});
