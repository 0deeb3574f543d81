import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';

const noon = 1_700_000_000_000 as Instant;

describe('a movable clock', () => {
  test('runs on in real time from where it was put', () => {
    let elapsed = 5;
    const clock = createMovableClock({ startAt: noon, elapsed: () => elapsed });
    elapsed += 1500;
    expect(clock.now()).toBe(noon + 1500);
    clock.advance(3_600_000);
    elapsed += 500;
    expect(clock.now()).toBe(noon + 3_602_000);
    clock.jumpTo(noon);
    expect(clock.now()).toBe(noon);
  });

  test('tells of every jump until told to stop', () => {
    const clock = createMovableClock({ startAt: noon });
    let jumps = 0;
    const stop = clock.onJump(() => jumps++);
    clock.advance(1);
    clock.jumpTo(noon);
    stop();
    clock.advance(1);
    expect(jumps).toBe(2);
  });

  test('starts at the real time when nothing is said', () => {
    expect(Math.abs(createMovableClock().now() - Date.now())).toBeLessThan(1000);
  });
});
