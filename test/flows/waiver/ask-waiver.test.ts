import { describe, expect, test } from 'vitest';
import type { ObligationId } from '#src/domain/ids.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { factsOf } from '#test/support/flow-facts.ts';

const topic: Topic = {
  kind: 'waiver',
  obligationId: 'o1' as ObligationId,
  title: 'Chủ nhật xanh 152',
  choices: [],
};

/** What comes of a reason: the one that is passed on, or why none is. */
function saying(text: string) {
  const stepped = step({ v: 1, topic, wrongCodes: [] }, { kind: 'text', text, messageId: '1' }, factsOf());
  if (stepped.kind !== 'done') throw new Error('facts are missing');
  const asked = stepped.effects.find((effect) => effect.kind === 'ask-waiver');
  const says = stepped.effects.flatMap((effect) => (effect.kind === 'say' ? effect.screen.lines : []));
  return { reason: asked?.reason, says, topic: stepped.conversation.topic };
}

describe('the reason of a request', () => {
  test.each(['mưa lớn', 'a'.repeat(500), '👨‍👩‍👧'.repeat(500), 'ế'.normalize('NFD').repeat(500)])(
    'is passed on whole',
    (reason) => {
      expect(saying(reason).reason).toBe(reason);
    },
  );

  test.each([
    ['a'.repeat(501), 501],
    [`${'a'.repeat(499)}👨‍👩‍👧👨‍👩‍👧`, 501],
    ['mưa lớn '.repeat(250), 1999],
  ])(
    'is never cut: one that is too long is asked for again, with the limit and its length',
    (reason, length) => {
      const { says, ...rest } = saying(reason);
      expect(rest).toEqual({ reason: undefined, topic });
      expect(says[0]).toEqual({ key: 'waiver-too-long', args: { length, max: 500 } });
    },
  );

  test.each(['\u200B', '\u3164 \u202E', '\u2800', '.', '-', '...?!'])(
    'is something to read: %j is none',
    (reason) => {
      expect(saying(reason)).toMatchObject({ reason: undefined, topic });
    },
  );
});
