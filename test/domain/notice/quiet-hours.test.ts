import { describe, expect, test } from 'vitest';
import { firstLoudMoment } from '#src/domain/notice/quiet-hours.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, zone } from '#test/support/obligations.ts';

/** Reunification Day and Labour Day, two in a row. */
const holidays = new Set(['2024-04-30', '2024-05-01']);
const firstLoud = (moment: string) =>
  localTime(firstLoudMoment(at(moment), zone, (day) => holidays.has(day)));

describe('people are written to', () => {
  test.each([
    ['by day, at once', '2024-03-17 12:00', '2024-03-17 12:00'],
    ['from 07:00 on', '2024-03-17 07:00', '2024-03-17 07:00'],
    ['not at 06:59', '2024-03-17 06:59', '2024-03-17 07:00'],
    ['not at midnight', '2024-03-17 00:00', '2024-03-17 07:00'],
    ['until 20:59', '2024-03-17 20:59', '2024-03-17 20:59'],
    ['not from 21:00 on: the next morning', '2024-03-17 21:00', '2024-03-18 07:00'],
    ['the next morning lies in another month', '2024-03-31 22:00', '2024-04-01 07:00'],
    ['the next morning is a leap day', '2024-02-28 23:59', '2024-02-29 07:00'],
    ['the next morning lies in another year', '2024-12-31 21:30', '2025-01-01 07:00'],
    ['not on a holiday: the morning after the last one', '2024-04-30 12:00', '2024-05-02 07:00'],
    ['not in the night before a holiday', '2024-04-29 21:30', '2024-05-02 07:00'],
    ['not in the night of a holiday', '2024-05-01 03:00', '2024-05-02 07:00'],
    ['until the evening before a holiday', '2024-04-29 20:00', '2024-04-29 20:00'],
  ])('%s', (_, moment, expected) => {
    expect(firstLoud(moment)).toBe(expected);
  });
});
