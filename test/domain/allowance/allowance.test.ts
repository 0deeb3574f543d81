import { describe, expect, test } from 'vitest';
import { leftOf, ledgerMonth, type UsedMonth } from '#src/domain/allowance/allowance.ts';
import { levelOf, thrift, thriftAt } from '#src/domain/allowance/level.ts';
import { usedUpAt } from '#src/domain/allowance/used-up-at.ts';
import { at } from '#test/support/obligations.ts';

const allowance = { messagesAMonth: 3000, people: 50, groups: 3, zone: 'Asia/Ho_Chi_Minh' };

/** What was used of March 2024. */
function march(sent: number, received = 0): UsedMonth {
  const [beginsAt, endsAt] = [at('2024-03-01 00:00'), at('2024-04-01 00:00')];
  return { month: '2024-03', beginsAt, endsAt, most: 3000, botName: 'Bot', sent, received };
}

describe('the month of a message', () => {
  test.each([
    ['2024-02-29 23:59', '2024-02', '2024-02-01 00:00', '2024-03-01 00:00'],
    ['2024-03-01 00:00', '2024-03', '2024-03-01 00:00', '2024-04-01 00:00'],
    ['2024-12-31 23:59', '2024-12', '2024-12-01 00:00', '2025-01-01 00:00'],
  ])('at %s is %s', (moment, month, from, to) => {
    expect(ledgerMonth({ allowance, username: 'Bot' }, at(moment))).toEqual({
      month,
      beginsAt: at(from),
      endsAt: at(to),
      most: 3000,
      botName: 'Bot',
    });
  });

  test('is none where the platform counts none', () => {
    expect(ledgerMonth({ allowance: null, username: 'Bot' }, at('2024-03-01 00:00'))).toBeNull();
  });
});

describe('how much is used up', () => {
  test.each([
    [0, 0, 'plenty'],
    [2399, 0, 'plenty'],
    [2400, 0, 'short'],
    [1400, 1000, 'short'],
    [2699, 0, 'short'],
    [2700, 0, 'scarce'],
    [2849, 0, 'scarce'],
    [1850, 1000, 'last'],
    [2999, 0, 'last'],
    [3000, 0, 'spent'],
    [3000, 500, 'spent'],
  ] as const)('%i sent and %i received of 3,000 are %s', (sent, received, level) => {
    expect(levelOf(march(sent, received))).toBe(level);
  });

  test('is nothing where nothing is counted', () => {
    expect(levelOf(null)).toBe('plenty');
  });

  test('never frees what it held back before, and stands in the order of its levels', () => {
    const parts = thrift.map(({ from }) => from);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    const days = thrift.map(({ remindersADay }) => remindersADay);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    expect(thrift.map(({ level }) => thriftAt(level))).toEqual(thrift);
  });

  test('leaves nothing, and not less, where more came than there is', () => {
    expect([leftOf(march(1000, 500)), leftOf(march(2990, 20))]).toEqual([1500, 0]);
  });
});

describe('a month is used up at this pace', () => {
  test.each([
    ['on the day that the pace says', march(1000, 500), '2024-03-11 00:00', '2024-03-21 00:00'],
    ['never, where it lasts until its end', march(900), '2024-03-11 00:00', null],
    ['never, where nothing was said', march(0), '2024-03-11 00:00', null],
    ['now, where nothing is left', march(2000, 1000), '2024-03-11 00:00', '2024-03-11 00:00'],
    ['by the pace of a day at least, in its first hours', march(200), '2024-03-01 01:00', '2024-03-15 01:00'],
  ])('%s', (_rule, used, now, expected) => {
    expect(usedUpAt(used, at(now))).toBe(expected === null ? null : at(expected));
  });
});
