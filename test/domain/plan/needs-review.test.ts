import { describe, expect, test } from 'vitest';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { planDifference } from '#src/domain/plan/plan-difference.ts';
import { goodPlan, readGood, units } from '#test/support/plan-file.ts';

const withReview = (plan: string, item = ''): Plan =>
  readGood(
    goodPlan
      .replace('year: 2024\n', `year: 2024\n${plan}`)
      .replace('    source: II.2.2.2\n', `${item}    source: II.2.2.2\n`),
  );
const asked = (plan: Plan): readonly boolean[] => [
  ...new Set(
    compilePlan(plan, units)
      .filter(({ itemId }) => itemId === plan.items[0]?.id)
      .map((one) => one.needsReview),
  ),
];

describe('reports on an item have to be accepted', () => {
  test.each<[what: string, plan: string, item: string, needsReview: boolean]>([
    ['not where nothing says so', '', '', false],
    ['where the plan says so', 'review: { required: true }\n', '', true],
    ['not where the plan only sets times', "review: { tellAt: ['16:00'] }\n", '', false],
    ['where the item says so', '', '    review: { required: true }\n', true],
    [
      'not where the item says otherwise than the plan',
      'review: { required: true }\n',
      '    review: { required: false }\n',
      false,
    ],
  ])('%s', (_what, plan, item, needsReview) => {
    expect(asked(withReview(plan, item))).toEqual([needsReview]);
  });
});

test('an amended plan that asks for review changes what it asks, and says so', () => {
  const [before, after] = [withReview(''), withReview('review: { required: true }\n')].map((plan) =>
    compilePlan(plan, units),
  );
  const { changed } = planDifference(before ?? [], after ?? []);
  expect([...new Set(changed.flatMap(({ changes }) => changes.map(({ field }) => field)))]).toEqual([
    'needsReview',
  ]);
});

test('officers hear at noon and in the evening where the plan asks for review and sets no time', () => {
  expect(withReview('review: { required: true }\n').review).toEqual({
    required: true,
    tellAt: ['11:30', '19:30'],
  });
});
