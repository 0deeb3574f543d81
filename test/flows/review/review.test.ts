import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { DecidedBatch, ReportToReview, Standing } from '#src/domain/review/review.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { ToReview } from '#src/flows/contract/need.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { factsOf, officer } from '#test/support/flow-facts.ts';
import { on } from '#test/support/obligations.ts';

const form: Form = { id: 'event', version: 1, title: { vi: 'Hoạt động' }, fields: [] };

function waiting(id: string, over: Partial<ReportToReview> = {}): ReportToReview {
  return {
    id,
    version: 1,
    unitId: 'tan-quy',
    unitName: 'Tân Quý',
    unitKind: 'ward',
    obligationId: 'o1',
    short: 'Chủ nhật xanh 152',
    happenedOn: on('2024-03-17'),
    sentOn: on('2024-03-17'),
    sentTime: '09:00',
    at: 0,
    sentByName: 'Lan',
    formId: 'event',
    formVersion: 1,
    answers: {},
    photos: [],
    asked: null,
    before: null,
    why: null,
    isBeingCorrected: false,
    earlier: [],
    ...over,
  } as unknown as ReportToReview;
}

const card = (id: string, version = 1): Topic =>
  ({ kind: 'review', at: { at: 'card', shown: { id, version } }, done: 0, skipped: [] }) as unknown as Topic;
const picked = (value: object): Input => ({ kind: 'choice', value }) as Input;
const text = (words: string): Input => ({ kind: 'text', text: words, messageId: '1' });

/** What is said, by keys, and done, by kinds; what is on screen afterwards. */
function act(topic: Topic, input: Input, found: Facts['found'], now = 0) {
  const facts = factsOf({ forms: [form], found: { loosePhotos: null, ...found }, actor: officer });
  const stepped = step({ v: 1, topic, wrongCodes: [] }, input, {
    ...facts,
    now: (facts.now + now) as Instant,
  });
  if (stepped.kind !== 'done') throw new Error(`facts are missing: ${JSON.stringify(stepped.needs)}`);
  const says = stepped.effects.flatMap((one) => (one.kind === 'say' ? one.screen.lines : []));
  const effects = stepped.effects.filter(({ kind }) => kind !== 'say');
  return { says: says.map(({ key }) => key), effects, topic: stepped.conversation.topic };
}

const queue = (
  reports: readonly ReportToReview[],
  standing: Standing | null = null,
): { toReview: ToReview } => ({
  toReview: { total: reports.length, reports, standing },
});
const standing = (over: Partial<Standing>): Standing =>
  ({
    id: 'r1',
    version: 1,
    status: 'submitted',
    unitName: 'Tân Quý',
    unitKind: 'ward',
    decidedByName: null,
    decidedById: null,
    ...over,
  }) as Standing;

describe('an officer who decides', () => {
  test('sees the next report by itself', () => {
    const { says, effects, topic } = act(
      card('r1'),
      picked({ pick: 'accept' }),
      queue([waiting('r1'), waiting('r2')]),
    );
    expect(effects).toMatchObject([
      { kind: 'review-reports', verdict: 'accepted', reason: null, reports: [{ id: 'r1', version: 1 }] },
    ]);
    expect(says.slice(0, 2)).toEqual(['review-said-accepted', 'review-heading']);
    expect(topic).toMatchObject({ at: { at: 'card', shown: { id: 'r2' } }, done: 1 });
  });

  test.each<[what: string, found: Facts['found'], says: string]>([
    [
      'somebody else has accepted',
      queue([waiting('r2')], standing({ status: 'accepted', decidedByName: 'Quang' })),
      'review-already-accepted',
    ],
    [
      'somebody else has returned',
      queue([waiting('r2')], standing({ status: 'returned', decidedByName: 'Quang' })),
      'review-already-returned',
    ],
    [
      'its ward sent anew',
      queue([waiting('r1', { version: 2 }), waiting('r2')]),
      'review-corrected-meanwhile',
    ],
    ['took another’s place', queue([waiting('r2')], standing({ status: 'replaced' })), 'report-gone'],
    ['is gone', queue([waiting('r2')]), 'report-gone'],
  ])('on a report that meanwhile %s hears so, and changes nothing', (_what, found, expected) => {
    for (const pick of ['accept', 'return'] as const) {
      const { says, effects } = act(card('r1'), picked({ pick }), found);
      expect([says[0], says[1], effects]).toEqual([expected, 'review-heading', []]);
    }
  });

  test('puts a report off, and is told at the end how many were', () => {
    const later = act(card('r1'), picked({ pick: 'later' }), queue([waiting('r2')]));
    expect([later.effects, later.topic]).toMatchObject([
      [],
      { skipped: ['r1'], at: { shown: { id: 'r2' } } },
    ]);
    expect(act(later.topic, picked({ pick: 'accept' }), queue([waiting('r2')])).says).toEqual([
      'review-said-accepted',
      'review-left',
    ]);
  });
});

describe('more reports than one sitting reads', () => {
  const sixty = Array.from({ length: 60 }, (_one, n) => waiting(`r${n + 1}`));
  const many = { toReview: { total: 75, reports: sixty, standing: null } };

  test('are told of behind those that are accepted in one go, and one tap goes on', () => {
    const asked = act(card('r1'), picked({ pick: 'all' }), many);
    expect(asked.says[0]).toBe('review-beyond');
    const accepted = act(asked.topic, picked({ pick: 'accept-all' }), many);
    expect(accepted.says).toEqual(['review-all-done', 'review-more']);
  });

  test('are told of by nobody where all were read', () => {
    const asked = act(card('r1'), picked({ pick: 'all' }), queue(sixty));
    expect(asked.says).not.toContain('review-beyond');
    expect(act(asked.topic, picked({ pick: 'accept-all' }), queue(sixty)).says).toEqual([
      'review-all-done',
      'review-finished',
    ]);
  });
});

describe('a return', () => {
  const why = {
    ...(card('r1') as object),
    at: { at: 'why', shown: { id: 'r1', version: 1 } },
  } as unknown as Topic;
  const found = queue([waiting('r1')]);

  test.each<[what: string, input: Input, reason: string]>([
    ['by a button', picked({ pick: 'because', reason: 'date' }), 'quick:date'],
    ['in words', text('  ảnh mờ quá \n'), 'ảnh mờ quá'],
    ['in as many as there may be', text('ờ'.repeat(500)), 'ờ'.repeat(500)],
    ['that nobody sees all of', text('sai\u202E ngày'), 'sai ngày'],
  ])('has its reason %s', (_what, input, reason) => {
    expect(act(why, input, found).effects).toMatchObject([{ verdict: 'returned', reason }]);
  });

  test.each<[what: string, input: Input, says: string]>([
    ['of nothing', text(' '), 'review-why-needed'],
    ['of nothing that is seen', text('\u200B\u3164'), 'review-why-needed'],
    ['of one character too many', text('a'.repeat(501)), 'review-why-too-long'],
    ['of 4,000 characters', text('a'.repeat(4_000)), 'review-why-too-long'],
    ['that is a picture', { kind: 'unsupported', what: 'sticker' }, 'review-why-needed'],
  ])('with a reason %s is none, and is asked for again', (_what, input, expected) => {
    const { says, effects, topic } = act(why, input, found);
    expect([says, effects, topic]).toEqual([[expected, 'review-why'], [], why]);
  });
});

describe('all that look complete', () => {
  const reports = [waiting('r1'), waiting('r2'), waiting('r3', { sentOn: on('2024-04-01') })];
  const asked = {
    countsFrom: on('2024-03-16'),
    countsTo: on('2024-03-19'),
    dueOn: on('2024-03-19'),
    dueTime: null,
    photos: null,
  };
  const withLate = reports.map((one) => ({ ...one, asked }));
  const all = act(card('r1'), picked({ pick: 'all' }), queue(withLate)).topic;

  test('are listed, and accepted when that is confirmed', () => {
    expect(all).toMatchObject({ at: { at: 'all', complete: [{ id: 'r1' }, { id: 'r2' }] } });
    const { says, effects } = act(all, picked({ pick: 'accept-all' }), queue(withLate));
    expect(effects).toMatchObject([{ verdict: 'accepted', reports: [{ id: 'r1' }, { id: 'r2' }] }]);
    expect(says.slice(0, 2)).toEqual(['review-all-done', 'review-heading']);
  });

  test('are not those that changed since they were listed, which is said', () => {
    const changed = withLate.map((one) => (one.id === 'r2' ? { ...one, version: 2 } : one));
    const { says, effects } = act(all, picked({ pick: 'accept-all' }), queue(changed));
    expect(effects).toMatchObject([{ reports: [{ id: 'r1' }] }]);
    expect(says.slice(0, 2)).toEqual(['review-all-done', 'review-all-left']);
  });

  test('are none where all of them changed', () => {
    const { says, effects } = act(all, picked({ pick: 'accept-all' }), queue([waiting('r9')]));
    expect([effects, says.slice(0, 2)]).toEqual([[], ['review-all-none', 'review-heading']]);
  });
});

describe('taking back', () => {
  const undo: Input = { kind: 'action', action: { action: 'undo-review', of: 'b1' } };
  const batch = (over: Partial<DecidedBatch> = {}): Facts['found'] => ({
    decided: {
      batchId: 'b1',
      verdict: 'returned',
      at: factsOf({}).now,
      isUndone: false,
      reports: [
        { id: 'r1' as never, unitName: 'Tân Quý', isOvertaken: false },
        { id: 'r2' as never, unitName: 'Sơn Kỳ', isOvertaken: true },
      ],
      ...over,
    },
  });
  const hourMs = 3_600_000;
  const takenBack = { kind: 'undo-review', batchId: 'b1', reportIds: ['r1'] };

  test.each<
    [
      what: string,
      found: Facts['found'],
      afterMs: number,
      says: readonly string[],
      effects: readonly object[],
    ]
  >([
    ['what was not sent anew', batch(), 0, ['undo-done', 'undo-corrected'], [takenBack]],
    ['in the last moment of the hour', batch(), hourMs - 1, ['undo-done', 'undo-corrected'], [takenBack]],
    ['after an hour', batch(), hourMs, ['undo-too-late'], []],
    ['what was taken back', batch({ isUndone: true }), 0, ['undo-done-already'], []],
    [
      'what was sent anew',
      batch({ reports: [{ id: 'r2' as never, unitName: 'Sơn Kỳ', isOvertaken: true }] }),
      0,
      ['undo-corrected'],
      [],
    ],
    ['what somebody else decided, or nobody', { decided: null }, 0, ['undo-nothing'], []],
  ])('%s', (_what, found, afterMs, says, effects) => {
    const undone = act({ kind: 'idle' }, undo, found, afterMs);
    expect(undone.says).toEqual(says);
    expect(undone.effects).toEqual(effects);
  });
});
