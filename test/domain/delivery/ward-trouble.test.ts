import { describe, expect, test } from 'vitest';
import {
  isLasting,
  isWorthTelling,
  type WardFacts,
  type WardSecretary,
  wardTrouble,
} from '#src/domain/delivery/ward-trouble.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { at, on, zone } from '#test/support/obligations.ts';

const eve = '2024-03-16 17:00';
const three = ['2024-03-14 07:00', eve, '2024-03-17 07:00'] as const;

function secretary(reminders: readonly string[] = [], over: Partial<WardSecretary> = {}): WardSecretary {
  const reached = { seenAt: null, blockedSince: null, failedSince: null };
  return { ...reached, reminders: reminders.map(at), ...over };
}

function ward(secretaries: readonly WardSecretary[], over: Partial<WardFacts> = {}): WardFacts {
  return { owes: true, secretaries, leftOn: null, lookedAfterSince: on('2024-03-01'), ...over };
}

const moment = (now: string, holidays: readonly string[] = []) => ({
  now: at(now),
  zone,
  isHoliday: (day: LocalDate) => holidays.includes(day),
});

/** What it is, and since when: `silent since 2024-03-14 07:00`. */
function troubleOf(of: WardFacts, now = '2024-03-20 09:00', holidays: readonly string[] = []): string | null {
  const trouble = wardTrouble(of, moment(now, holidays));
  if (!trouble) return null;
  const since = new Date(trouble.since + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  return `${trouble.kind} since ${since}`;
}

describe('a ward cannot be reached', () => {
  const blocked = (day: string) => secretary([], { blockedSince: at(`${day} 09:00`) });
  const failed = (day: string) => secretary([], { failedSince: at(`${day} 07:00`) });
  const reached = secretary();
  test.each<[string, WardFacts, string | null]>([
    ['nobody ever joined: since somebody looks after it', ward([]), 'nobody since 2024-03-01 07:00'],
    [
      'its last secretary is one no more',
      ward([], { leftOn: on('2024-03-18') }),
      'nobody since 2024-03-18 07:00',
    ],
    [
      'whoever looks after it came later',
      ward([], { leftOn: on('2024-02-01') }),
      'nobody since 2024-03-01 07:00',
    ],
    ['nobody looks after it', ward([], { lookedAfterSince: null }), null],
    ['it owes nothing', ward([], { owes: false }), null],
    ['its secretary blocked the bot', ward([blocked('2024-03-18')]), 'blocked since 2024-03-18 09:00'],
    [
      'its secretary blocked the bot, and it owes nothing',
      ward([blocked('2024-03-18')], { owes: false }),
      'blocked since 2024-03-18 09:00',
    ],
    ['nothing arrives', ward([failed('2024-03-18')]), 'failed since 2024-03-18 07:00'],
    [
      'both did, one after the other',
      ward([blocked('2024-03-18'), blocked('2024-03-11')]),
      'blocked since 2024-03-18 09:00',
    ],
    [
      'one blocked the bot, to the other nothing arrives',
      ward([blocked('2024-03-11'), failed('2024-03-12')]),
      'failed since 2024-03-12 07:00',
    ],
    ['one of two is reached', ward([blocked('2024-03-18'), reached]), null],
  ])('where %s', (_why, of, expected) => {
    expect(troubleOf(of)).toBe(expected);
  });
});

describe('a ward is silent', () => {
  test.each<[string, WardFacts, string | null]>([
    ['three reminders in a row had no answer', ward([secretary(three)]), 'silent since 2024-03-14 07:00'],
    [
      'more than three had none',
      ward([secretary(['2024-03-10 07:00', ...three])]),
      'silent since 2024-03-10 07:00',
    ],
    ['two had none', ward([secretary(three.slice(1))]), null],
    ['it owes nothing any more', ward([secretary(three)], { owes: false }), null],
    [
      'its secretary wrote after the second',
      ward([secretary(three, { seenAt: at('2024-03-16 20:00') })]),
      null,
    ],
    [
      'its secretary wrote before the first',
      ward([secretary(three, { seenAt: at('2024-03-13 20:00') })]),
      'silent since 2024-03-14 07:00',
    ],
    [
      'the other secretary wrote, on whatever platform',
      ward([secretary(three), secretary(three, { seenAt: at('2024-03-17 08:00') })]),
      null,
    ],
    [
      'neither of two did, who were told the same at once',
      ward([secretary(three), secretary(three)]),
      'silent since 2024-03-14 07:00',
    ],
    ['two were told two each', ward([secretary(three.slice(0, 2)), secretary(three.slice(1))]), null],
    [
      'one is silent, and the other is blocked',
      ward([secretary(three), secretary([], { blockedSince: at('2024-03-01 07:00') })]),
      'silent since 2024-03-14 07:00',
    ],
    [
      'a second one joined after the first two',
      ward([secretary(three), secretary([three[2]], { seenAt: at('2024-03-16 18:00') })]),
      null,
    ],
  ])('where %s: %#', (_why, of, expected) => {
    expect(troubleOf(of)).toBe(expected);
  });

  test.each<[string, readonly string[], string | null]>([
    ['2024-03-18 06:59', [], null],
    ['2024-03-18 07:00', [], 'silent since 2024-03-14 07:00'],
    ['2024-03-18 07:00', ['2024-03-18'], null],
    ['2024-03-19 06:59', ['2024-03-18'], null],
    ['2024-03-19 07:00', ['2024-03-18'], 'silent since 2024-03-14 07:00'],
  ])('a working day after the third: at %s with holidays %j', (now, holidays, expected) => {
    expect(troubleOf(ward([secretary(three)]), now, holidays)).toBe(expected);
  });
});

describe('what is told of it', () => {
  const told = (of: WardFacts, now: string, holidays: readonly string[] = []) => {
    const trouble = wardTrouble(of, moment(now, holidays));
    const by = moment(now, holidays);
    return trouble && { officers: isWorthTelling(trouble, by), leaders: isLasting(trouble, by) };
  };
  const never = ward([]);
  const left = ward([], { leftOn: on('2024-03-11') });
  const gone = ward([secretary([], { blockedSince: at('2024-03-11 09:00') })]);

  test.each<[string, WardFacts, string, readonly string[], boolean, boolean]>([
    ['who never joined, while people are invited', never, '2024-03-03 12:00', [], false, false],
    ['who never joined, after three days', never, '2024-03-04 12:00', [], true, true],
    ['who never joined, a holiday among them', never, '2024-03-04 12:00', ['2024-03-02'], false, false],
    ['the first day without a secretary', left, '2024-03-11 12:00', [], false, false],
    ['the second day without a secretary', left, '2024-03-12 12:00', [], true, false],
    ['the third day after that', left, '2024-03-14 00:00', [], true, true],
    ['the day somebody blocked the bot', gone, '2024-03-11 10:00', [], true, false],
    ['two days after that', gone, '2024-03-13 23:59', [], true, false],
    ['three days after that', gone, '2024-03-14 00:00', [], true, true],
    [
      'three days after that, of which one is a holiday',
      gone,
      '2024-03-14 00:00',
      ['2024-03-12'],
      true,
      false,
    ],
    ['silence, as it begins', ward([secretary(three)]), '2024-03-18 07:00', [], true, false],
    ['silence, three days after it began', ward([secretary(three)]), '2024-03-21 07:00', [], true, true],
  ])('%s', (_what, of, now, holidays, officers, leaders) => {
    expect(told(of, now, holidays)).toEqual({ officers, leaders });
  });
});
