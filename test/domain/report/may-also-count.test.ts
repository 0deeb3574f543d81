import { describe, expect, test } from 'vitest';
import type { ObligationId, PlanId } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { Obligation, Progress } from '#src/domain/obligation/obligation.ts';
import { mayAlsoCount } from '#src/domain/report/may-also-count.ts';
import { draftOf } from '#test/support/flow-facts.ts';
import { on, windowObligation } from '#test/support/obligations.ts';
import { doneOn, none } from '#test/support/plan-duties.ts';

const form = { id: 'legal-awareness', version: 1, title: { vi: 'x' }, fields: [] };
const awareness = windowObligation('2024-12-31', {
  id: 'o2' as ObligationId,
  itemId: 'awareness',
  alsoForms: [form.id],
});
const lawDay = windowObligation('2024-11-15', { id: 'o1' as ObligationId, itemId: 'law-day', form: form.id });

function duty(obligation: Obligation, progress: Progress = none): Duty {
  return { obligation, progress, draft: null, sent: null, forUnitId: obligation.unitId };
}

function asked(
  over: Partial<Obligation> = {},
  {
    progress = none,
    obligationId = 'o1' as ObligationId | null,
    day = '2024-11-09',
    alsoIds = [] as string[],
  } = {},
): readonly string[] {
  const duties = [duty(lawDay), duty({ ...awareness, ...over }, progress)];
  const report = draftOf(form, { obligationId, alsoIds: alsoIds as ObligationId[] });
  return mayAlsoCount(report, on(day), duties, { today: on('2024-11-09'), time: '09:00' }).map(
    ({ obligation }) => obligation.id,
  );
}

describe('a report may count for another duty', () => {
  test('that takes reports by its form, whatever duty it is on, or none', () => {
    expect(asked()).toEqual(['o2']);
    expect(asked({}, { obligationId: null })).toEqual(['o2']);
  });

  test.each<[string, Partial<Obligation>]>([
    ['does not take its form', { alsoForms: [] }],
    ['is of the item that it is on', { planId: lawDay.planId, itemId: lawDay.itemId }],
    ['needs more photos', { photos: 2 }],
    ['is over', { locksOn: on('2024-11-09') }],
    ['is a sum that nobody reports on', { scope: 'total' }],
    ['sums up what it does not ask', { measure: 'sum:trees' }],
  ])('but none that %s', (_which, over) => {
    expect(asked(over)).toEqual([]);
  });

  test('nor on another day, nor one that is done', () => {
    expect(asked({}, { day: '2023-12-31' })).toEqual([]);
    expect(asked({}, { progress: doneOn('2024-05-01') })).toEqual([]);
  });

  test('nor for one that it counts for already', () => {
    expect(asked({}, { alsoIds: ['o2'] })).toEqual([]);
  });

  test('and one of the same name in another plan is another', () => {
    expect(asked({ planId: 'other' as PlanId, itemId: lawDay.itemId })).toEqual(['o2']);
  });
});
