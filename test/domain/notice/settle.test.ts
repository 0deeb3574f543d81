import { describe, expect, test } from 'vitest';
import type { Digest } from '#src/domain/digest/digest.ts';
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
  dueWord,
  eventObligation,
  waiver,
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
    ['when another officer has decided', { waiver: { ...waiver, state: 'granted' } }, 'decided'],
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
    [
      'when it asks how it went, and that was reported, though not enough',
      { unless: 'reported', isReported: true },
      'reported',
    ],
    ['when the person put its duty off', { isSnoozed: true }, 'snoozed'],
    [
      'while an officer has yet to look at what its ward sent',
      { progress: { reports: 0, amount: 0, metOn: null, waiting: 1 } },
      'reported',
    ],
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

  test('not where it asks how it went and nothing was reported, nor any other where something was', () => {
    expect(settled('2024-03-14 08:00', [dueReminder(event, { unless: 'reported' })]).send).toEqual([
      event.id,
    ]);
    expect(settled('2024-03-14 08:00', [dueReminder(event, { isReported: true })]).send).toEqual([event.id]);
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

  test('is asked about in the evening; one held on another day is not', () => {
    const asks = { unless: 'reported', expiresAt: at('2024-09-02 21:00') } as const;
    const other = eventObligation('2024-09-01', { id: 'other' as ObligationId });
    const notices = [dueReminder(held, asks), dueReminder(other, asks)];
    expect(settled('2024-09-02 19:30', notices, { isHoliday: nationalDay })).toEqual({
      send: ['held'],
      drop: ['other: expired'],
      postpone: [],
    });
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

describe('what somebody waits for', () => {
  const request = dueRequest(event, { id: 'request' as NoticeId });
  const verdict = dueVerdict(windowObligation('2024-04-30'), { id: 'verdict' as NoticeId });

  test('goes out although two messages of reminders did, and the reminder waits', () => {
    const result = settled('2024-03-14 17:00', [dueReminder(window), request, verdict], { sentToday: 2 });
    expect(result).toEqual({
      send: [event.id, 'window-2024-04-30'],
      drop: [],
      postpone: [`${window.id}: 2024-03-15 07:00`],
    });
  });

  test('waits out the night, as everything does', () => {
    expect(settled('2024-03-14 21:00', [request, verdict]).postpone).toEqual([
      `${event.id}: 2024-03-15 07:00`,
      'window-2024-04-30: 2024-03-15 07:00',
    ]);
    expect(settled('2024-03-15 07:00', [request, verdict], { sentToday: 2 }).send).toHaveLength(2);
  });

  test('waits out a holiday, but where it is about an event that is held on one', () => {
    const isHoliday = (day: LocalDate) => day === '2024-03-14' || day === event.eventOn;
    expect(settled('2024-03-14 08:00', [request, verdict], { isHoliday })).toEqual({
      send: [event.id],
      drop: [],
      postpone: ['window-2024-04-30: 2024-03-15 07:00'],
    });
  });

  test('is only what has to do with a request: reminders of both kinds are the two messages', () => {
    expect(settled('2024-03-14 17:00', [dueEscalation(event)], { sentToday: 2 }).postpone).toHaveLength(1);
  });
});

describe('what somebody wrote', () => {
  const word = dueWord('em hỏi');

  test('goes out although two messages of reminders did', () => {
    expect(settled('2024-03-14 17:00', [dueReminder(window), word], { sentToday: 2 })).toEqual({
      send: [word.id],
      drop: [],
      postpone: [`${window.id}: 2024-03-15 07:00`],
    });
  });

  test('waits out the night and every holiday, whatever it is about', () => {
    const waits = [`${word.id}: 2024-03-15 07:00`];
    expect(settled('2024-03-14 21:00', [word]).postpone).toEqual(waits);
    const isHoliday = (day: LocalDate) => day === '2024-03-14';
    expect(settled('2024-03-14 08:00', [word], { isHoliday }).postpone).toEqual(waits);
  });

  test('is told once for each word: none repeats another', () => {
    expect(settled('2024-03-14 08:00', [word, dueWord('em hỏi nữa')]).send).toHaveLength(2);
  });

  test('is told nobody who looks after the unit no more', () => {
    expect(settled('2024-03-14 08:00', [dueWord('em hỏi', {}, true)]).drop).toEqual([`${word.id}: left`]);
  });

  test('is old news after a month', () => {
    const old = { ...word, expiresAt: at('2024-03-14 08:00') };
    expect(settled('2024-03-14 08:00', [old]).drop).toEqual([`${word.id}: expired`]);
  });
});

describe('an officer who was asked', () => {
  const context = { now: at('2024-03-14 17:00'), zone, isHoliday: () => false, sentToday: 0 };
  const asked = dueRequest(event);

  test('is owed the same question two days after it was sent', () => {
    const { next } = settle([asked], context);
    expect(next.map(({ key, dueAt }) => `${key} ${localTime(dueAt)}`)).toEqual([
      'waiver-asked:e:huong:again 2024-03-16 07:00',
    ]);
    expect(next).toMatchObject([{ waiverId: 'e', personId: 'huong', unitId: 'tan-quy', isAgain: true }]);
  });

  test.each<[string, DueNotice]>([
    ['it was the second time', { ...asked, isAgain: true }],
    ['it is decided by now', { ...asked, waiver: { ...asked.waiver, state: 'declined' } }],
    ['it is something else', dueReminder(event)],
  ])('is owed none where %s', (_, notice) => {
    expect(settle([notice], context).next).toEqual([]);
  });

  test('is owed none while the first one waits for the morning', () => {
    expect(settle([asked], { ...context, now: at('2024-03-14 22:00') }).next).toEqual([]);
  });
});

describe('what has nothing to do with an obligation', () => {
  const ended = {
    unitName: 'Tân Quý',
    unitKind: 'ward',
    endedOn: '2025-07-01' as LocalDate,
    successors: [],
  } as const;
  const units = { ended: [ended], living: [], coming: [] };
  const lives = { ...units, ended: [] };
  const about = { id: 'ended' as NoticeId, expiresAt: at('2025-07-31 07:00'), units };
  const ending = { kind: 'unit-ended', ...about } as const;
  const groupEnding = { kind: 'group-unit-ended', ...about } as const;
  const digest = (id: string, end: string) =>
    ({ kind: 'digest', id: id as NoticeId, expiresAt: at(end), digest: {} as Digest }) as const;
  const [older, newer] = [digest('older', '2025-07-02 07:30'), digest('newer', '2025-07-09 07:30')];

  test('is told beside reminders, and is none of the two messages', () => {
    const reminder = dueReminder(windowObligation('2025-07-31'));
    const result = settled('2025-07-01 07:00', [ending, reminder], { sentToday: 2 });
    expect(result).toMatchObject({ send: ['ended'], postpone: ['window-2025-07-31: 2025-07-02 07:00'] });
  });

  test.each<[string, readonly DueNotice[], string[]]>([
    ['the end of a unit that lives again', [{ ...ending, units: lives }], ['ended: lives']],
    ['the end of a group’s unit that lives', [{ ...groupEnding, units: lives }], ['ended: lives']],
    ['an end that is old news', [{ ...ending, expiresAt: at('2025-07-01 08:00') }], ['ended: expired']],
    ['a digest that is too late', [digest('late', '2025-07-01 08:00')], ['late: expired']],
    ['the older of two digests', [older, newer], ['older: repeated']],
    ['a digest of a unit that has ended', [newer, groupEnding], ['newer: repeated']],
  ])('is not told: %s', (_, notices, dropped) => {
    expect(settled('2025-07-01 08:00', notices).drop).toEqual(dropped);
  });

  test('waits out nights and holidays, also where something is held on them', () => {
    const isHoliday = (day: LocalDate) => day === '2025-07-01';
    expect(settled('2025-07-01 08:00', [newer], { isHoliday }).postpone).toEqual(['newer: 2025-07-02 07:00']);
    expect(settled('2025-07-01 22:00', [ending]).postpone).toEqual(['ended: 2025-07-02 07:00']);
  });
});
