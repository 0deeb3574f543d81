import { describe, expect, test } from 'vitest';
import type { ExtendableDuty, ExtendableWard, ExtendedBatch } from '#src/domain/extension/extension.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { requestOf } from '#test/support/requests.ts';
import { factsOf, officer } from '#test/support/flow-facts.ts';
import { on } from '#test/support/obligations.ts';

const today = on('2024-03-20');

function ward(unitName: string, over: Partial<ExtendableWard> = {}): ExtendableWard {
  return {
    obligationId: `o-${unitName}`,
    unitId: unitName,
    unitName,
    unitKind: 'ward',
    dueOn: on('2024-03-19'),
    locksOn: null,
    lacks: true,
    hasPeople: true,
    extendedByName: null,
    ...over,
  } as ExtendableWard;
}

function sunday(wards: readonly ExtendableWard[], over: Partial<ExtendableDuty> = {}): ExtendableDuty {
  return {
    planId: 'p',
    itemId: 'green-sunday',
    occurrence: '152',
    short: 'Chủ nhật xanh 152',
    form: 'green-sunday',
    names: ['Chủ nhật xanh'],
    planYear: 2024,
    planEndsOn: on('2025-01-31'),
    wards,
    ...over,
  } as ExtendableDuty;
}

const both = [ward('Tân Quý'), ward('Sơn Kỳ')];
const picked = (value: object): Input => ({ kind: 'choice', value }) as Input;
const text = (words: string): Input => ({ kind: 'text', text: words, messageId: '1' });
const command = (argument = ''): Input => ({ kind: 'command', name: 'giahan', argument }) as Input;

interface Given {
  readonly duties?: readonly ExtendableDuty[];
  readonly found?: Facts['found'];
  readonly over?: Partial<Facts>;
}

/** What is said, by keys, and done; what is on screen afterwards. */
function act(topic: Topic, input: Input, { duties = [sunday(both)], found = {}, over = {} }: Given = {}) {
  const facts = factsOf({
    today,
    actor: officer,
    found: { loosePhotos: null, extendable: duties, unitsSeen: [], ...found },
    ...over,
  });
  const stepped = step({ v: 1, topic, wrongCodes: [] }, input, facts);
  if (stepped.kind !== 'done') throw new Error(`facts are missing: ${JSON.stringify(stepped.needs)}`);
  const says = stepped.effects.flatMap((one) => (one.kind === 'say' ? one.screen.lines : []));
  const effects = stepped.effects.filter(({ kind }) => kind !== 'say');
  return { says: says.map(({ key }) => key), effects, topic: stepped.conversation.topic };
}

const idle: Topic = { kind: 'idle' };
const whole = 'CNX 152 cho tân quý, sơn kỳ đến 25/3 vì mưa';
const named = { ...sunday(both), names: ['Chủ nhật xanh', 'CNX'] };
const summary = () => act(idle, command(whole), { duties: [named] }).topic;
const extended = {
  kind: 'extend',
  batchId: 'new-1',
  obligations: [
    { id: 'o-Tân Quý', dueOn: '2024-03-19' },
    { id: 'o-Sơn Kỳ', dueOn: '2024-03-19' },
  ],
  until: '2024-03-25',
  reason: 'mưa',
};

describe('an officer who extends', () => {
  test('says it in one line, confirms, and it is done with the days that stood', () => {
    const asked = act(idle, text(`gia hạn ${whole}`), { duties: [named] });
    expect([asked.topic, asked.effects]).toMatchObject([{ kind: 'extend', at: 'sure' }, []]);
    const sure = act(asked.topic, picked({ pick: 'extend' }), { duties: [named] });
    expect([sure.effects, sure.topic]).toEqual([[extended], idle]);
  });

  test.each<[typed: string, at: string]>([
    ['', 'duty'],
    ['CNX 152', 'wards'],
    ['CNX 152 cho tân quý', 'until'],
    ['CNX 152 cho tân quý đến 25/3', 'why'],
    ['CNX 152 đến 25/3 vì mưa', 'wards'],
    ['cho tân quý đến 25/3', 'duty'],
    ['hội trại cho tân quý đến 25/3', 'duty'],
    ['CNX 152 cho tân phong đến 25/3', 'wards'],
    ['CNX 152 cho tân quý đến 31/2', 'until'],
    ['CNX 152 cho tân quý đến hôm qua', 'until'],
    [`CNX 152 cho tân quý đến 25/3 vì ${'mưa '.repeat(1000)}`, 'why'],
  ])('of %j is asked what is missing or wrong: %s', (typed, at) => {
    const { topic, effects } = act(idle, command(typed), { duties: [named] });
    expect([topic, effects]).toMatchObject([{ kind: 'extend', at }, []]);
  });

  test('has so many days more counted once it is known of which duty', () => {
    const { topic } = act(idle, command('cho tân quý thêm 3 ngày'), { duties: [named] });
    expect(topic).toMatchObject({ at: 'duty', until: null });
    expect(act(idle, command('CNX 152 cho tân quý thêm 3 ngày'), { duties: [named] }).topic).toMatchObject({
      until: '2024-03-23',
    });
  });

  test('can leave it', () => {
    expect(act(summary(), picked({ pick: 'cancel' }), { duties: [named] })).toMatchObject({
      says: ['extend-cancelled'],
      topic: idle,
    });
  });

  test('makes nobody’s time shorter: who has longer already is left out, and that is said', () => {
    const wards = [ward('Tân Quý'), ward('Sơn Kỳ', { dueOn: on('2024-03-28') })];
    const { says, topic } = act(idle, command(whole), { duties: [{ ...named, wards }] });
    expect(says).toContain('extend-kept');
    expect(topic).toMatchObject({ seen: [{ id: 'o-Tân Quý' }] });
  });

  test('is told of wards in which nobody hears of it', () => {
    const wards = [ward('Tân Quý'), ward('Sơn Kỳ', { hasPeople: false })];
    expect(act(idle, command(whole), { duties: [{ ...named, wards }] }).says).toContain(
      'extend-nobody-there',
    );
  });

  test('hears that nobody lacks it', () => {
    const wards = both.map((one) => ({ ...one, lacks: false }));
    const { says, topic } = act(idle, command(whole), { duties: [{ ...named, wards }] });
    expect([says[0], topic]).toMatchObject(['extend-nobody-lacks', { at: 'duty', duty: null }]);
  });

  test('may give longer for what is done and locked', () => {
    const wards = both.map((one) => ({ ...one, lacks: false, locksOn: today }));
    expect(act(idle, command(whole), { duties: [{ ...named, wards }] }).topic).toMatchObject({ at: 'sure' });
    const { says } = act(idle, command('CNX 152'), { duties: [{ ...named, wards }] });
    expect(says).toEqual(['extend-for-whom-locked']);
  });

  test('of a name that several have means the one that is due', () => {
    const next = sunday(
      both.map((one) => ({ ...one, dueOn: on('2024-05-28') })),
      { occurrence: '153' },
    );
    const { topic } = act(idle, command('chủ nhật xanh cho tân quý'), { duties: [sunday(both), next] });
    expect(topic).toMatchObject({ duty: { occurrence: '152' } });
  });

  test('at whose hands the plan asks it no more starts anew', () => {
    const { says, topic } = act(summary(), picked({ pick: 'extend' }), { duties: [] });
    expect([says[0], topic]).toMatchObject(['extend-gone', { at: 'duty' }]);
  });
});

describe('what changed before the last tap', () => {
  test.each<[what: string, over: Partial<ExtendableWard>, key: string]>([
    ['by another officer is told with the name', { extendedByName: 'Thảo' }, 'extend-moved-by'],
    ['by the plan is told', {}, 'extend-moved'],
  ])('%s, and nothing is done', (_what, over, key) => {
    const wards = [ward('Tân Quý', { dueOn: on('2024-03-22'), ...over }), ward('Sơn Kỳ')];
    const { says, effects, topic } = act(summary(), picked({ pick: 'extend' }), {
      duties: [{ ...named, wards }],
    });
    expect([says[0], effects]).toEqual([key, []]);
    expect(topic).toMatchObject({ at: 'sure', seen: [{ dueOn: '2024-03-22' }, { dueOn: '2024-03-19' }] });
  });

  test('so that the day is none any more asks for another one', () => {
    const over = { today: on('2024-03-26') };
    const { says, topic } = act(summary(), picked({ pick: 'extend' }), { duties: [named], over });
    expect([says[0], topic]).toMatchObject(['extend-past', { at: 'until', until: null, reason: 'mưa' }]);
  });

  test('is a ward that has done it and is asked for no longer', () => {
    const wards = [ward('Tân Quý', { lacks: false }), ward('Sơn Kỳ')];
    const { effects } = act(summary(), picked({ pick: 'extend' }), { duties: [{ ...named, wards }] });
    expect(effects).toEqual([extended]);
  });
});

describe('who is no officer', () => {
  const secretary = {
    ...officer,
    memberships: officer.memberships.map((one) => ({ ...one, role: 'secretary' as const })),
  };

  test('any more, by the button of a summary, changes nothing', () => {
    const { effects, topic } = act(summary(), picked({ pick: 'extend' }), {
      duties: [],
      over: { actor: secretary },
    });
    expect([effects, topic]).toMatchObject([[], { kind: 'extend', at: 'duty' }]);
  });

  test('is told that the command is none of theirs', () => {
    expect(act(idle, command(), { over: { actor: secretary } }).says[0]).toBe('command-not-yours');
  });
});

describe('taking it back', () => {
  const batch: ExtendedBatch = {
    batchId: 'b1',
    short: 'Chủ nhật xanh 152',
    at: factsOf().now,
    isUndone: false,
    wards: [{ obligationId: 'o1' as never, unitName: 'Tân Quý', isOvertaken: false }],
  };
  const press: Input = { kind: 'action', action: { action: 'undo-extension', of: 'b1' } };
  const overtaken = { ...batch, wards: batch.wards.map((one) => ({ ...one, isOvertaken: true })) };

  const decided = {
    batchId: 'b2',
    verdict: 'accepted',
    at: (factsOf().now - 60_000) as Instant,
    isUndone: false,
    reports: [{ id: 'r1' as never, unitName: 'Sơn Kỳ', isOvertaken: false }],
  } as const;
  const waiversDecided = {
    batchId: 'b3',
    at: (factsOf().now + 30_000) as Instant,
    requests: [requestOf({ state: 'granted' })],
  };
  const later = { ...decided, at: (factsOf().now + 60_000) as Instant };

  test.each<[what: string, found: Facts['found'], key: string]>([
    ['an extension, where nothing was decided', { extended: batch, decided: null }, 'undo-extension-done'],
    ['an extension behind a decision', { extended: batch, decided }, 'undo-extension-done'],
    ['a decision behind an extension', { extended: batch, decided: later }, 'undo-done'],
    ['a verdict on requests behind both', { extended: batch, decided, waiversDecided }, 'undo-verdict-done'],
    ['nothing', { extended: null, decided: null }, 'undo-nothing'],
  ])('by a word is of what was done last: %s', (_what, found, key) => {
    expect(act(idle, text('hoàn tác'), { found: { waiversDecided: null, ...found } }).says).toEqual([key]);
  });

  test.each<[what: string, extended: ExtendedBatch | null, minutes: number, key: string, effects: number]>([
    ['within the hour', batch, 59, 'undo-extension-done', 1],
    ['after it', batch, 60, 'undo-extension-late', 0],
    ['twice', { ...batch, isUndone: true }, 1, 'undo-extension-already', 0],
    ['what is not there', null, 1, 'undo-extension-nothing', 0],
    ['what somebody extended further', overtaken, 1, 'undo-extension-kept', 0],
  ])('%s', (_what, found, minutes, key, effects) => {
    const now = (factsOf().now + minutes * 60_000) as Instant;
    const said = act(idle, press, { found: { extended: found }, over: { now } });
    expect([said.says, said.effects.length]).toEqual([[key], effects]);
  });
});
