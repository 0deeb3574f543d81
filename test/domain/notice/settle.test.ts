import { describe, expect, test } from 'vitest';
import type { LocalDate, NoticeId, ObligationId } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { settle, type SettleContext } from '#src/domain/notice/settle.ts';
import { localTime } from '#test/support/local-time.ts';
import {
  at,
  dueEscalation,
  dueReminder,
  dueRequest,
  dueVerdict,
  eventObligation,
  windowObligation,
  zone,
} from '#test/support/obligations.ts';

const nationalDay = (day: LocalDate) => day === '2024-09-02';

function settled(moment: string, notices: readonly DueNotice[], over: Partial<SettleContext> = {}) {
  const { send, drop, postpone } = settle(notices, {
    now: at(moment),
    zone,
    isHoliday: () => false,
    sentToday: 0,
    ...over,
  });
  return {
    send: send.map(idIn),
    drop: drop.map(({ notice, reason }) => `${idIn(notice)}: ${reason}`),
    postpone: postpone.map(({ notice, until }) => `${idIn(notice)}: ${localTime(until)}`),
  };
}

const idIn = (notice: DueNotice): string => ('obligation' in notice ? notice.obligation.id : notice.id);

const event = eventObligation('2024-03-17');
const window = windowObligation('2024-03-31');

describe('all that is due to one person', () => {
  test('is one message', () => {
    expect(settled('2024-03-14 08:00', [dueReminder(window), dueReminder(event)])).toEqual({
      send: [event.id, window.id],
      drop: [],
      postpone: [],
    });
  });

  test('begins with the event of the day, then what is overdue the longest, then what comes first', () => {
    const ids = ['2024-03-17', '2024-03-20', '2024-02-25', '2024-03-03'].map((day) => eventObligation(day));
    const sent = settled(
      '2024-03-17 07:00',
      [...ids, window].map((one) => dueReminder(one)),
    ).send;
    expect(sent).toEqual([
      'event-2024-03-17',
      'event-2024-02-25',
      'event-2024-03-03',
      'event-2024-03-20',
      'window-2024-03-31',
    ]);
  });

  test('names each duty once, as one’s own before as one that is looked after', () => {
    const looked = dueEscalation(event, { id: 'other' as NoticeId });
    const result = settle([looked, dueReminder(event)], {
      now: at('2024-03-22 08:00'),
      zone,
      isHoliday: () => false,
      sentToday: 0,
    });
    expect(result.send.map(({ kind }) => kind)).toEqual(['reminder']);
    expect(result.drop.map(({ reason }) => reason)).toEqual(['repeated']);
  });

  test('is nothing when nothing is due', () => {
    expect(settled('2024-03-14 08:00', [])).toEqual({ send: [], drop: [], postpone: [] });
  });
});

describe('a request to be let off', () => {
  const asked = (over: Partial<Omit<DueNotice<'waiver-asked'>, 'kind'>> = {}) => dueRequest(event, over);

  test('is told although its duty is not reminded of any more', () => {
    const progress = { reports: 0, amount: 0, metOn: null, waiver: 'asked' } as const;
    expect(settled('2024-03-14 08:00', [asked({ progress })]).send).toEqual([event.id]);
  });

  test.each<[string, Parameters<typeof asked>[0], string]>([
    [
      'when another officer has decided',
      { waiver: { id: 'e', state: 'granted', reason: 'mưa lớn' } },
      'decided',
    ],
    ['when nobody decided in its time', { expiresAt: at('2024-03-14 08:00') }, 'expired'],
    ['when the officer has left', { hasLeft: true }, 'left'],
    ['when the plan asks for it no more', { isWithdrawn: true }, 'withdrawn'],
  ])('is dropped %s', (_, over, reason) => {
    expect(settled('2024-03-14 08:00', [asked(over)]).drop).toEqual([`${event.id}: ${reason}`]);
  });

  test('is told once in a message, though it was to be told again by then', () => {
    const again = asked({ id: 'again' as NoticeId });
    expect(settled('2024-03-14 08:00', [asked(), again])).toMatchObject({
      send: [event.id],
      drop: [`${event.id}: repeated`],
    });
  });

  test('and a reminder of the same duty are both told', () => {
    const other = asked({ id: 'other' as NoticeId });
    expect(settled('2024-03-14 08:00', [dueReminder(event), other]).send).toEqual([event.id, event.id]);
  });

  test('its verdict is told whatever became of the duty, until it is old', () => {
    const verdict = dueVerdict(event, { isWithdrawn: true, hasLeft: true });
    expect(settled('2024-03-14 08:00', [verdict]).send).toEqual([event.id]);
    const old = dueVerdict(event, { expiresAt: at('2024-03-14 08:00') });
    expect(settled('2024-03-14 08:00', [old]).drop).toEqual([`${event.id}: expired`]);
  });
});

describe('a reminder is dropped', () => {
  test.each<[string, Partial<Omit<DueNotice<'reminder'>, 'kind'>>, string]>([
    ['when its duty was met meanwhile', { progress: { reports: 1, amount: 1, metOn: event.eventOn } }, 'met'],
    ['when its time is over', { expiresAt: at('2024-03-14 08:00') }, 'expired'],
    ['when the plan asks for it no more', { isWithdrawn: true }, 'withdrawn'],
    ['when the person has left', { hasLeft: true }, 'left'],
    ['when the person put its duty off', { isSnoozed: true }, 'snoozed'],
    [
      'while its ward waits to hear whether it is let off',
      { progress: { reports: 0, amount: 0, metOn: null, waiver: 'asked' } },
      'waived',
    ],
    [
      'when its ward was let off',
      { progress: { reports: 0, amount: 0, metOn: null, waiver: 'granted' } },
      'waived',
    ],
  ])('%s', (_, over, reason) => {
    expect(settled('2024-03-14 08:00', [dueReminder(event, over)])).toEqual({
      send: [],
      drop: [`${event.id}: ${reason}`],
      postpone: [],
    });
  });

  test('by day and by night alike', () => {
    const met = dueReminder(event, { progress: { reports: 1, amount: 1, metOn: event.eventOn } });
    expect(settled('2024-03-14 23:00', [met]).drop).toEqual([`${event.id}: met`]);
  });

  test('not while fewer reports than needed have come', () => {
    const twice = dueReminder({ ...event, atLeast: 2 }, { progress: { reports: 1, amount: 1, metOn: null } });
    expect(settled('2024-03-14 08:00', [twice]).send).toEqual([event.id]);
  });

  test('when it would be too late after the night', () => {
    const dying = dueReminder(event, { expiresAt: at('2024-03-15 07:00') });
    expect(settled('2024-03-14 21:00', [dying]).drop).toEqual([`${event.id}: expired`]);
  });
});

describe('a reminder waits', () => {
  test('for the morning when it is night', () => {
    expect(settled('2024-03-14 21:00', [dueReminder(event)]).postpone).toEqual([
      `${event.id}: 2024-03-15 07:00`,
    ]);
  });

  test('for the next day when two messages went out', () => {
    expect(settled('2024-03-14 17:00', [dueReminder(event)], { sentToday: 2 }).postpone).toEqual([
      `${event.id}: 2024-03-15 07:00`,
    ]);
  });

  test('not when one went out', () => {
    expect(settled('2024-03-14 17:00', [dueReminder(event)], { sentToday: 1 }).send).toEqual([event.id]);
  });

  test('over a holiday, and over the one after a full day', () => {
    const notice = dueReminder(windowObligation('2024-09-10'));
    expect(settled('2024-09-02 08:00', [notice], { isHoliday: nationalDay }).postpone).toEqual([
      'window-2024-09-10: 2024-09-03 07:00',
    ]);
    expect(settled('2024-09-01 08:00', [notice], { isHoliday: nationalDay, sentToday: 2 }).postpone).toEqual([
      'window-2024-09-10: 2024-09-03 07:00',
    ]);
  });
});

describe('an event held on a holiday', () => {
  const held = eventObligation('2024-09-02', { id: 'held' as ObligationId });

  test('is reminded of on that day, alone', () => {
    const notices = [dueReminder(windowObligation('2024-09-10')), dueReminder(held)];
    const result = settled('2024-09-02 07:00', notices, { isHoliday: nationalDay });
    expect(result).toEqual({ send: ['held'], drop: [], postpone: ['window-2024-09-10: 2024-09-03 07:00'] });
  });

  test('is reminded of by day only', () => {
    expect(settled('2024-09-02 06:00', [dueReminder(held)], { isHoliday: nationalDay }).postpone).toEqual([
      'held: 2024-09-02 07:00',
    ]);
  });

  test('is not reminded of a third time that day', () => {
    const dying = dueReminder(held, { expiresAt: at('2024-09-02 21:00') });
    expect(settled('2024-09-02 08:00', [dying], { isHoliday: nationalDay, sentToday: 2 }).drop).toEqual([
      'held: expired',
    ]);
  });
});
