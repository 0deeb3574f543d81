import { describe, expect, test } from 'vitest';
import { type Level, thrift } from '#src/domain/allowance/level.ts';
import { isLastInTime } from '#src/domain/notice/last-in-time.ts';
import { rungTimes } from '#src/domain/notice/rung-times.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { settle, type SettleContext } from '#src/domain/notice/settle.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { localTime } from '#test/support/local-time.ts';
import {
  at,
  dueAllowance,
  dueEscalation,
  dueReminder,
  dueRequest,
  dueVerdict,
  dueWord,
  eventObligation,
  windowObligation,
  zone,
} from '#test/support/obligations.ts';

const event = eventObligation('2024-03-17');
const now = at('2024-03-14 08:00');

/** What becomes of one notice: it goes, waits until then, or is dropped for a reason. */
function fateOf(notice: DueNotice, over: Partial<SettleContext>): string {
  const context = { now, zone, isHoliday: () => false, sentToday: 0, ...over };
  const { drop, postpone } = settle([notice], context);
  if (drop[0]) return drop[0].reason;
  return postpone[0] ? String(localTime(postpone[0].until)) : 'goes';
}

const tomorrow = '2024-03-15 07:00';
const levels = thrift.map(({ level }) => level);

describe('what goes out', () => {
  const last = dueReminder(event, { isLastInTime: true });
  const rows: readonly (readonly [string, DueNotice, readonly string[]])[] = [
    ['a reminder', dueReminder(event), ['goes', 'goes', 'held-back', 'held-back', 'held-back']],
    ['the last reminder before a deadline', last, ['goes', 'goes', 'goes', 'held-back', 'held-back']],
    [
      'word of what is overdue',
      dueEscalation(event),
      ['goes', 'goes', 'held-back', 'held-back', 'held-back'],
    ],
    ['a request to be let off', dueRequest(event), ['goes', 'goes', 'goes', tomorrow, tomorrow]],
    ['a verdict', dueVerdict(event), ['goes', 'goes', 'goes', 'goes', 'goes']],
    ['what somebody wrote', dueWord('w'), ['goes', 'goes', 'goes', 'goes', 'goes']],
    ['that the month runs out', dueAllowance('last', 2900), ['goes', 'goes', 'goes', 'goes', 'goes']],
  ];
  test.each(rows)('at each level: %s', (_what, notice, fates) => {
    expect(levels.map((level) => fateOf(notice, { level }))).toEqual(fates);
  });

  test.each<[string, Level, number, string]>([
    ['two messages of reminders a day, where there is plenty', 'plenty', 1, 'goes'],
    ['and no third one', 'plenty', 2, tomorrow],
    ['one a day, where they run short', 'short', 0, 'goes'],
    ['and no second one', 'short', 1, tomorrow],
    ['nor where they are scarce', 'scarce', 1, tomorrow],
  ])('is %s', (_rule, level, sentToday, fate) => {
    expect(fateOf(dueReminder(event, { isLastInTime: true }), { level, sentToday })).toBe(fate);
  });

  test('is dropped as held back where it waits because of that until it is too late; otherwise as too late', () => {
    const evening = { now: at('2024-03-17 19:30'), sentToday: 1 };
    const reminder = dueReminder(event, { expiresAt: at('2024-03-17 21:00') });
    expect(fateOf(reminder, { ...evening, level: 'short' })).toBe('held-back');
    expect(fateOf(reminder, { ...evening, sentToday: 2, level: 'short' })).toBe('expired');
  });
});

describe('while the platform takes nothing', () => {
  const spent = { level: 'spent', spentUntil: at('2024-04-01 00:00') } as const;
  test('everything waits for another day', () => {
    for (const notice of [dueReminder(event), dueVerdict(event), dueWord('w'), dueAllowance('short', 2500)])
      expect(fateOf(notice, spent)).toBe(tomorrow);
  });

  test('what would be too late by then is dropped, and why is said', () => {
    expect(fateOf(dueReminder(event, { expiresAt: at('2024-03-14 21:00') }), spent)).toBe('spent');
    expect(fateOf(dueReminder(event, { expiresAt: now }), spent)).toBe('spent');
  });
});

describe('that the month runs out', () => {
  const settledAs = (notices: readonly DueNotice[]) => {
    const { send, drop } = settle(notices, { now, zone, isHoliday: () => false, sentToday: 0 });
    return [send.map(({ id }) => id), drop.map(({ notice, reason }) => `${notice.id}: ${reason}`)];
  };

  test('is told by the worst of one bot; people and groups beside it', () => {
    expect(
      settledAs([dueAllowance('last', 2900), dueAllowance('short', 2900), dueAllowance('people', 2900)]),
    ).toEqual([['last', 'people'], ['short: repeated']]);
  });

  test('is not told where there are messages again by then', () => {
    expect(settledAs([dueAllowance('spent', 2900)])).toEqual([[], ['spent: mended']]);
  });
});

describe('the last word before a deadline', () => {
  test.each([
    ['of an event', event],
    ['of what may be done in a window', windowObligation('2024-03-31')],
  ])('%s is one rung of its ladder', (_what, obligation) => {
    const times = rungTimes(obligation, zone);
    const last = times.filter(({ dueAt }) => isLastInTime(obligation, dueAt, zone));
    const inTime = times.filter(({ dueAt }) => dueAt < at(`${obligation.dueOn} 23:59`));
    expect(last).toEqual([inTime.at(-1)]);
  });

  test('is the one before the holidays where no day in time comes after them', () => {
    const isHoliday = (day: LocalDate) => day === '2024-04-30' || day === '2024-05-01';
    const duty = windowObligation('2024-05-01');
    const last = rungTimes(duty, zone, isHoliday).filter(({ dueAt }) =>
      isLastInTime(duty, dueAt, zone, isHoliday),
    );
    expect(last.map(({ dueAt }) => dueAt)).toEqual([at('2024-04-29 07:00')]);
  });
});
