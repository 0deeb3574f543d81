import { describe, expect, test } from 'vitest';
import type { LocalDate } from '#src/domain/ids.ts';
import type { WaiverState, ObligationStatus } from '#src/domain/obligation/obligation.ts';
import { noon } from '#test/support/obligations.ts';
import { isAwaitingReview, obligationStatus } from '#src/domain/obligation/obligation-status.ts';

const window = {
  opensOn: day('2024-10-15'),
  dueOn: day('2024-11-15'),
  dueTime: null,
  locksOn: day('2024-11-26'),
  atLeast: 2,
};
const sunday = {
  opensOn: day('2024-09-22'),
  dueOn: day('2024-09-24'),
  dueTime: null,
  locksOn: null,
  atLeast: 1,
};

describe('without enough reports', () => {
  test.each<[today: string, ObligationStatus]>([
    ['2024-10-14', 'not-open'],
    ['2024-10-15', 'open'],
    ['2024-11-07', 'open'],
    ['2024-11-08', 'due-soon'],
    ['2024-11-15', 'due-soon'],
    ['2024-11-16', 'overdue'],
    ['2024-11-25', 'overdue'],
    ['2024-11-26', 'missed'],
    ['2025-06-01', 'missed'],
  ])('a window is on %s: %s', (today, status) => {
    expect(obligationStatus(window, { reports: 1, amount: 1, metOn: null }, noon(today))).toBe(status);
  });

  test.each<[today: string, ObligationStatus]>([
    ['2024-09-21', 'not-open'],
    ['2024-09-22', 'due-soon'],
    ['2024-09-24', 'due-soon'],
    ['2024-09-25', 'overdue'],
    ['2026-01-01', 'overdue'],
  ])('a day with two days of grace and no lock is on %s: %s', (today, status) => {
    expect(obligationStatus(sunday, { reports: 0, amount: 0, metOn: null }, noon(today))).toBe(status);
  });

  test('a week before the end is counted in calendar days, over the leap day too', () => {
    const leap = { ...sunday, opensOn: day('2024-01-01'), dueOn: day('2024-03-02') };
    expect(obligationStatus(leap, { reports: 0, amount: 0, metOn: null }, noon('2024-02-23'))).toBe('open');
    expect(obligationStatus(leap, { reports: 0, amount: 0, metOn: null }, noon('2024-02-24'))).toBe(
      'due-soon',
    );
  });
});

describe('with enough reports', () => {
  test.each<[metOn: string | null, ObligationStatus]>([
    ['2024-10-15', 'met'],
    ['2024-11-15', 'met'],
    ['2024-11-16', 'met-late'],
    ['2024-11-25', 'met-late'],
    ['2024-11-26', 'missed'],
    [null, 'met'],
  ])('the last of them sent on %s: %s', (metOn, status) => {
    const progress = { reports: 2, amount: 2, metOn: metOn === null ? null : day(metOn) };
    expect(obligationStatus(window, progress, noon('2024-12-01'))).toBe(status);
  });

  test('more than needed is met too', () => {
    expect(
      obligationStatus(window, { reports: 5, amount: 5, metOn: day('2024-10-20') }, noon('2024-10-21')),
    ).toBe('met');
  });

  test('it stays met whatever day it is', () => {
    const on = ['2024-10-01', '2024-11-15', '2030-01-01'].map((today) =>
      obligationStatus(window, { reports: 2, amount: 2, metOn: day('2024-10-20') }, noon(today)),
    );
    expect(on).toEqual(['met', 'met', 'met']);
  });
});

describe('let off by an officer', () => {
  test.each<[waiver: WaiverState, today: string, ObligationStatus]>([
    ['granted', '2024-10-14', 'waived'],
    ['granted', '2024-10-20', 'waived'],
    ['granted', '2024-11-20', 'waived'],
    ['granted', '2025-06-01', 'waived'],
    ['asked', '2024-10-20', 'open'],
    ['asked', '2024-11-16', 'overdue'],
    ['asked', '2024-11-26', 'missed'],
    ['declined', '2024-11-16', 'overdue'],
  ])('%s, on %s: %s', (waiver, today, status) => {
    expect(obligationStatus(window, { reports: 1, amount: 1, metOn: null, waiver }, noon(today))).toBe(
      status,
    );
  });

  test('what was done all the same is met', () => {
    const done = { reports: 2, amount: 2, metOn: day('2024-11-16'), waiver: 'granted' } as const;
    expect(obligationStatus(window, done, noon('2024-12-01'))).toBe('met-late');
  });
});

describe('what goes on all the year', () => {
  const continuing = {
    opensOn: day('2024-01-01'),
    dueOn: day('2024-12-31'),
    dueTime: null,
    locksOn: day('2025-02-01'),
    atLeast: 0,
  };

  test.each<[today: string, reports: number, ObligationStatus]>([
    ['2023-12-31', 0, 'not-open'],
    ['2024-01-01', 0, 'open'],
    ['2024-12-30', 0, 'open'],
    ['2025-01-15', 0, 'open'],
    ['2025-02-01', 0, 'open'],
    ['2024-06-01', 1, 'met'],
    ['2025-06-01', 3, 'met'],
  ])('is on %s with %i reports: %s, never late', (today, reports, status) => {
    expect(obligationStatus(continuing, { reports, amount: reports, metOn: null }, noon(today))).toBe(status);
  });
});

// Eleven people helped: what is counted is their number, not the reports.
test.each<[amount: number, reports: number, ObligationStatus]>([
  [10, 10, 'overdue'],
  [11, 1, 'met'],
  [12, 4, 'met'],
  [10.5, 11, 'overdue'],
])('a sum of %d from %i reports is %s', (amount, reports, status) => {
  const sum = { ...window, atLeast: 11 };
  const metOn = amount >= 11 ? day('2024-11-01') : null;
  expect(obligationStatus(sum, { reports, amount, metOn }, noon('2024-11-20'))).toBe(status);
});

function day(written: string): LocalDate {
  return written as LocalDate;
}

describe('a deadline with an hour', () => {
  const hourly = { ...sunday, dueTime: '16:00' };
  const nothing = { reports: 0, amount: 0, metOn: null };

  test.each<[time: string, ObligationStatus]>([
    ['00:00', 'due-soon'],
    ['15:59', 'due-soon'],
    ['16:00', 'overdue'],
    ['23:59', 'overdue'],
  ])('on its day at %s is %s', (time, status) => {
    expect(obligationStatus(hourly, nothing, { today: day('2024-09-24'), time })).toBe(status);
  });

  test('is no matter the day before', () => {
    expect(obligationStatus(hourly, nothing, { today: day('2024-09-23'), time: '23:59' })).toBe('due-soon');
  });

  test.each<[metOn: string, metTime: string, ObligationStatus]>([
    ['2024-09-23', '23:00', 'met'],
    ['2024-09-24', '15:59', 'met'],
    ['2024-09-24', '16:00', 'met-late'],
    ['2024-09-25', '07:00', 'met-late'],
  ])('a report of %s %s makes it %s', (metOn, metTime, status) => {
    const met = { reports: 1, amount: 1, metOn: day(metOn), metTime };
    expect(obligationStatus(hourly, met, noon('2024-10-01'))).toBe(status);
  });
});

describe('a unit has done its part, and an officer has not', () => {
  test.each<
    [
      what: string,
      atLeast: number,
      amount: number,
      waiting: number,
      measure: 'reports' | 'sum:helped',
      expected: boolean,
    ]
  >([
    ['where all that is asked for waits', 1, 0, 1, 'reports', true],
    ['where what is lacking waits', 3, 2, 1, 'reports', true],
    ['not where too few wait', 3, 1, 1, 'reports', false],
    ['not where nothing waits', 1, 0, 0, 'reports', false],
    ['not where it is unknown what they come to', 5, 0, 1, 'sum:helped', false],
  ])('%s', (_what, atLeast, amount, waiting, measure, expected) => {
    expect(isAwaitingReview({ measure, atLeast }, { amount, waiting })).toBe(expected);
  });
});
