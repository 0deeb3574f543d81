import { expect, test } from 'vitest';
import { defaultLadder } from '#src/domain/plan/default-ladder.ts';

test('the default ladder: a week, three days and a day before, the day itself, then overdue to secretary and officers', () => {
  expect(
    defaultLadder.map(
      ({ key, anchor, offsetDays, time, to }) => `${key}: ${anchor} ${offsetDays} ${time} ${to}`,
    ),
  ).toEqual([
    'd-7: event -7 08:00 secretary',
    'd-3: event -3 08:00 secretary',
    'd-1: event -1 17:00 secretary',
    'd0: event 0 07:00 secretary',
    'late-1: due 1 08:00 secretary',
    'late-3: due 3 08:00 secretary',
    'late-3-officers: due 3 08:00 officer',
  ]);
});

test('no two rungs share a key: notices are named after them', () => {
  expect(new Set(defaultLadder.map(({ key }) => key)).size).toBe(defaultLadder.length);
});
