import { expect, test } from 'vitest';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { factsOf, secretary } from '#test/support/flow-facts.ts';

const text: Input = { kind: 'text', text: 'ngôn ngữ', messageId: '1' };
const blocked = { ...secretary, isReachable: false };

function isHeardAgain(input: Input, given: Partial<Facts>): boolean {
  const stepped = step({ v: 1, topic: idle, wrongCodes: [] }, input, factsOf(given));
  if (stepped.kind !== 'done') throw new Error('facts are missing');
  return stepped.effects.some((effect) => effect.kind === 'set-reachable' && effect.reachable);
}

test('whoever had blocked the bot and writes to it again can be written to again', () => {
  expect(isHeardAgain(text, { actor: blocked })).toBe(true);
  expect(isHeardAgain(text, { actor: secretary })).toBe(false);
});

test('that somebody blocks the bot, or speaks in a group, says nothing of the kind', () => {
  expect(isHeardAgain({ kind: 'bot-membership', state: 'out' }, { actor: blocked })).toBe(false);
  const group = { kind: 'group', title: null, threadId: null } as const;
  const said = { kind: 'command', name: 'lienket', argument: '' } as const;
  expect(isHeardAgain(said, { actor: blocked, chat: group, found: { group: null } })).toBe(false);
});
