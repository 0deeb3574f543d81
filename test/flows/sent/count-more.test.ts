import { describe, expect, test } from 'vitest';
import type { ObligationId, ReportId } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { SentReport } from '#src/domain/report/sent-report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { draftOf, secretary } from '#test/support/flow-facts.ts';
import { on, windowObligation } from '#test/support/obligations.ts';
import { none } from '#test/support/plan-duties.ts';
import { seedForm, takeStep } from '#test/support/take-step.ts';

const r1 = 'r1' as ReportId;
const shown: Topic = { kind: 'sent', page: 0, shownId: r1 };
const count: Input = { kind: 'choice', value: { pick: 'count', id: 'o2' } };

const awareness = windowObligation('2024-12-31', {
  id: 'o2' as ObligationId,
  itemId: 'awareness',
  short: 'Tuyên truyền ở cơ sở',
  alsoForms: ['activity'],
  opensOn: on('2024-01-01'),
  countsFrom: on('2024-01-01'),
});
const duty: Duty = {
  obligation: awareness,
  progress: none,
  draft: null,
  sent: null,
  forUnitId: awareness.unitId,
};

const sent = {
  id: r1,
  unitId: 'tan-quy',
  unitName: 'Tân Quý',
  unitKind: 'ward',
  obligationId: null,
  short: null,
  status: 'submitted',
  happenedOn: '2024-03-17',
  submittedAt: 0,
  sentByName: 'Nguyễn Thị Lan',
  formId: 'activity',
  formVersion: 1,
  answers: { title: 'Ngày hội hiến máu', people: 60 },
  photos: [],
  isCounted: false,
  also: [],
  countsFrom: null,
  countsTo: null,
} as unknown as SentReport;

const closed = { id: r1, isOpen: false } as Report;
const found = { sentReport: sent, duties: [duty], report: closed };
const after = (given: Partial<SentReport>, over: Partial<Facts> = {}) =>
  takeStep(
    shown,
    { kind: 'choice', value: { pick: 'report', id: r1 } },
    {
      ...over,
      found: { ...found, sentReport: { ...sent, ...given } },
    },
  );
const labelsOf = ({ said }: ReturnType<typeof takeStep>) =>
  said.flatMap(({ rows }) => rows.flat().map(({ label }) => label.key));

describe('a sent report that may count for another duty', () => {
  test('says so on a button', () => {
    expect(labelsOf(after({}))).toContain('button-count-more');
  });

  test.each<[string, Partial<SentReport>]>([
    ['counts for it already', { also: [{ obligationId: awareness.id, short: 'x', isCounted: true }] }],
    ['was returned', { status: 'returned' }],
    ['was on another day', { happenedOn: on('2023-12-31') }],
    ['is of another form', { formId: 'green-sunday' }],
    ['is another ward’s', { unitId: 'tay-thanh' as SentReport['unitId'] }],
  ])('but not where it %s', (_which, given) => {
    expect(labelsOf(after(given))).not.toContain('button-count-more');
  });

  test('nor to who may only read', () => {
    const [membership] = secretary.memberships;
    const actor = { ...secretary, memberships: [{ ...membership, role: 'leader' }] } as Facts['actor'];
    expect(labelsOf(after({}, { actor }))).not.toContain('button-count-more');
  });

  test('counts for it by one tap, in a version of its own, and says so', () => {
    const step = takeStep(shown, count, { found });
    expect(step.done).toEqual([
      { kind: 'correct-sent', reportId: r1, answers: {}, happenedOn: '2024-03-17' },
      { kind: 'count-also', reportId: r1, obligationIds: ['o2'] },
    ]);
    expect(step.keys[0]).toBe('count-more-done');
    expect(step.keys).toContain('sent-also');
    expect(labelsOf(step)).not.toContain('button-count-more');
    expect(step.topic).toEqual(shown);
  });

  test('tapped again, where it counts by now, changes nothing', () => {
    const also = [{ obligationId: awareness.id, short: awareness.short, isCounted: true }];
    const { done, keys } = takeStep(shown, count, { found: { ...found, sentReport: { ...sent, also } } });
    expect(done).toEqual([]);
    expect(keys).toContain('sent-also');
  });

  test('that is gone by now leads back to the list', () => {
    const list = { sentReports: { reports: [sent, sent], total: 2 } };
    const { keys, done } = takeStep(shown, count, { found: { ...found, ...list, sentReport: null } });
    expect(keys[0]).toBe('report-gone');
    expect(done).toEqual([]);
  });

  test('is opened as it is where somebody writes on it, and counts for nothing more yet', () => {
    const report = draftOf(seedForm('activity'), { id: r1, version: 1, isOpen: true });
    const { done, topic } = takeStep(shown, count, { report, found: { ...found, report } });
    expect(done).toEqual([]);
    expect(topic).toMatchObject({ kind: 'report', reportId: r1 });
  });
});
