import { describe, expect, test } from 'vitest';
import { digestWeek, latestDigestAt, mondayOf, nextDigestAt } from '#src/domain/digest/digest-times.ts';
import { planDigest } from '#src/domain/digest/plan-digest.ts';
import type { GroupId, LocalDate, UnitId } from '#src/domain/ids.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, zone } from '#test/support/obligations.ts';

const monday = { weekday: 1, time: '07:30', zone };
const noHoliday = () => false;

describe('a group’s weekly time', () => {
  test.each([
    ['on the Sunday before', '2024-03-17 23:00', '2024-03-11 07:30', '2024-03-18 07:30'],
    ['on that Monday before it', '2024-03-18 07:29', '2024-03-11 07:30', '2024-03-18 07:30'],
    ['at that very minute', '2024-03-18 07:30', '2024-03-18 07:30', '2024-03-25 07:30'],
    [
      'after midnight, when it is Sunday still in London',
      '2024-03-18 00:30',
      '2024-03-11 07:30',
      '2024-03-18 07:30',
    ],
    ['over a leap day', '2024-02-29 12:00', '2024-02-26 07:30', '2024-03-04 07:30'],
    ['over New Year', '2024-12-31 12:00', '2024-12-30 07:30', '2025-01-06 07:30'],
  ])('%s', (_, now, latest, next) => {
    expect(localTime(latestDigestAt(at(now), monday))).toBe(latest);
    expect(localTime(nextDigestAt(at(now), monday))).toBe(next);
  });

  test('can be another weekday and hour', () => {
    expect(localTime(nextDigestAt(at('2024-03-17 12:00'), { weekday: 7, time: '20:00', zone }))).toBe(
      '2024-03-17 20:00',
    );
    expect(localTime(nextDigestAt(at('2024-03-17 20:00'), { weekday: 7, time: '20:00', zone }))).toBe(
      '2024-03-24 20:00',
    );
  });
});

describe('the digest that is owed', () => {
  const plan = (now: string, digestTime = monday, isHoliday: (day: LocalDate) => boolean = noHoliday) => {
    const group = { ...digestTime, groupId: 'g' as GroupId, unitId: 'tan-phu' as UnitId, endsOn: null };
    const { notice, nextDigestAt: next } = planDigest(group, at(now), isHoliday);
    const times = notice && `${localTime(notice.dueAt)} – ${localTime(notice.expiresAt)}`;
    return [notice && `${notice.key}: ${times}`, localTime(next)];
  };

  test.each([
    [
      'is that of this week',
      '2024-03-18 07:30',
      'digest:g:2024-W12: 2024-03-18 07:30 – 2024-03-20 07:30',
      '2024-03-25 07:30',
    ],
    [
      'is still that of this week 26 hours later',
      '2024-03-19 09:30',
      'digest:g:2024-W12: 2024-03-18 07:30 – 2024-03-20 07:30',
      '2024-03-25 07:30',
    ],
    ['is none after two days', '2024-03-20 07:30', null, '2024-03-25 07:30'],
    [
      'is only the latest after weeks away',
      '2024-04-09 06:00',
      'digest:g:2024-W15: 2024-04-08 07:30 – 2024-04-10 07:30',
      '2024-04-15 07:30',
    ],
    [
      'belongs to the first week of the new year',
      '2024-12-30 08:00',
      'digest:g:2025-W01: 2024-12-30 07:30 – 2025-01-01 07:30',
      '2025-01-06 07:30',
    ],
    [
      'belongs to a 53rd week',
      '2026-12-28 08:00',
      'digest:g:2026-W53: 2026-12-28 07:30 – 2026-12-30 07:30',
      '2027-01-04 07:30',
    ],
  ])('%s', (_, now, due, next) => {
    expect(plan(now)).toEqual([due, next]);
  });

  test('is none from the day its unit ends: that is told instead, and is the last', () => {
    const group = { ...monday, groupId: 'g' as GroupId, unitId: 'tan-phu' as UnitId };
    const planned = (now: string, endsOn: string) => {
      const { notice, nextDigestAt: next } = planDigest(
        { ...group, endsOn: endsOn as LocalDate },
        at(now),
        noHoliday,
      );
      return [notice?.key, localTime(next)];
    };
    expect(planned('2024-03-18 07:30', '2024-03-20')).toEqual(['digest:g:2024-W12', '2024-03-20 07:00']);
    expect(planned('2024-03-18 07:30', '2024-03-26')).toEqual(['digest:g:2024-W12', '2024-03-25 07:30']);
    expect(planned('2024-03-20 07:00', '2024-03-20')).toEqual(['group-unit-ended:g:tan-phu', null]);
  });

  test('waits out the holidays it falls on, and is useful for two days from then', () => {
    const tet = (day: LocalDate) => day >= '2024-02-06' && day <= '2024-02-15';
    expect(plan('2024-02-12 07:30', monday, tet)).toEqual([
      'digest:g:2024-W07: 2024-02-16 07:00 – 2024-02-18 07:00',
      '2024-02-19 07:30',
    ]);
  });

  test('waits out the night, where a group chose an hour in it', () => {
    expect(plan('2024-03-18 22:00', { ...monday, time: '22:00' })[0]).toBe(
      'digest:g:2024-W12: 2024-03-19 07:00 – 2024-03-21 07:00',
    );
  });
});

describe('the days told about', () => {
  const days = (now: string, week: 'last-week' | 'this-week', meantFor?: string) => {
    const { from, to } = digestWeek({
      now: at(now),
      zone,
      week,
      ...(meantFor && { meantFor: meantFor as LocalDate }),
    });
    return `${from} ${to}`;
  };

  test.each([
    [
      'a Monday tells the week that ended yesterday',
      '2024-03-18 07:30',
      'last-week',
      undefined,
      '2024-03-11 2024-03-17',
    ],
    ['so does the Sunday after it', '2024-03-24 20:00', 'last-week', undefined, '2024-03-11 2024-03-17'],
    [
      'one sent late tells what it was meant to',
      '2024-03-25 07:00',
      'last-week',
      '2024-03-23',
      '2024-03-11 2024-03-17',
    ],
    [
      'the first week of a year tells the last of the old one',
      '2025-01-01 08:00',
      'last-week',
      undefined,
      '2024-12-23 2024-12-29',
    ],
    ['who asks is told Monday to today', '2024-03-20 12:00', 'this-week', undefined, '2024-03-18 2024-03-20'],
    ['on a Monday that is one day', '2024-03-18 00:10', 'this-week', undefined, '2024-03-18 2024-03-18'],
    ['on a Sunday the whole week', '2024-03-17 23:50', 'this-week', undefined, '2024-03-11 2024-03-17'],
  ] as const)('%s', (_, now, week, meantFor, expected) => {
    expect(days(now, week, meantFor)).toBe(expected);
  });

  test.each([
    ['2024-03-18', '2024-03-18'],
    ['2025-01-01', '2024-12-30'],
    ['2027-01-03', '2026-12-28'],
  ])('the week of %s begins on %s', (day, monday) => {
    expect(mondayOf(day as LocalDate)).toBe(monday);
  });
});
