import { describe, expect, test } from 'vitest';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { obligationsRoom } from '#src/flows/obligations/obligation-list.ts';
import type { ObligationsTopic } from '#src/flows/obligations/topic.ts';
import { factsOf } from '#test/support/flow-facts.ts';
import { eventObligation } from '#test/support/obligations.ts';
import { planDuty } from '#test/support/plan-duties.ts';

/** Nine items of which the ward has done nothing for months, and one that is done. */
const overdue = Array.from({ length: 9 }, (_, n) => {
  const words = { itemId: `item-${n}`, short: `Việc ${n}`, id: `o${n}` as never, locksOn: null };
  const obligation = { ...eventObligation(`2024-01-1${n}`, words), unitId: 'tan-quy' as never };
  return planDuty(obligation, undefined, { itemShort: `Việc ${n}`, forUnitId: 'tan-quy' as never });
});
const facts = factsOf({ found: { unitPlan: overdue, wardsPlan: [] } });

function shown(outcome: Outcome) {
  if (outcome.kind !== 'done') throw new Error(`it is ${outcome.kind}`);
  const [effect] = outcome.effects;
  if (effect?.kind !== 'say') throw new Error('it says nothing');
  const choices = effect.screen.rows.flat();
  const idsOf = choices.flatMap(({ value }) =>
    'pick' in value && value.pick === 'duty' ? [value['id']] : [],
  );
  return { topic: outcome.next.topic as ObligationsTopic, choices, idsOf };
}
const list = (page: number, given: Facts = facts) =>
  shown(obligationsRoom.show({ kind: 'obligations', at: 'list', page }, given, []));
const turn = (topic: ObligationsTopic, page: number) =>
  shown(obligationsRoom.step(topic, { kind: 'choice', value: { pick: 'page', page } }, facts));

describe('more overdue duties than six', () => {
  test('are on several pages, the longest overdue first, each with its button', () => {
    const first = list(0);
    expect(first.idsOf).toEqual(['o0', 'o1', 'o2', 'o3', 'o4', 'o5']);
    const second = turn(first.topic, 1);
    expect(second.idsOf).toEqual(['o6', 'o7', 'o8']);
    expect(turn(second.topic, 0).idsOf).toEqual(first.idsOf);
  });

  test('have a way on only where there is more, and a way back', () => {
    const ways = (page: number) =>
      list(page).choices.flatMap(({ value, label }) =>
        'pick' in value && value.pick === 'page' ? [label.key] : [],
      );
    expect(ways(0)).toEqual(['button-more']);
    expect(ways(1)).toEqual(['button-earlier']);
  });

  test('reported on meanwhile, the last page is the one that is left', () => {
    const fewer = { ...facts, found: { unitPlan: overdue.slice(0, 6), wardsPlan: [] } };
    expect(list(1, fewer).topic.page).toBe(0);
    expect(list(1, fewer).idsOf).toHaveLength(6);
  });
});
