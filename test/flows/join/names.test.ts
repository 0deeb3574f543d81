import { describe, expect, test } from 'vitest';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { factsOf } from '#test/support/flow-facts.ts';

const invite = {
  state: 'open',
  purpose: 'person',
  unitId: 'tan-quy',
  unitName: 'Tân Quý',
  unitKind: 'ward',
  role: 'secretary',
  expiresAt: 0,
  ended: null,
  beginsOn: null,
  usedByAsker: false,
} as unknown as NonNullable<Facts['found']['invite']>;

/** The topic after somebody called `senderName` on the platform wrote `text`. */
function after(text: string, topic: Topic, senderName = 'Lan'): Topic {
  const input: Input = { kind: 'text', text, messageId: '1' };
  const facts = factsOf({ actor: null, senderName, found: { invite } });
  const stepped = step({ v: 1, topic, wrongCodes: [] }, input, facts);
  if (stepped.kind !== 'done') throw new Error('facts are missing');
  return stepped.conversation.topic;
}

const asked: Topic = { kind: 'join', code: 'K7QM4XRD', at: 'name', name: '' };
const nothingToSee = ['\u200B\u200B', '\u3164\u3164', '\u202E\u202C', '\u2800\u2800', '🌸🌸', '..', '1234'];

describe('a name', () => {
  test.each(nothingToSee)('without a letter that shows is asked for again: %j', (name) => {
    expect(after(name, asked)).toEqual(asked);
  });

  test.each(nothingToSee)('on the platform without a letter that shows is not offered: %j', (name) => {
    expect(after('K7QM-4XRD', idle, name)).toEqual(asked);
  });

  test.each([
    ['\u202ELan Nguyễn', 'Lan Nguyễn'],
    ['Nguyễn\u200B  Thị\u3164 Lan', 'Nguyễn Thị Lan'],
    ['Lan 👩‍🌾', 'Lan 👩‍🌾'],
  ])('is what shows of it: %j', (typed, name) => {
    expect(after(typed, asked)).toEqual({ ...asked, at: 'confirm', name });
    expect(after('K7QM-4XRD', idle, typed)).toEqual({ ...asked, at: 'confirm', name });
  });

  test('is as long as it looks', () => {
    const joined = '👩‍🌾'.repeat(57);
    expect(after(`Lan${joined}`, asked)).toMatchObject({ at: 'confirm' });
    expect(after(`Lan${joined}!`, asked)).toEqual(asked);
  });
});
