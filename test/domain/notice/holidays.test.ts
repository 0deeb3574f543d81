import { describe, expect, test } from 'vitest';
import type { ObligationId } from '#src/domain/ids.ts';
import { type Holidays, holidayTest, uncoveredYear } from '#src/domain/notice/holidays.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { settle } from '#src/domain/notice/settle.ts';
import { firstLoudMoment } from '#src/domain/notice/quiet-hours.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, dueReminder, eventObligation, on, windowObligation, zone } from '#test/support/obligations.ts';

/** Before mùng 1 on 10 February 2024 the twelfth month had 30 days: 27 Chạp was the 6th, mùng 6 the 15th. */
const known: Holidays = {
  firstYear: 2024,
  lastYear: 2025,
  holidays: [
    { from: on('2024-02-06'), to: on('2024-02-15'), name: 'Tết Âm lịch' },
    { from: on('2024-04-30'), to: on('2024-04-30'), name: 'Ngày Chiến thắng' },
    { from: on('2024-05-01'), to: on('2024-05-01'), name: 'Ngày Quốc tế lao động' },
  ],
};
const isHoliday = holidayTest(known);

describe('a day is a holiday', () => {
  test.each([
    ['the day before 27 Chạp', '2024-02-05', false],
    ['27 Chạp', '2024-02-06', true],
    ['the night before Tết', '2024-02-09', true],
    ['mùng 1', '2024-02-10', true],
    ['mùng 6', '2024-02-15', true],
    ['mùng 7', '2024-02-16', false],
    ['a holiday of one day', '2024-04-30', true],
    ['the same day of another year', '2025-04-30', false],
  ])('%s (%s): %s', (_, day, expected) => {
    expect(isHoliday(on(day))).toBe(expected);
  });
});

describe('people are written to', () => {
  test.each([
    ['until the last evening before Tết', '2024-02-05 20:59', '2024-02-05 20:59'],
    ['from 21:00 of it on not before mùng 7', '2024-02-05 21:00', '2024-02-16 07:00'],
    ['not on 27 Chạp', '2024-02-06 07:00', '2024-02-16 07:00'],
    ['not at midnight between the years', '2024-02-10 00:00', '2024-02-16 07:00'],
    ['not in the last night of mùng 6', '2024-02-15 23:59', '2024-02-16 07:00'],
    ['from 07:00 of mùng 7 on', '2024-02-16 07:00', '2024-02-16 07:00'],
    ['not between two holidays in a row', '2024-04-30 22:00', '2024-05-02 07:00'],
  ])('%s', (_, moment, expected) => {
    expect(localTime(firstLoudMoment(at(moment), zone, isHoliday))).toBe(expected);
  });
});

describe('a reminder that comes in Tết', () => {
  const settled = (moment: string, notice: DueNotice) => {
    const { send, drop, postpone } = settle([notice], {
      now: at(moment),
      zone,
      isHoliday,
      sentToday: 0,
    });
    return [
      ...send.map(() => 'sent'),
      ...drop.map(({ reason }) => reason),
      ...postpone.map(({ until }) => localTime(until)),
    ];
  };
  const ordinary = windowObligation('2024-02-20');

  test('waits for mùng 7 at 07:00', () => {
    expect(settled('2024-02-06 08:00', dueReminder(ordinary))).toEqual(['2024-02-16 07:00']);
  });

  test('is dropped when it would be too late by then: the next rung has its turn', () => {
    const dying = dueReminder(ordinary, { expiresAt: at('2024-02-16 07:00') });
    expect(settled('2024-02-06 08:00', dying)).toEqual(['expired']);
  });

  test('is sent when its event is held in Tết', () => {
    const held = eventObligation('2024-02-12', { id: 'held' as ObligationId });
    expect(settled('2024-02-09 08:00', dueReminder(held))).toEqual(['sent']);
    expect(settled('2024-02-09 22:00', dueReminder(held))).toEqual(['2024-02-10 07:00']);
  });

  test('waits when its event is held after Tết', () => {
    expect(settled('2024-02-15 17:00', dueReminder(eventObligation('2024-02-16')))).toEqual([
      '2024-02-16 07:00',
    ]);
  });
});

describe('a year whose holidays are not known', () => {
  test.each([
    ['is told when it is 60 days away', '2025-11-02', 2026],
    ['is not told before', '2025-11-01', null],
    ['is told while it lasts', '2026-05-01', 2026],
    ['may lie before the first one', '2023-12-31', 2023],
    ['is not told in the years that are known', '2024-12-31', null],
  ])('%s', (_, today, year) => {
    expect(uncoveredYear(known, on(today))).toBe(year);
  });
});
