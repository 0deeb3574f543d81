import { describe, expect, test } from 'vitest';
import type { LocalDate, ReportId } from '#src/domain/ids.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { eventObligation } from '#test/support/obligations.ts';
import { none, planDuty } from '#test/support/plan-duties.ts';
import { draftOf } from '#test/support/flow-facts.ts';
import { seedForm, takeStep, types } from '#test/support/take-step.ts';

const form = seedForm('green-sunday');
const list: Topic = { kind: 'sent', page: 2, shownId: 'r1' as ReportId };
const answers = { date: '2024-03-17', place: 'hẻm 1', members: 45, residents: 30, photos: 2 };
const others = { waste: null, spots: null, trees: null, note: null };
const photos = ['p1', 'p2'].map((id) => ({ id, state: 'stored', sha256: id, isTold: true }) as never);

function sentReport(given: Partial<Report> = {}): Report {
  return draftOf(form, {
    status: 'submitted',
    version: 1,
    isOpen: false,
    isChanged: false,
    answers: { ...answers, ...others },
    photos,
    ...given,
  });
}

/** As /dagui shows it. */
const shown = {
  ...sentReport(),
  short: 'Chủ nhật xanh 152',
  sentByName: 'Lan',
  submittedAt: 0,
  also: [],
} as never;
const pick = (value: object): Input => ({ kind: 'choice', value: value as never });
const correct: Input = { kind: 'action', action: { action: 'correct', of: 'r1' as ReportId } };

/** Takes one input after the other, each on the report as the one before has left it. */
function inTurn(start: Topic, inputs: readonly Input[]) {
  let report = sentReport();
  let topic = start;
  const kinds: string[] = [];
  for (const input of inputs) {
    const found = { report, sentReport: shown, loosePhotos: null };
    const taken = takeStep(topic, input, { report, found });
    const given = Object.keys(taken.answers).length > 0;
    const isOpen = report.isOpen || taken.done.some(({ kind }) => kind === 'reopen');
    report = { ...report, isOpen, isChanged: report.isChanged || given };
    report = { ...report, answers: { ...report.answers, ...taken.answers } };
    topic = taken.topic;
    kinds.push(...taken.done.map(({ kind }) => kind));
  }
  return { topic, kinds, report };
}

describe('one figure is put right after sending', () => {
  const fromReceipt = [correct, pick({ pick: 'line', id: 'members' }), types('48'), pick({ pick: 'send' })];

  test.each<[string, Topic]>([
    ['the receipt', idle],
    ['the report as /dagui shows it', list],
  ])('from %s in four taps and messages', (_from, topic) => {
    const { kinds, report } = inTurn(topic, fromReceipt);
    expect(fromReceipt).toHaveLength(4);
    expect(kinds).toEqual(['reopen', 'answer', 'submit', 'correct-as-seen']);
    expect(report.answers['members']).toBe(48);
  });

  test.each<[string, Topic]>([
    ['the report as /dagui shows it', list],
    [
      'a report behind an item',
      {
        kind: 'item',
        planId: 'p' as never,
        itemId: 'x',
        page: 0,
        shownId: 'r1' as ReportId,
        from: { at: 'items', page: 0 },
      },
    ],
  ])('from %s in two, where one types it', (_from, topic) => {
    const { kinds } = inTurn(topic, [types('đoàn viên 48'), pick({ pick: 'mend' })]);
    expect(kinds).toEqual(['correct-sent']);
  });

  test('by its words under the lines as well', () => {
    const { kinds } = inTurn(idle, [correct, types('48 đoàn viên'), pick({ pick: 'send' })]);
    expect(kinds).toEqual(['reopen', 'answer', 'submit', 'correct-as-seen']);
  });
});

describe('a sent report that was opened and not changed', () => {
  test('is left as it was, and leads back to its list and page', () => {
    const { topic, kinds } = inTurn(list, [correct, pick({ pick: 'card' })]);
    expect(kinds).toEqual(['reopen', 'discard']);
    expect(topic).toEqual(list);
  });

  test('leads back to its lines from a question that was not answered', () => {
    const { topic } = inTurn(list, [correct, pick({ pick: 'line', id: 'members' }), pick({ pick: 'back' })]);
    expect(topic).toMatchObject({ kind: 'report', stand: { at: 'lines' } });
  });

  test('is not asked about by /huy', () => {
    const { kinds, topic } = inTurn(idle, [correct, { kind: 'command', name: 'huy', argument: '' }]);
    expect(kinds).toEqual(['reopen', 'discard']);
    expect(topic).toEqual(idle);
  });

  test('of which something was changed is asked about', () => {
    const input = [correct, pick({ pick: 'line', id: 'members' }), types('48')];
    const { kinds, topic } = inTurn(idle, [...input, { kind: 'command', name: 'huy', argument: '' }]);
    expect(kinds).toEqual(['reopen', 'answer']);
    expect(topic).toMatchObject({ stand: { at: 'leave' } });
  });
});

describe('/sua', () => {
  const sua: Input = { kind: 'command', name: 'sua', argument: '' };
  const facts = { report: sentReport(), found: { report: sentReport(), loosePhotos: null } };

  test('opens the newest report with its lines', () => {
    const found = { ...facts.found, sentNewest: 'r1' as ReportId };
    expect(takeStep(idle, sua, { found }).topic).toMatchObject({ stand: { at: 'lines' } });
  });

  test('says so where there is none', () => {
    expect(takeStep(idle, sua, { found: { sentNewest: null } }).keys).toEqual(['sent-none']);
  });

  test('as a word under a card means that card', () => {
    const report = draftOf(form, { answers: { ...answers, ...others }, photos });
    const card: Topic = { kind: 'report', reportId: report.id, stand: { at: 'card' }, saidIn: {} };
    expect(takeStep(card, types('sửa'), { report }).topic).toMatchObject({ stand: { at: 'lines' } });
  });
});

describe('the first question', () => {
  const list0: Topic = { kind: 'obligations', at: 'list', page: 3 };
  const stand = { at: 'question', fieldId: 'date', inOwnWords: false, leadsTo: 'next' } as const;
  const begun: Topic = { kind: 'report', reportId: 'r1' as ReportId, stand, saidIn: {}, back: list0 };
  const back = pick({ pick: 'back' });

  test('leads back to the list that it was begun from, and leaves no draft', () => {
    const { done, topic } = takeStep(begun, back, { report: draftOf(form) });
    expect(done).toEqual([{ kind: 'discard', reportId: 'r1' }]);
    expect(topic).toEqual({ kind: 'obligations', at: 'list', page: 0 });
  });

  test('shows that list without the draft that is gone', () => {
    const draft = { reportId: 'r1' as ReportId, editedById: 'p1', editedByName: 'Lan', editedAt: 0 as never };
    const duty = planDuty(eventObligation('2024-03-17'), none, { draft });
    const { said } = takeStep(begun, back, { report: draftOf(form), found: { unitPlan: [duty] } });
    const labels = said.flatMap(({ rows }) => rows.flat().map(({ label }) => label.key));
    expect(labels).toContain('button-duty');
    expect(labels).not.toContain('button-duty-draft');
  });

  test('keeps what was answered as a draft', () => {
    const report = draftOf(form, { answers: { date: '2024-03-17' as LocalDate } });
    const { done, keys } = takeStep(begun, back, { report });
    expect(done).toEqual([]);
    expect(keys[0]).toBe('draft-kept');
  });

  test('has no way back where the report was begun by a message', () => {
    const { back: _back, ...topic } = begun;
    const { said } = takeStep(topic as Topic, types('?'), { report: draftOf(form) });
    expect(said[0]?.rows.flat().map(({ label }) => label.key)).not.toContain('button-back');
  });
});

test('a question that was answered shows the answer that stands', () => {
  const report = draftOf(form, { answers });
  const card: Topic = { kind: 'report', reportId: report.id, stand: { at: 'lines' }, saidIn: {} };
  const { said } = takeStep(card, pick({ pick: 'line', id: 'members' }), { report });
  expect(said[0]?.lines.at(-1)).toMatchObject({
    key: 'answer-stands',
    args: { answer: { args: { n: 45 } } },
  });
});
