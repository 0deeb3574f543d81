import { describe, expect, test } from 'vitest';
import type { GroupId, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import { everyPerson, type Notice } from '#src/domain/notice/notice.ts';
import { plannedNotice, rungNotice, snoozedReminder } from '#src/domain/notice/planned-notice.ts';
import { rungTimes } from '#src/domain/notice/rung-times.ts';
import { localTime } from '#test/support/local-time.ts';
import { at, eventObligation, on, zone } from '#test/support/obligations.ts';

const told = {
  personId: 'lan' as PersonId,
  obligationId: 'o' as ObligationId,
  unitId: 'tan-quy' as UnitId,
};
const ofGroup = { groupId: 'g' as GroupId, unitId: 'tan-phu' as UnitId };
const rung = { rung: 'd-3', on: on('2024-05-23'), endsAt: at('2024-05-25 17:00') };
const due = at('2024-05-23 08:00');

test.each<[string, Notice, string]>([
  ['reminder:o:d-3@2024-05-23:lan', { kind: 'reminder', ...told, ...rung }, '2024-05-25 17:00'],
  ['escalation:o:d-3@2024-05-23:lan', { kind: 'escalation', ...told, ...rung }, '2024-05-25 17:00'],
  [
    'waiver-asked:e:lan',
    { kind: 'waiver-asked', ...told, waiverId: 'e', isAgain: false },
    '2024-06-22 08:00',
  ],
  [
    'waiver-asked:e:lan:again',
    { kind: 'waiver-asked', ...told, waiverId: 'e', isAgain: true },
    '2024-06-22 08:00',
  ],
  ['verdict:e:lan', { kind: 'verdict', ...told, waiverId: 'e' }, '2024-06-22 08:00'],
  [
    'passed-on:w:lan',
    { kind: 'passed-on', personId: told.personId, unitId: told.unitId, passedOnId: 'w' },
    '2024-06-22 08:00',
  ],
  [
    'unit-ended:lan:tan-quy',
    { kind: 'unit-ended', personId: told.personId, unitId: told.unitId },
    '2024-06-22 08:00',
  ],
  ['digest:g:2024-W21', { kind: 'digest', ...ofGroup, on: on('2024-05-20') }, '2024-05-25 08:00'],
  ['group-unit-ended:g:tan-phu', { kind: 'group-unit-ended', ...ofGroup }, '2024-06-22 08:00'],
])('%s is worth telling until its end', (key, notice, end) => {
  const planned = plannedNotice(notice, due);
  expect(planned).toEqual({ ...notice, key, dueAt: due, expiresAt: planned.expiresAt });
  expect(localTime(planned.expiresAt)).toBe(end);
});

describe('a rung', () => {
  const [first] = rungTimes(eventObligation('2024-05-26'), zone);

  test('is named after the day it is for, so that one that moved is owed once more', () => {
    expect(rungNotice('reminder', told, first!, zone).key).toBe('reminder:o:d-7@2024-05-19:lan');
    const [moved] = rungTimes(eventObligation('2024-06-02'), zone);
    expect(rungNotice('reminder', told, moved!, zone).key).toBe('reminder:o:d-7@2024-05-26:lan');
  });

  test('for everybody has one place in its key, where each one’s id goes', () => {
    const { key } = rungNotice('escalation', { ...told, personId: everyPerson }, first!, zone);
    expect(key.replaceAll(everyPerson, 'lan')).toBe(rungNotice('escalation', told, first!, zone).key);
    expect(key.split(everyPerson)).toHaveLength(2);
  });
});

describe('a reminder that is put off', () => {
  test('comes the next morning, for two days', () => {
    const { key, dueAt, expiresAt } = snoozedReminder(told, on('2024-02-28'), zone);
    expect([key, localTime(dueAt), localTime(expiresAt)]).toEqual([
      'reminder:o:snooze@2024-02-29:lan',
      '2024-02-29 07:00',
      '2024-03-02 07:00',
    ]);
  });
});
