import { describe, expect, test } from 'vitest';
import type { PhotoId } from '#src/domain/ids.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { ReportToReview, ReviewPhoto } from '#src/domain/review/review.ts';
import { unusual, type Unusual } from '#src/domain/review/unusual.ts';
import { completeAmong, waitingReports } from '#src/domain/review/waiting-reports.ts';
import { on } from '#test/support/obligations.ts';

const words = { vi: 'x' };
const form: Form = {
  id: 'green-sunday',
  version: 1,
  title: words,
  fields: [
    { id: 'date', kind: 'date', label: words, ask: words },
    { id: 'members', kind: 'count', max: 5_000, label: words, ask: words },
    { id: 'wasteKg', kind: 'quantity', unit: 'kg', max: 50_000, label: words, ask: words, optional: true },
    { id: 'photos', kind: 'photos', min: 2, max: 20, label: words, ask: words },
  ],
};

const photo = (id: string, over: Partial<ReviewPhoto> = {}): ReviewPhoto => ({
  id: id as PhotoId,
  state: 'stored',
  sha256: id,
  mime: 'image/jpeg',
  bytes: 1,
  ...over,
});

const good = {
  id: 'r1',
  version: 1,
  unitId: 'tan-quy',
  unitName: 'Tân Quý',
  unitKind: 'ward',
  obligationId: 'o1',
  short: 'Chủ nhật xanh 152',
  happenedOn: on('2024-03-17'),
  sentOn: on('2024-03-18'),
  sentTime: '09:00',
  at: 0,
  sentByName: 'Lan',
  formId: 'green-sunday',
  formVersion: 1,
  answers: { date: '2024-03-17', members: 45, wasteKg: 120 },
  photos: [photo('a'), photo('b')],
  asked: {
    countsFrom: on('2024-03-16'),
    countsTo: on('2024-03-19'),
    dueOn: on('2024-03-19'),
    dueTime: null,
    photos: null,
  },
  before: null,
  why: null,
  isBeingCorrected: false,
  earlier: [{ members: 40 }, { members: 50 }, { members: 45 }],
} as unknown as ReportToReview;
const asked = good.asked as NonNullable<ReportToReview['asked']>;

/** Kinds, with what tells most of each. */
const said = (over: Partial<ReportToReview>): readonly string[] =>
  unusual({ ...good, ...over }, form).map(inWords);

function inWords(one: Unusual): string {
  switch (one.kind) {
    case 'corrected':
      return `corrected ${one.lines.map(({ field }) => field.id).join()} +${one.photosAdded} -${one.photosRemoved}`;
    case 'outside':
      return `outside ${one.from}..${one.to}`;
    case 'no-day':
      return 'no day';
    case 'photos-missing':
      return `photos ${one.have} of ${one.needed}`;
    case 'photos-lost':
      return `${one.n} lost`;
    case 'late':
      return `late ${one.days}`;
    case 'much-more':
      return `${one.field.id} ${one.value}, usually ${one.usual}`;
  }
}

const before = { answers: good.answers, photoIds: ['a', 'b'] as PhotoId[], isReviewed: true };

describe('what is unusual about a report that', () => {
  test.each<[what: string, over: Partial<ReportToReview>, unusual: readonly string[]]>([
    ['is as it should be', {}, []],
    ['came on its last day', { sentOn: on('2024-03-19'), sentTime: '23:59' }, []],
    ['came the day after', { sentOn: on('2024-03-20') }, ['late 1']],
    [
      'came at its hour',
      { sentOn: on('2024-03-19'), sentTime: '17:00', asked: { ...asked, dueTime: '17:00' } },
      ['late 0'],
    ],
    [
      'came a minute before its hour',
      { sentOn: on('2024-03-19'), sentTime: '16:59', asked: { ...asked, dueTime: '17:00' } },
      [],
    ],
    ['happened on the first day that counts', { happenedOn: on('2024-03-16') }, []],
    ['happened a day before', { happenedOn: on('2024-03-15') }, ['outside 2024-03-16..2024-03-19']],
    ['happened a day after', { happenedOn: on('2024-03-20') }, ['outside 2024-03-16..2024-03-19']],
    ['has no day', { happenedOn: null }, ['no day']],
    ['is on no duty', { asked: null, happenedOn: on('2024-01-01'), sentOn: on('2024-12-31') }, []],
    ['lacks a photo', { photos: [photo('a')] }, ['photos 1 of 2']],
    ['has one picture twice', { photos: [photo('a'), photo('b', { sha256: 'a' })] }, ['photos 1 of 2']],
    ['has a photo on its way', { photos: [photo('a'), photo('b', { state: 'pending', sha256: null })] }, []],
    ['needs more by its plan', { asked: { ...asked, photos: 3 } }, ['photos 2 of 3']],
    ['needs none by its plan', { asked: { ...asked, photos: 0 }, photos: [] }, []],
    [
      'has a broken photo',
      { photos: [photo('a'), photo('b'), photo('c', { state: 'refused', sha256: null })] },
      ['1 lost'],
    ],
    ['has three times as many', { answers: { members: 135 } }, []],
    ['has more than three times as many', { answers: { members: 136 } }, ['members 136, usually 45']],
    [
      'has many where few say what is usual',
      { answers: { members: 900 }, earlier: [{ members: 40 }, { members: 50 }] },
      [],
    ],
    [
      'has few, and much more than fewer',
      { answers: { members: 7 }, earlier: [{ members: 1 }, { members: 2 }, { members: 2 }] },
      [],
    ],
    ['has much fewer', { answers: { members: 1 } }, []],
    ['was corrected', { before, answers: { ...good.answers, members: 48 } }, ['corrected members +0 -0']],
    ['has a line less', { before, answers: { ...good.answers, wasteKg: null } }, ['corrected wasteKg +0 -0']],
    ['came back as it was', { before }, ['corrected  +0 -0']],
    [
      'came back with a photo more, and another one',
      { before, photos: [photo('b'), photo('c'), photo('d')] },
      ['corrected  +2 -1'],
    ],
    [
      'has a late photo of its album',
      { before: { ...before, photoIds: ['a' as PhotoId], isReviewed: false } },
      [],
    ],
    [
      'was corrected before anybody looked',
      { before: { ...before, isReviewed: false }, answers: { ...good.answers, members: 48 } },
      ['corrected members +0 -0'],
    ],
  ])('%s', (_what, over, expected) => {
    expect(said(over)).toEqual(expected);
  });

  test('is told in the order in which it weighs', () => {
    const over = {
      before,
      answers: { members: 900 },
      happenedOn: on('2024-03-01'),
      sentOn: on('2024-03-22'),
      photos: [photo('a', { state: 'failed' })],
    } as const;
    expect(said(over).map((one) => one.split(' ')[0])).toEqual([
      'corrected',
      'outside',
      'photos',
      '1',
      'late',
      'members',
    ]);
  });

  test('whose form is gone cannot be compared, and is looked at all the same', () => {
    expect(unusual({ ...good, sentOn: on('2024-03-20') }, undefined).map(inWords)).toEqual(['late 1']);
  });
});

describe('among those that wait', () => {
  const late = { ...good, id: 'r2', unitName: 'Sơn Kỳ', sentOn: on('2024-03-20') } as ReportToReview;
  const open = { ...good, id: 'r3', isBeingCorrected: true } as ReportToReview;

  test('the complete ones are those of which nothing is unusual, and on which nobody writes', () => {
    expect(completeAmong([good, late, open], [form])).toEqual([good]);
  });

  test('each unit is named once, and what is unusual counted', () => {
    expect(waitingReports([good, late, open], [form])).toEqual({
      n: 3,
      unusual: 1,
      units: ['Sơn Kỳ', 'Tân Quý'],
    });
  });
});
