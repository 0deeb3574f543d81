import { describe, expect, test } from 'vitest';
import { readNewDate } from '#src/domain/extension/new-date.ts';
import { on } from '#test/support/obligations.ts';

/** A Wednesday; the day that stands is over, or yet to come. */
const late = { today: on('2024-03-20'), dueOn: on('2024-03-19') };
const early = { today: on('2024-03-20'), dueOn: on('2024-03-31') };

describe('a new last day in time as people type it', () => {
  test.each([
    ['25/3', '2024-03-25'],
    ['25-3', '2024-03-25'],
    ['25.3.2024', '2024-03-25'],
    ['ngày 25', '2024-03-25'],
    ['20 tháng 4', '2024-04-20'],
    ['đến 25/3', '2024-03-25'],
    ['đến hết ngày 25/3 nhé', '2024-03-25'],
    ['hạn mới 25/3', '2024-03-25'],
    ['dời qua 25/3', '2024-03-25'],
    ['thứ 6 tuần sau', '2024-03-29'],
    ['thu 6 tuan sau', '2024-03-29'],
    ['chủ nhật', '2024-03-24'],
    ['mai', '2024-03-21'],
    ['hôm nay', '2024-03-20'],
    ['cuối tuần', '2024-03-24'],
    ['hết tuần sau', '2024-03-31'],
    ['hết tháng', '2024-03-31'],
    ['cuối tháng này', '2024-03-31'],
    ['hết tháng sau', '2024-04-30'],
    ['het thang 2', '2025-02-28'],
    ['cuối năm', '2024-12-31'],
    ['15/3', '2024-03-15'],
    ['1/2/2025', '2025-02-01'],
  ])('%s is %s', (typed, expected) => {
    expect(readNewDate(typed, late)).toEqual({ kind: 'understood', on: expected });
  });

  test.each([
    ['thêm 3 ngày', '2024-03-23', '2024-04-03'],
    ['them 3 ngay nua', '2024-03-23', '2024-04-03'],
    ['+3', '2024-03-23', '2024-04-03'],
    ['+ 3 ngày', '2024-03-23', '2024-04-03'],
    ['3 ngày', '2024-03-23', '2024-04-03'],
    ['gia hạn thêm một tuần', '2024-03-27', '2024-04-07'],
    ['hai tuần', '2024-04-03', '2024-04-14'],
    ['thêm 1 tháng', '2024-04-20', '2024-04-30'],
  ])(
    '%s is so much more than today (%s) where it is over, else than the day that stands (%s)',
    (typed, ...days) => {
      expect([late, early].map((around) => readNewDate(typed, around))).toEqual(
        days.map((expected) => ({ kind: 'understood', on: expected })),
      );
    },
  );

  test.each([
    ['31/2', 'no-such-day'],
    ['tuần sau', 'several'],
    ['tháng 5', 'several'],
    ['cuối tháng 13', 'several'],
    ['mưa quá', 'not-a-date'],
    ['0 ngày', 'not-a-date'],
    ['', 'not-a-date'],
    ['thêm', 'not-a-date'],
  ])('%s says no day: %s', (typed, reason) => {
    expect(readNewDate(typed, late)).toMatchObject({ kind: 'unclear', reason });
  });
});
