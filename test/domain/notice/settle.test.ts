import { describe, expect, test } from 'vitest';
import type { LocalDate, ObligationId } from '#src/domain/ids.ts';
import { type MergeContext, mergeNotices, type PendingNotice } from '#src/domain/notice/settle.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, eventObligation, pendingNotice, windowObligation, zone } from '#test/support/obligations.ts';

const nationalDay = (day: LocalDate) => day === '2024-09-02';

function merge(moment: string, notices: readonly PendingNotice[], over: Partial<MergeContext> = {}) {
  const { send, drop, postpone } = mergeNotices(notices, {
    now: at(moment),
    zone,
    isHoliday: () => false,
    sentToday: 0,
    ...over,
  });
  return {
    send: send.map(({ obligation }) => obligation.id),
    drop: drop.map(({ notice, reason }) => `${notice.obligation.id}: ${reason}`),
    postpone: postpone.map(({ notice, until }) => `${notice.obligation.id}: ${localTime(until)}`),
  };
}

const event = eventObligation('2024-03-17');
const window = windowObligation('2024-03-31');

describe('all that is due to one person', () => {
  test('is one message', () => {
    expect(merge('2024-03-14 08:00', [pendingNotice(window), pendingNotice(event)])).toEqual({
      send: [event.id, window.id],
      drop: [],
      postpone: [],
    });
  });

  test('begins with the event of the day, then what is overdue the longest, then what comes first', () => {
    const ids = ['2024-03-17', '2024-03-20', '2024-02-25', '2024-03-03'].map((day) => eventObligation(day));
    const sent = merge(
      '2024-03-17 07:00',
      [...ids, window].map((one) => pendingNotice(one)),
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
    const looked = pendingNotice(event, { id: 'other' as PendingNotice['id'], kind: 'escalation' });
    const result = mergeNotices([looked, pendingNotice(event)], {
      now: at('2024-03-22 08:00'),
      zone,
      isHoliday: () => false,
      sentToday: 0,
    });
    expect(result.send.map(({ kind }) => kind)).toEqual(['reminder']);
    expect(result.drop.map(({ reason }) => reason)).toEqual(['repeated']);
  });

  test('is nothing when nothing is due', () => {
    expect(merge('2024-03-14 08:00', [])).toEqual({ send: [], drop: [], postpone: [] });
  });
});

describe('a request to be let off', () => {
  const asked = (over: Partial<PendingNotice> = {}) =>
    pendingNotice(event, { kind: 'waiver', waiver: { id: 'e', state: 'asked', reason: 'mưa lớn' }, ...over });

  test('is told although its duty is not reminded of any more', () => {
    const progress = { reports: 0, amount: 0, metOn: null, waiver: 'asked' } as const;
    expect(merge('2024-03-14 08:00', [asked({ progress })]).send).toEqual([event.id]);
  });

  test.each<[string, Partial<PendingNotice>, string]>([
    [
      'when another officer has decided',
      { waiver: { id: 'e', state: 'granted', reason: 'mưa lớn' } },
      'decided',
    ],
    ['when nobody decided in its time', { expiresAt: at('2024-03-14 08:00') }, 'expired'],
    ['when the officer has left', { hasLeft: true }, 'left'],
    ['when the plan asks for it no more', { isWithdrawn: true }, 'withdrawn'],
  ])('is dropped %s', (_, over, reason) => {
    expect(merge('2024-03-14 08:00', [asked(over)]).drop).toEqual([`${event.id}: ${reason}`]);
  });

  test('is told once in a message, though it was to be told again by then', () => {
    const again = asked({ id: 'again' as PendingNotice['id'] });
    expect(merge('2024-03-14 08:00', [asked(), again])).toMatchObject({
      send: [event.id],
      drop: [`${event.id}: repeated`],
    });
  });

  test('and a reminder of the same duty are both told', () => {
    const other = asked({ id: 'other' as PendingNotice['id'] });
    expect(merge('2024-03-14 08:00', [pendingNotice(event), other]).send).toEqual([event.id, event.id]);
  });

  test('its verdict is told whatever became of the duty, until it is old', () => {
    const verdict = asked({ kind: 'verdict', isWithdrawn: true, hasLeft: true });
    expect(merge('2024-03-14 08:00', [verdict]).send).toEqual([event.id]);
    const old = asked({ kind: 'verdict', expiresAt: at('2024-03-14 08:00') });
    expect(merge('2024-03-14 08:00', [old]).drop).toEqual([`${event.id}: expired`]);
  });
});

describe('a reminder is dropped', () => {
  test.each<[string, Partial<PendingNotice>, string]>([
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
    expect(merge('2024-03-14 08:00', [pendingNotice(event, over)])).toEqual({
      send: [],
      drop: [`${event.id}: ${reason}`],
      postpone: [],
    });
  });

  test('by day and by night alike', () => {
    const met = pendingNotice(event, { progress: { reports: 1, amount: 1, metOn: event.eventOn } });
    expect(merge('2024-03-14 23:00', [met]).drop).toEqual([`${event.id}: met`]);
  });

  test('not while fewer reports than needed have come', () => {
    const twice = pendingNotice(
      { ...event, atLeast: 2 },
      { progress: { reports: 1, amount: 1, metOn: null } },
    );
    expect(merge('2024-03-14 08:00', [twice]).send).toEqual([event.id]);
  });

  test('when it would be too late after the night', () => {
    const dying = pendingNotice(event, { expiresAt: at('2024-03-15 07:00') });
    expect(merge('2024-03-14 21:00', [dying]).drop).toEqual([`${event.id}: expired`]);
  });
});

describe('a reminder waits', () => {
  test('for the morning when it is night', () => {
    expect(merge('2024-03-14 21:00', [pendingNotice(event)]).postpone).toEqual([
      `${event.id}: 2024-03-15 07:00`,
    ]);
  });

  test('for the next day when two messages went out', () => {
    expect(merge('2024-03-14 17:00', [pendingNotice(event)], { sentToday: 2 }).postpone).toEqual([
      `${event.id}: 2024-03-15 07:00`,
    ]);
  });

  test('not when one went out', () => {
    expect(merge('2024-03-14 17:00', [pendingNotice(event)], { sentToday: 1 }).send).toEqual([event.id]);
  });

  test('over a holiday, and over the one after a full day', () => {
    const notice = pendingNotice(windowObligation('2024-09-10'));
    expect(merge('2024-09-02 08:00', [notice], { isHoliday: nationalDay }).postpone).toEqual([
      'window-2024-09-10: 2024-09-03 07:00',
    ]);
    expect(merge('2024-09-01 08:00', [notice], { isHoliday: nationalDay, sentToday: 2 }).postpone).toEqual([
      'window-2024-09-10: 2024-09-03 07:00',
    ]);
  });
});

describe('an event held on a holiday', () => {
  const held = eventObligation('2024-09-02', { id: 'held' as ObligationId });

  test('is reminded of on that day, alone', () => {
    const notices = [pendingNotice(windowObligation('2024-09-10')), pendingNotice(held)];
    const result = merge('2024-09-02 07:00', notices, { isHoliday: nationalDay });
    expect(result).toEqual({ send: ['held'], drop: [], postpone: ['window-2024-09-10: 2024-09-03 07:00'] });
  });

  test('is reminded of by day only', () => {
    expect(merge('2024-09-02 06:00', [pendingNotice(held)], { isHoliday: nationalDay }).postpone).toEqual([
      'held: 2024-09-02 07:00',
    ]);
  });

  test('is not reminded of a third time that day', () => {
    const dying = pendingNotice(held, { expiresAt: at('2024-09-02 21:00') });
    expect(merge('2024-09-02 08:00', [dying], { isHoliday: nationalDay, sentToday: 2 }).drop).toEqual([
      'held: expired',
    ]);
  });
});
