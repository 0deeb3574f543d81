import { describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { LocalDate, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { ToRemind, WardToRemind } from '#src/domain/reminding/to-remind.ts';
import type { Topic, Topics } from '#src/flows/contract/topic.ts';
import { factsOf, officer, secretary } from '#test/support/flow-facts.ts';
import { stepThrough } from '#test/support/step-through.ts';

const ward = (unitId: string, unitName: string, over: Partial<WardToRemind> = {}): WardToRemind => ({
  obligationId: `o-${unitId}` as ObligationId,
  unitId: unitId as UnitId,
  unitName,
  unitKind: 'ward',
  state: 'lacks',
  remindedBy: null,
  ...over,
});
const toRemind = (...wards: readonly WardToRemind[]): ToRemind => ({
  duties: [
    {
      key: 'p/cnx/152',
      form: 'green-sunday',
      short: 'Chủ nhật xanh 152',
      title: 'Chủ nhật xanh 152',
      names: ['Chủ nhật xanh'],
      dueOn: '2024-03-19' as LocalDate,
      dueTime: null,
      wards,
    },
  ],
  wards: wards.map(({ unitId }) => ({
    unitId,
    people: [{ personId: `p-${unitId}` as PersonId, channels: [] }],
  })),
});
const both = toRemind(ward('a', 'Tân Quý'), ward('b', 'Sơn Kỳ'));
const line = {
  kind: 'remind',
  at: { at: 'line', duty: 'p/cnx/152', unitIds: ['a', 'b'] as UnitId[] },
} satisfies Topics['remind'];

function says(topic: Topic, text: string, found: ToRemind = both, actor: Actor = officer) {
  const given = factsOf({ actor, found: { toRemind: found, unitPlan: [], unitsAround: [] } });
  const { conversation, effects } = stepThrough(topic, { kind: 'text', text }, given);
  const keys = effects.flatMap((effect) =>
    effect.kind === 'say' ? effect.screen.lines.map(({ key }) => key) : [],
  );
  return {
    at: (conversation.topic as Topics['remind']).at,
    keys,
    done: effects.filter(({ kind }) => kind !== 'say'),
  };
}

describe('a line of the officer’s own', () => {
  test.each(['1', '12', 'trước 17h nhé'])('is what is written, also “%s”', (text) => {
    expect(says(line, text).at).toMatchObject({ at: 'check', line: text });
  });

  test('has 300 characters at most, and none of it is cut', () => {
    expect(says(line, 'a'.repeat(300)).at).toMatchObject({ at: 'check' });
    expect(says(line, 'a'.repeat(301))).toMatchObject({
      at: { at: 'line' },
      keys: ['remind-line-too-long', 'remind-line-ask', 'lines'],
    });
  });

  test('is not needed: “gửi luôn”', () => {
    expect(says(line, 'gửi luôn').done).toMatchObject([
      { kind: 'remind-now', obligationIds: ['o-a', 'o-b'], line: null },
    ]);
  });
});

describe('what happened meanwhile is said, and the others are reminded', () => {
  test.each([
    ['another officer did it', { remindedBy: 'Quang' }, 'remind-left-reminded'],
    ['it sent its report', { state: 'sent' }, 'remind-left-sent'],
    ['it asked to be let off', { state: 'asked' }, 'remind-left-asked'],
  ] as const)('%s', (_, over, key) => {
    const { done, keys } = says(line, 'gửi luôn', toRemind(ward('a', 'Tân Quý', over), ward('b', 'Sơn Kỳ')));
    expect(done).toMatchObject([{ obligationIds: ['o-b'] }]);
    expect(keys).toEqual(['remind-sent', key]);
  });

  test('it has done it', () => {
    const { done, keys } = says(line, 'gửi luôn', toRemind(ward('b', 'Sơn Kỳ')));
    expect(done).toMatchObject([{ obligationIds: ['o-b'] }]);
    expect(keys).toEqual(['remind-sent', 'remind-done-some']);
  });

  test('nobody is left to be reminded', () => {
    const { done, keys } = says(line, 'gửi luôn', toRemind(ward('a', 'Tân Quý', { remindedBy: 'Quang' })));
    expect([done, keys.at(-1)]).toEqual([[], 'remind-sent-none']);
    expect(says(line, 'gửi luôn', { duties: [], wards: [] }).keys).toContain('remind-done-meanwhile');
  });
});

describe('one line', () => {
  const idle = { kind: 'idle' } as const;

  test('names duty, wards and words', () => {
    expect(says(idle, 'nhắc chủ nhật xanh 152 sơn kỳ: gửi giúp quận nhé').at).toEqual({
      at: 'check',
      duty: 'p/cnx/152',
      unitIds: ['b'],
      line: 'gửi giúp quận nhé',
    });
  });

  test('with a ward that was reminded already shows how it stands', () => {
    const reminded = toRemind(ward('a', 'Tân Quý', { remindedBy: 'Quang' }), ward('b', 'Sơn Kỳ'));
    expect(says(idle, 'nhắc chủ nhật xanh 152 tân quý', reminded).at).toEqual({
      at: 'wards',
      duty: 'p/cnx/152',
    });
  });

  test('of a secretary is none', () => {
    expect(says(idle, 'nhắc chủ nhật xanh 152', both, secretary).done).toEqual([]);
  });
});
