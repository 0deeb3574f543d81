import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { rungTimes } from '#src/domain/notice/rung-times.ts';
import { zone } from '#test/support/obligations.ts';
import { obligationsOf, planOf, units } from '#test/support/random-plan.ts';

function ofEveryPlan(check: (obligations: readonly PlannedObligation[], plan: Plan) => void): void {
  fc.assert(
    fc.property(planOf(1), (plan) => check(obligationsOf(plan), plan)),
    { numRuns: 100 },
  );
}

test('each obligation has a key of its own', () => {
  ofEveryPlan((obligations) => {
    expect(new Set(obligations.map(({ key }) => key)).size).toBe(obligations.length);
  });
});

test('the same plan asks the same, whatever the order in which units are read', () => {
  ofEveryPlan((obligations, plan) => {
    const again = compilePlan(plan, [...units].reverse());
    const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : 1);
    expect([...again].sort(byKey).map(({ key, dueOn }) => [key, dueOn])).toEqual(
      [...obligations].sort(byKey).map(({ key, dueOn }) => [key, dueOn]),
    );
  });
});

test('an obligation opens, falls due and locks in this order, and something counts for it in time', () => {
  ofEveryPlan((obligations) => {
    for (const { opensOn, eventOn, dueOn, locksOn, countsFrom, countsTo } of obligations) {
      expect(opensOn <= dueOn).toBe(true);
      expect(locksOn === null || locksOn > dueOn).toBe(true);
      expect(countsFrom <= dueOn && countsFrom <= countsTo).toBe(true);
      expect(eventOn === null || (eventOn >= countsFrom && eventOn <= countsTo)).toBe(true);
    }
  });
});

test('what wards feed is there to be fed, and a total never nags', () => {
  ofEveryPlan((obligations) => {
    const keys = new Set(obligations.map(({ key }) => key));
    for (const { feeds, scope, ladder } of obligations) {
      expect(feeds === null || keys.has(feeds)).toBe(true);
      expect(scope !== 'total' || ladder.length === 0).toBe(true);
    }
  });
});

test('what goes on all the year owes nothing, and is never reminded of', () => {
  ofEveryPlan((obligations, plan) => {
    const continuing = new Set(
      plan.items.filter(({ rule }) => rule.kind === 'continuing').map(({ id }) => id),
    );
    for (const { itemId, atLeast, ladder } of obligations) {
      expect(atLeast === 0).toBe(continuing.has(itemId));
      expect(continuing.has(itemId) && ladder.length > 0).toBe(false);
    }
  });
});

test('rungs for the same people follow each other, each alive before the lock', () => {
  ofEveryPlan((obligations) => {
    for (const obligation of obligations) {
      const times = rungTimes(obligation, zone);
      for (const [index, { rung, dueAt, expiresAt }] of times.entries()) {
        expect(dueAt).toBeLessThan(expiresAt);
        const next = times.slice(index + 1).find((other) => other.rung.to === rung.to && other.dueAt > dueAt);
        expect(expiresAt).toBeLessThanOrEqual(next?.dueAt ?? Infinity);
      }
    }
  });
});
