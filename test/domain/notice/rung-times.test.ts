import { describe, expect, test } from 'vitest';
import type { Rung } from '#src/domain/plan/plan.ts';
import {
  firstRungAt,
  nextRungAt,
  rungsDue,
  rungTimes,
  type LadderDates,
} from '#src/domain/notice/rung-times.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, eventObligation, on, windowObligation, zone } from '#test/support/obligations.ts';

const table = (dates: LadderDates) =>
  rungTimes(dates, zone).map(
    ({ rung, dueAt, expiresAt }) => `${rung.key}: ${localTime(dueAt)} – ${localTime(expiresAt)}`,
  );

describe('the default ladder', () => {
  test('of an event comes 7 and 3 days before, the day before, on the day, and 1 and 3 days after the last day in time', () => {
    expect(table(eventObligation('2024-03-17'))).toEqual([
      'd-7: 2024-03-10 08:00 – 2024-03-14 08:00',
      'd-3: 2024-03-14 08:00 – 2024-03-16 17:00',
      'd-1: 2024-03-16 17:00 – 2024-03-17 07:00',
      'd0: 2024-03-17 07:00 – 2024-03-17 21:00',
      'late-1: 2024-03-20 08:00 – 2024-03-22 08:00',
      'late-3: 2024-03-22 08:00 – 2024-03-29 08:00',
      'late-3-officers: 2024-03-22 08:00 – 2024-03-29 08:00',
    ]);
  });

  test('of a window counts from its last day, over the end of the year', () => {
    expect(table(windowObligation('2024-12-31')).filter((line) => !line.startsWith('late-3-'))).toEqual([
      'd-7: 2024-12-24 08:00 – 2024-12-28 08:00',
      'd-3: 2024-12-28 08:00 – 2024-12-30 17:00',
      'd-1: 2024-12-30 17:00 – 2024-12-31 07:00',
      'd0: 2024-12-31 07:00 – 2024-12-31 21:00',
      'late-1: 2025-01-01 08:00 – 2025-01-03 08:00',
      'late-3: 2025-01-03 08:00 – 2025-01-10 08:00',
    ]);
  });

  test.each([
    ['in a leap year, the week before 1 March begins on 23 February', '2024-03-01', '2024-02-23 08:00'],
    ['in another year, on 22 February', '2025-03-01', '2025-02-22 08:00'],
    ['the week before a leap day', '2024-02-29', '2024-02-22 08:00'],
    ['the week before New Year lies in the old year', '2025-01-01', '2024-12-25 08:00'],
  ])('%s', (_, eventOn, first) => {
    expect(localTime(rungTimes(eventObligation(eventOn), zone)[0]?.dueAt ?? null)).toBe(first);
  });
});

describe('a rung', () => {
  test('never outlives the lock of its obligation', () => {
    const locked = eventObligation('2024-03-17', { locksOn: on('2024-03-23') });
    expect(table(locked).slice(-2)).toEqual([
      'late-3: 2024-03-22 08:00 – 2024-03-23 00:00',
      'late-3-officers: 2024-03-22 08:00 – 2024-03-23 00:00',
    ]);
  });

  test('that comes after the lock is left out', () => {
    expect(table(eventObligation('2024-03-17', { locksOn: on('2024-03-21') })).at(-1)).toMatch(/^late-1:/);
  });

  test('gives way only to one for the same people', () => {
    const ladder: Rung[] = [
      { key: 'a', anchor: 'due', offsetDays: 1, time: '08:00', to: 'secretary' },
      { key: 'b', anchor: 'due', offsetDays: 2, time: '08:00', to: 'officer' },
    ];
    expect(table(eventObligation('2024-03-17', { ladder }))[0]).toBe(
      'a: 2024-03-20 08:00 – 2024-03-27 08:00',
    );
  });

  test('is the first for its people, whoever else is told before', () => {
    const ladder: Rung[] = [
      { key: 'o', anchor: 'due', offsetDays: -2, time: '08:00', to: 'officer' },
      { key: 's', anchor: 'due', offsetDays: -1, time: '08:00', to: 'secretary' },
      { key: 't', anchor: 'due', offsetDays: 0, time: '08:00', to: 'secretary' },
    ];
    const firsts = rungTimes(windowObligation('2024-12-31', { ladder }), zone).map(({ isFirst }) => isFirst);
    expect(firsts).toEqual([true, true, false]);
  });

  test('comes at the plan’s local time, wherever the machine stands', () => {
    const [first] = rungTimes(eventObligation('2024-03-17'), 'Asia/Tokyo');
    expect(first?.dueAt).toBe(Date.UTC(2024, 2, 9, 23));
  });

  test('of a ladder without rungs there is none', () => {
    expect(table(eventObligation('2024-03-17', { ladder: [] }))).toEqual([]);
  });
});

describe('at a moment', () => {
  const event = eventObligation('2024-03-17');
  test.each([
    ['a month before', '2024-02-10 08:00', [], '2024-03-10 08:00'],
    ['a minute before the first rung', '2024-03-10 07:59', [], '2024-03-10 08:00'],
    ['at the first rung', '2024-03-10 08:00', ['d-7'], '2024-03-14 08:00'],
    ['in the night after it', '2024-03-11 03:00', ['d-7'], '2024-03-14 08:00'],
    ['at midnight of the event day', '2024-03-17 00:00', ['d-1'], '2024-03-17 07:00'],
    ['at 07:00 of the event day', '2024-03-17 07:00', ['d0'], '2024-03-20 08:00'],
    ['in the evening of the event day', '2024-03-17 20:59', ['d0'], '2024-03-20 08:00'],
    ['when quiet hours begin', '2024-03-17 21:00', [], '2024-03-20 08:00'],
    ['between the event and the last day in time', '2024-03-18 12:00', [], '2024-03-20 08:00'],
    ['one day overdue', '2024-03-20 09:00', ['late-1'], '2024-03-22 08:00'],
    ['three days overdue, secretary and officers', '2024-03-22 08:00', ['late-3', 'late-3-officers'], null],
    ['26 hours after that', '2024-03-23 10:00', ['late-3', 'late-3-officers'], null],
    ['long afterwards', '2024-06-01 08:00', [], null],
  ] as const)('%s', (_, moment, due, next) => {
    expect(rungsDue(event, at(moment), zone).map(({ rung }) => rung.key)).toEqual(due);
    expect(localTime(nextRungAt(event, at(moment), zone))).toBe(next);
  });

  test('a new obligation is looked at from the rung that is alive', () => {
    expect(localTime(firstRungAt(event, at('2024-03-17 09:00'), zone))).toBe('2024-03-17 07:00');
  });

  test('a new obligation whose rungs are all over is looked at no more', () => {
    expect(firstRungAt(event, at('2024-04-17 09:00'), zone)).toBeNull();
  });
});
