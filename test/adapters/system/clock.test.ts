import { expect, test } from 'vitest';
import { createSystemClock } from '#src/adapters/system/clock.ts';
import type { Instant } from '#src/domain/ids.ts';

const greenSunday = Date.parse('2024-03-17T09:00:00+07:00') as Instant;

test('tells the real time', () => {
  const before = Date.now();
  const told = createSystemClock().now();
  expect(told).toBeGreaterThanOrEqual(before);
  expect(told).toBeLessThanOrEqual(Date.now());
});

test('a rehearsal starts where it is told and runs on in real time', () => {
  let elapsed = 5_000.25;
  const clock = createSystemClock({ startAt: greenSunday, elapsedMs: () => elapsed });
  expect(clock.now()).toBe(greenSunday);
  elapsed += 1_500.5;
  expect(clock.now()).toBe(greenSunday + 1_500);
});

test('a rehearsal does not notice that the machine was set to another time', () => {
  const clock = createSystemClock({ startAt: greenSunday, realNow: () => 0, elapsedMs: () => 10 });
  expect(clock.now()).toBe(greenSunday);
});

test('says that it never jumps by calling no listener', () => {
  let jumps = 0;
  const stop = createSystemClock().onJump(() => jumps++);
  stop();
  expect(jumps).toBe(0);
});
