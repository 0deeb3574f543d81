import { describe, expect, test } from 'vitest';
import { isPastDue, lateFrom } from '#src/domain/obligation/deadline.ts';
import { localMoment } from '#src/domain/calendar.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, on, zone } from '#test/support/obligations.ts';

const day = { dueOn: on('2024-02-29'), dueTime: null };
const hour = { ...day, dueTime: '16:00' };

describe('a deadline is over', () => {
  test.each([
    ['of a whole day, at the last minute of it', day, '2024-02-29 23:59', false],
    ['of a whole day, at midnight', day, '2024-03-01 00:00', true],
    ['with an hour, a minute before', hour, '2024-02-29 15:59', false],
    ['with an hour, at it', hour, '2024-02-29 16:00', true],
    ['with an hour, late on the day before', hour, '2024-02-28 23:59', false],
    ['with an hour, early on the day after', hour, '2024-03-01 00:00', true],
  ])('%s: %s', (_, deadline, moment, isOver) => {
    expect(isPastDue(deadline, localMoment(at(moment), zone))).toBe(isOver);
    expect(at(moment) >= lateFrom(deadline, zone)).toBe(isOver);
  });
});

test('it is late by the clocks of the plan’s zone', () => {
  expect(localTime(lateFrom(day, zone))).toBe('2024-03-01 00:00');
  expect(localTime(lateFrom(hour, zone))).toBe('2024-02-29 16:00');
  expect(localTime(lateFrom(hour, 'Asia/Tokyo'))).toBe('2024-02-29 14:00');
});
