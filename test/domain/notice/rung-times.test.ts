import { describe, expect, test } from 'vitest';
import { lateFrom } from '#src/domain/obligation/deadline.ts';
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
  test('of an event comes 7 and 3 days before, the day before, on the day and its evening, on the last day in time, and 1 and 3 days after it', () => {
    expect(table(eventObligation('2024-03-17'))).toEqual([
      'd-7: 2024-03-10 07:00 – 2024-03-14 07:00',
      'd-3: 2024-03-14 07:00 – 2024-03-16 17:00',
      'd-1: 2024-03-16 17:00 – 2024-03-17 07:00',
      'd0: 2024-03-17 07:00 – 2024-03-17 19:30',
      'evening: 2024-03-17 19:30 – 2024-03-17 21:00',
      'last-day: 2024-03-19 07:00 – 2024-03-19 21:00',
      'late-1: 2024-03-20 07:00 – 2024-03-22 07:00',
      'late-3: 2024-03-22 07:00 – 2024-03-29 07:00',
      'late-3-officers: 2024-03-22 07:00 – 2024-03-29 07:00',
    ]);
  });

  test('of a window counts from its last day, over the end of the year; nothing is held, so there is neither an eve nor an evening', () => {
    expect(table(windowObligation('2024-12-31')).filter((line) => !line.startsWith('late-3-'))).toEqual([
      'd-7: 2024-12-24 07:00 – 2024-12-28 07:00',
      'd-3: 2024-12-28 07:00 – 2024-12-31 07:00',
      'last-day: 2024-12-31 07:00 – 2024-12-31 21:00',
      'late-1: 2025-01-01 07:00 – 2025-01-03 07:00',
      'late-3: 2025-01-03 07:00 – 2025-01-10 07:00',
    ]);
  });

  /** When each rung comes, by its days from 1 March 2024; what comes at one moment is one. */
  test.each<[string, LadderDates, string]>([
    [
      'an event that is in time on its day only',
      eventObligation('2024-03-01', { dueOn: on('2024-03-01') }),
      'd-7 23/2, d-3 27/2, d-1 29/2 17:00, d0 1/3, evening 1/3 19:30, late-1 2/3, late-3 4/3, late-3-officers 4/3',
    ],
    [
      'an event with one day more',
      eventObligation('2024-03-01', { dueOn: on('2024-03-02') }),
      'd-7 23/2, d-3 27/2, d-1 29/2 17:00, d0 1/3, evening 1/3 19:30, last-day 2/3, late-1 3/3, late-3 5/3, late-3-officers 5/3',
    ],
    [
      'an event with a week',
      eventObligation('2024-03-01', { dueOn: on('2024-03-08') }),
      'd-7 23/2, d-3 27/2, d-1 29/2 17:00, d0 1/3, evening 1/3 19:30, last-day 8/3, late-1 9/3, late-3 11/3, late-3-officers 11/3',
    ],
    [
      'a window of a day',
      windowObligation('2024-03-01', { opensOn: on('2024-03-01') }),
      'd-7 23/2, d-3 27/2, last-day 1/3, late-1 2/3, late-3 4/3, late-3-officers 4/3',
    ],
    [
      'a window with a week of grace, which counts from its last day in time',
      windowObligation('2024-03-08', { countsTo: on('2024-03-01') }),
      'd-7 1/3, d-3 5/3, last-day 8/3, late-1 9/3, late-3 11/3, late-3-officers 11/3',
    ],
    [
      'an event with an hour on its own day, before the evening',
      eventObligation('2024-03-01', { dueOn: on('2024-03-01'), dueTime: '16:00' }),
      'd-7 23/2, d-3 27/2, d-1 29/2 17:00, d0 1/3, late-1 2/3, late-3 4/3, late-3-officers 4/3',
    ],
    [
      'an event with an hour on a later day',
      eventObligation('2024-03-01', { dueOn: on('2024-03-03'), dueTime: '16:00' }),
      'd-7 23/2, d-3 27/2, d-1 29/2 17:00, d0 1/3, evening 1/3 19:30, last-day 3/3, late-1 4/3, late-3 6/3, late-3-officers 6/3',
    ],
    [
      'something to hand in by an hour',
      windowObligation('2024-03-01', { dueTime: '08:00' }),
      'd-7 23/2, d-3 27/2, last-day 1/3, late-1 2/3, late-3 4/3, late-3-officers 4/3',
    ],
  ])('of %s', (_, dates, comes) => {
    const rungs = rungTimes(dates, zone).map(({ rung, dueAt }) => {
      const [, month, day, time] = /-(\d\d)-(\d\d) (.*)/.exec(localTime(dueAt) ?? '') ?? [];
      return `${rung.key} ${Number(day)}/${Number(month)}${time === '07:00' ? '' : ` ${time}`}`;
    });
    expect(rungs.join(', ')).toBe(comes);
  });

  test.each([
    ['in a leap year, the week before 1 March begins on 23 February', '2024-03-01', '2024-02-23 07:00'],
    ['in another year, on 22 February', '2025-03-01', '2025-02-22 07:00'],
    ['the week before a leap day', '2024-02-29', '2024-02-22 07:00'],
    ['the week before New Year lies in the old year', '2025-01-01', '2024-12-25 07:00'],
  ])('%s', (_, eventOn, first) => {
    expect(localTime(rungTimes(eventObligation(eventOn), zone)[0]?.dueAt ?? null)).toBe(first);
  });
});

describe('a rung', () => {
  test('never outlives the lock of its obligation', () => {
    const locked = eventObligation('2024-03-17', { locksOn: on('2024-03-23') });
    expect(table(locked).slice(-2)).toEqual([
      'late-3: 2024-03-22 07:00 – 2024-03-23 00:00',
      'late-3-officers: 2024-03-22 07:00 – 2024-03-23 00:00',
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
      'a: 2024-03-20 07:00 – 2024-03-27 07:00',
    );
  });

  test('of any hour before noon comes when the morning begins, so that one morning is one message', () => {
    const ladder: Rung[] = [
      { key: 'a', anchor: 'due', offsetDays: -1, time: '11:59', to: 'secretary' },
      { key: 'b', anchor: 'due', offsetDays: 0, time: '12:00', to: 'secretary' },
    ];
    expect(table(windowObligation('2024-12-31', { ladder }))).toEqual([
      'a: 2024-12-30 07:00 – 2024-12-31 12:00',
      'b: 2024-12-31 12:00 – 2024-12-31 21:00',
    ]);
  });

  test('of the day it is held is left out where nothing is', () => {
    const ladder: Rung[] = [
      { key: 'a', anchor: 'event', offsetDays: -1, time: '17:00', to: 'secretary' },
      { key: 'b', anchor: 'held', offsetDays: 0, time: '17:00', to: 'secretary' },
    ];
    expect(table(windowObligation('2024-12-31', { ladder }))).toEqual([
      'a: 2024-12-30 17:00 – 2024-12-31 21:00',
    ]);
  });

  test('that comes together with another for the same people is that one; for others it is its own', () => {
    const ladder: Rung[] = [
      { key: 'a', anchor: 'due', offsetDays: 0, time: '08:00', to: 'secretary' },
      { key: 'b', anchor: 'due', offsetDays: 0, time: '09:00', to: 'secretary' },
      { key: 'c', anchor: 'due', offsetDays: 0, time: '09:00', to: 'officer' },
    ];
    expect(rungTimes(windowObligation('2024-12-31', { ladder }), zone).map(({ rung }) => rung.key)).toEqual([
      'a',
      'c',
    ]);
  });

  test('up to the last day ends with the hour of the deadline, and none comes after it', () => {
    const ladder: Rung[] = [
      { key: 'a', anchor: 'due', offsetDays: 0, time: '07:00', to: 'secretary' },
      { key: 'b', anchor: 'due', offsetDays: 0, time: '16:00', to: 'secretary' },
      { key: 'c', anchor: 'due', offsetDays: 1, time: '07:00', to: 'secretary' },
    ];
    expect(table(windowObligation('2024-12-20', { ladder, dueTime: '16:00' }))).toEqual([
      'a: 2024-12-20 07:00 – 2024-12-20 16:00',
      'c: 2024-12-21 07:00 – 2024-12-28 07:00',
    ]);
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
    expect(first?.dueAt).toBe(Date.UTC(2024, 2, 9, 22));
  });

  test('of a ladder without rungs there is none', () => {
    expect(table(eventObligation('2024-03-17', { ladder: [] }))).toEqual([]);
  });
});

describe('where the last day in time is a holiday', () => {
  /** 27 Chạp to mùng 6 of 2024, the liberation of the South and the day of labour. */
  const holidays = ['02-06', '02-07', '02-08', '02-09', '02-10', '02-11', '02-12', '02-13', '02-14', '02-15']
    .concat(['04-30', '05-01'])
    .map((day) => on(`2024-${day}`));
  const inTime = (dates: LadderDates) =>
    rungTimes(dates, zone, (day) => holidays.includes(day))
      .filter(({ dueAt }) => dueAt < lateFrom(dates, zone))
      .map(({ rung, dueAt, expiresAt }) => `${rung.key}: ${localTime(dueAt)} – ${localTime(expiresAt)}`);

  test.each<[string, LadderDates, string[]]>([
    [
      'the day before it has the last word, until the evening of the holiday',
      windowObligation('2024-04-30'),
      [
        'd-7: 2024-04-23 07:00 – 2024-04-27 07:00',
        'd-3: 2024-04-27 07:00 – 2024-04-29 07:00',
        'last-day: 2024-04-29 07:00 – 2024-04-30 21:00',
      ],
    ],
    [
      'in a row of them, the last working day before the row has it',
      windowObligation('2024-05-01'),
      [
        'd-7: 2024-04-24 07:00 – 2024-04-28 07:00',
        'd-3: 2024-04-28 07:00 – 2024-04-29 07:00',
        'last-day: 2024-04-29 07:00 – 2024-05-01 21:00',
      ],
    ],
    [
      'and an earlier rung falls into the same row, both are one word',
      windowObligation('2024-02-12'),
      ['d-7: 2024-02-05 07:00 – 2024-02-12 21:00'],
    ],
    [
      'and all rungs do, there is one word before the row',
      windowObligation('2024-02-14'),
      ['d-7: 2024-02-05 07:00 – 2024-02-14 21:00'],
    ],
    [
      'the evening of the event is one day, the last word the next',
      eventObligation('2024-04-28'),
      [
        'd-7: 2024-04-21 07:00 – 2024-04-25 07:00',
        'd-3: 2024-04-25 07:00 – 2024-04-27 17:00',
        'd-1: 2024-04-27 17:00 – 2024-04-28 07:00',
        'd0: 2024-04-28 07:00 – 2024-04-28 19:30',
        'evening: 2024-04-28 19:30 – 2024-04-28 21:00',
        'last-day: 2024-04-29 07:00 – 2024-04-30 21:00',
      ],
    ],
    [
      'and the event’s own day is the last working day, its own word is the last',
      eventObligation('2024-04-29', { dueOn: on('2024-05-01') }),
      [
        'd-7: 2024-04-22 07:00 – 2024-04-26 07:00',
        'd-3: 2024-04-26 07:00 – 2024-04-28 17:00',
        'd-1: 2024-04-28 17:00 – 2024-04-29 07:00',
        'd0: 2024-04-29 07:00 – 2024-04-29 19:30',
        'evening: 2024-04-29 19:30 – 2024-04-29 21:00',
      ],
    ],
    [
      'and the event is held on a holiday too, it is told on the day itself',
      eventObligation('2024-04-30', { dueOn: on('2024-05-01') }),
      [
        'd-7: 2024-04-23 07:00 – 2024-04-27 07:00',
        'd-3: 2024-04-27 07:00 – 2024-04-29 17:00',
        'd-1: 2024-04-29 17:00 – 2024-04-30 07:00',
        'd0: 2024-04-30 07:00 – 2024-04-30 19:30',
        'evening: 2024-04-30 19:30 – 2024-04-30 21:00',
        'last-day: 2024-05-01 07:00 – 2024-05-01 21:00',
      ],
    ],
    [
      'with an hour, the word before it ends with that hour',
      windowObligation('2024-04-30', { dueTime: '16:00' }),
      [
        'd-7: 2024-04-23 07:00 – 2024-04-27 07:00',
        'd-3: 2024-04-27 07:00 – 2024-04-29 07:00',
        'last-day: 2024-04-29 07:00 – 2024-04-30 16:00',
      ],
    ],
    [
      'but a rung is not, with a working day in time after it, that rung stays where it is',
      windowObligation('2024-02-17'),
      [
        'd-7: 2024-02-10 07:00 – 2024-02-14 07:00',
        'd-3: 2024-02-14 07:00 – 2024-02-17 07:00',
        'last-day: 2024-02-17 07:00 – 2024-02-17 21:00',
      ],
    ],
  ])('%s', (_, dates, rungs) => {
    expect(inTime(dates)).toEqual(rungs);
  });

  test('what is overdue is told after the holidays as always', () => {
    const late = rungTimes(windowObligation('2024-04-30'), zone, (day) => holidays.includes(day));
    expect(late.slice(-3).map(({ rung, dueAt }) => `${rung.key}: ${localTime(dueAt)}`)).toEqual([
      'late-1: 2024-05-01 07:00',
      'late-3: 2024-05-03 07:00',
      'late-3-officers: 2024-05-03 07:00',
    ]);
  });
});

describe('at a moment', () => {
  const event = eventObligation('2024-03-17');
  test.each([
    ['a month before', '2024-02-10 08:00', [], '2024-03-10 07:00'],
    ['a minute before the first rung', '2024-03-10 06:59', [], '2024-03-10 07:00'],
    ['at the first rung', '2024-03-10 07:00', ['d-7'], '2024-03-14 07:00'],
    ['in the night after it', '2024-03-11 03:00', ['d-7'], '2024-03-14 07:00'],
    ['at midnight of the event day', '2024-03-17 00:00', ['d-1'], '2024-03-17 07:00'],
    ['at 07:00 of the event day', '2024-03-17 07:00', ['d0'], '2024-03-17 19:30'],
    ['in the evening of the event day', '2024-03-17 20:59', ['evening'], '2024-03-19 07:00'],
    ['when quiet hours begin', '2024-03-17 21:00', [], '2024-03-19 07:00'],
    ['between the event and the last day in time', '2024-03-18 12:00', [], '2024-03-19 07:00'],
    ['on the last day in time', '2024-03-19 20:59', ['last-day'], '2024-03-20 07:00'],
    ['one day overdue', '2024-03-20 09:00', ['late-1'], '2024-03-22 07:00'],
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
