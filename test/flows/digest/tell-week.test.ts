import { describe, expect, test } from 'vitest';
import { buildDigest } from '#src/domain/digest/build-digest.ts';
import type { DigestFacts } from '#src/domain/digest/digest-facts.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { factsOf, secretary, zone } from '#test/support/flow-facts.ts';

const withRole = (role: string) =>
  ({ ...secretary, memberships: [{ ...secretary.memberships[0], role }] }) as typeof secretary;
const { now } = factsOf();
const digestOf = (unitName: string) =>
  buildDigest(
    {
      groupId: 'g',
      unitName,
      unitKind: 'district',
      units: [],
      obligations: [],
      reports: [],
      parts: [],
      forms: [],
    } as unknown as DigestFacts,
    { now, zone, week: 'this-week' },
  );
const typed = (text: string): Input => ({ kind: 'text', text, messageId: null });
const list: Topic = { kind: 'obligations', at: 'list', page: 0 };
const heard = (input: Input, role: string, found = {}, topic: Topic = list) =>
  step(
    { v: 1, topic, wrongCodes: [] },
    input,
    factsOf({ actor: withRole(role), found: { officers: [], ...found } }),
  );

describe('the week in private', () => {
  test.each(['officer', 'admin', 'leader'])('is told to an %s, by the slash and by its word', (role) => {
    for (const said of ['tổng kết', 'tong ket', 'tổng kết tuần', 'Tổng kết nhé'])
      expect(heard(typed(said), role)).toEqual({ kind: 'needs', needs: [{ kind: 'own-digests' }] });
    const command: Input = { kind: 'command', name: 'tongket', argument: '' };
    expect(heard(command, role)).toEqual({ kind: 'needs', needs: [{ kind: 'own-digests' }] });
  });

  test('is one message a unit, and leaves what is talked about as it was', () => {
    const found = { ownDigests: [digestOf('Quận Đoàn Tân Phú'), digestOf('Quận Đoàn Tân Bình')] };
    const told = heard(typed('tổng kết'), 'officer', found);
    if (told.kind !== 'done') throw new Error('it asks for facts');
    expect(told.conversation.topic).toEqual(list);
    expect(told.effects.map((effect) => effect.kind === 'say' && effect.aside)).toEqual([true, true]);
  });

  test.each([
    'tổng kết: 110 hoạt động',
    'tổng kết năm 2024: 110 hoạt động',
    'tổng kết tháng 3 gồm 8 hoạt động',
  ])('“%s” has figures: it is a report', (said) => {
    const stepped = heard(typed(said), 'officer');
    expect(stepped).not.toEqual({ kind: 'needs', needs: [{ kind: 'own-digests' }] });
  });

  test('is not a secretary’s', () => {
    const told = heard({ kind: 'command', name: 'tongket', argument: '' }, 'secretary');
    expect(told).toMatchObject({ effects: [{ screen: { lines: [{ key: 'command-of-leaders' }, {}] } }] });
    expect(heard(typed('tổng kết'), 'secretary')).not.toEqual({
      kind: 'needs',
      needs: [{ kind: 'own-digests' }],
    });
  });
});
