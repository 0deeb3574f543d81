import { describe, expect, test } from 'vitest';
import { type DeliveryFacts, type Fate, fateOf, fates } from '#src/domain/delivery/fate.ts';

const told: DeliveryFacts = {
  state: 'sent',
  reason: null,
  message: 'sent',
  isBegun: false,
  isBlocked: false,
  isSpent: false,
  isAnswered: false,
};
const dropped = (reason: string): Partial<DeliveryFacts> => ({ state: 'dropped', reason, message: null });

const table: readonly (readonly [string, Partial<DeliveryFacts>, Fate])[] = [
  ['is not due, or nobody has looked at it yet', { state: 'pending', message: null }, 'waiting'],
  ['is told in a message that has not gone out', { message: 'pending' }, 'waiting'],
  [
    'failed in one account and is owed in another',
    { state: 'pending', message: null, isBlocked: false },
    'waiting',
  ],
  ['was taken by the platform', {}, 'sent'],
  ['was told by a message that is kept no more', { message: null }, 'sent'],
  ['was taken, and the bot was blocked later', { isBlocked: true }, 'sent'],
  ['was taken, and something was said in that chat in time', { isAnswered: true }, 'read'],
  ['was answered before the bot was blocked', { isAnswered: true, isBlocked: true }, 'read'],
  ['was refused by the platform', { message: 'failed' }, 'failed'],
  ['was refused, though something is said there still', { message: 'failed', isAnswered: true }, 'failed'],
  ['could be said by no bot of ours', dropped('unreachable'), 'failed'],
  ['was said to somebody who is gone', { message: 'failed', isBlocked: true }, 'blocked'],
  ['was owed to somebody who is nowhere', { ...dropped('unreachable'), isBlocked: true }, 'blocked'],
  ['was sent, and the answer never came', { message: 'ambiguous' }, 'ambiguous'],
  ['may not have arrived, whatever they said since', { message: 'ambiguous', isAnswered: true }, 'ambiguous'],
  ['was on its way when the process ended', { message: 'pending', isBegun: true }, 'ambiguous'],
  ['waits for another month', { message: 'pending', isSpent: true }, 'held-back'],
  ['is not told while the month is used up', { state: 'pending', message: null, isSpent: true }, 'held-back'],
  ['was left out, as few messages were left', dropped('held-back'), 'held-back'],
  ['was too late when there were messages again', dropped('spent'), 'held-back'],
  ['waited in the outbox until it did not matter', { message: 'dropped' }, 'held-back'],
  ...['met', 'reported', 'waived', 'snoozed', 'decided', 'expired', 'withdrawn', 'repeated', 'left'].map(
    (reason) => [`was dropped as ${reason}`, dropped(reason), 'void'] as const,
  ),
];

describe('a notice', () => {
  test.each(table)('that %s is told as such', (_what, facts, fate) => {
    expect(fateOf({ ...told, ...facts })).toBe(fate);
  });

  test('may have each fate that is listed, and no other', () => {
    expect([...new Set(table.map(([, , fate]) => fate))].toSorted()).toEqual(fates.toSorted());
  });
});
