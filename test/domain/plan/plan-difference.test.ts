import { expect, test } from 'vitest';
import { planDifference } from '#src/domain/plan/plan-difference.ts';
import { eventObligation, on } from '#test/support/obligations.ts';

const may = eventObligation('2024-05-26');
const july = eventObligation('2024-07-21');

test('what is the same on both sides is no difference, in whatever order its keys stand', () => {
  const stored = { ...may, ladder: may.ladder.map(({ key, ...rung }) => ({ ...rung, key })) };
  expect(planDifference([stored, july], [july, may])).toEqual({ added: [], changed: [], withdrawn: [] });
});

test('an obligation is added, withdrawn or changed by its key', () => {
  const moved = { ...may, dueOn: on('2024-05-30'), atLeast: 2 };
  const { added, changed, withdrawn } = planDifference([may], [moved, july]);
  expect([added, withdrawn]).toEqual([[july], []]);
  expect(changed).toEqual([
    {
      obligation: moved,
      changes: [
        { field: 'dueOn', from: '2024-05-28', to: '2024-05-30' },
        { field: 'atLeast', from: 1, to: 2 },
      ],
    },
  ]);
  expect(planDifference([may, july], [may]).withdrawn).toEqual([july]);
});

test('a deadline that gets an hour is a change', () => {
  expect(planDifference([may], [{ ...may, dueTime: '16:00' }]).changed[0]?.changes).toEqual([
    { field: 'dueTime', from: null, to: '16:00' },
  ]);
});

test('a ladder with another time is a change', () => {
  const later = { ...may, ladder: may.ladder.map((rung) => ({ ...rung, time: '09:00' })) };
  expect(planDifference([may], [later]).changed[0]?.changes.map(({ field }) => field)).toEqual(['ladder']);
});

test('another form that counts, too, is a change', () => {
  const wider = { ...may, alsoForms: ['event'] };
  expect(planDifference([may], [wider]).changed[0]?.changes).toEqual([
    { field: 'alsoForms', from: [], to: ['event'] },
  ]);
});
