import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { Conversation, Facts } from '#src/flows/contract/conversation.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { reviveWrongCodes } from '#src/flows/codes/wrong-codes.ts';
import { step } from '#src/flows/step.ts';
import { factsOf } from '#test/support/flow-facts.ts';

const start = Date.UTC(2024, 2, 17, 2) as Instant;
const minute = 60_000;

/** A group in which codes are typed one after the other, none of them right; says what each earns. */
function groupOf() {
  let conversation: Conversation = { v: 1, topic: idle, wrongCodes: [] };
  return (senderId: string | null, minutes = 0): string | undefined => {
    const given: Partial<Facts> = {
      now: (start + minutes * minute) as Instant,
      chat: { kind: 'group', title: 'Chi đoàn', threadId: null },
      senderId,
      found: { invite: null, group: null },
    };
    const input = { kind: 'command', name: 'lienket', argument: '2222 AAAA' } as const;
    const stepped = step(conversation, input, factsOf(given));
    if (stepped.kind !== 'done') throw new Error('it asks for facts');
    conversation = JSON.parse(JSON.stringify(stepped.conversation)) as Conversation;
    const [said] = stepped.effects;
    return said?.kind === 'say' ? said.screen.lines[0]?.key : undefined;
  };
}

const [wrong, tooMany] = ['group-code-wrong', 'group-code-too-many'];

describe('wrong codes in a group', () => {
  test('are counted by person: five of one are too many, and another one may still type', () => {
    const type = groupOf();
    expect([1, 2, 3, 4, 5, 6].map(() => type('lan'))).toEqual([wrong, wrong, wrong, wrong, wrong, tooMany]);
    expect([1, 2, 3, 4, 5, 6].map(() => type('minh'))).toEqual([wrong, wrong, wrong, wrong, wrong, tooMany]);
    expect(type('lan')).toBe(tooMany);
  });

  test('are forgotten an hour later, each person’s by themselves', () => {
    const type = groupOf();
    for (const minutes of [0, 1, 2, 3, 4]) type('lan', minutes);
    for (const minutes of [30, 31, 32, 33, 34]) type('minh', minutes);
    expect([type('lan', 61), type('minh', 61)]).toEqual([wrong, tooMany]);
  });

  test('of administrators who hide behind the group are those of one', () => {
    const type = groupOf();
    for (let n = 0; n < 5; n++) type(null);
    expect([type(null), type('lan')]).toEqual([tooMany, wrong]);
  });

  test('of many people stay few in the session, and those of one are not pushed out by others', () => {
    const type = groupOf();
    for (let n = 0; n < 5; n++) type('lan');
    for (let n = 0; n < 30; n++) type(`someone ${n}`);
    expect(type('lan')).toBe(tooMany);
  });
});

test.each([
  ['instants, as an earlier release kept them', [1, 2, 3]],
  ['nothing', undefined],
  ['no list', { at: 1 }],
])('wrong codes that a session holds in another shape are forgotten: %s', (_, stored) => {
  expect(reviveWrongCodes(stored)).toEqual([]);
});
