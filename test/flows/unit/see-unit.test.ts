import { describe, expect, test } from 'vitest';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Found, SeenUnit } from '#src/flows/contract/need.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { factsOf, secretary } from '#test/support/flow-facts.ts';
import { topics } from '#test/support/topics.ts';

const unit = (unitId: string, unitName: string, unitKind = 'ward') =>
  ({ unitId, unitName, unitKind }) as SeenUnit;
const seen = [
  unit('son-ky', 'Sơn Kỳ'),
  unit('tan-quy', 'Tân Quý'),
  unit('tan-thanh', 'Tân Thành'),
  unit('tan-phu', 'Quận Đoàn Tân Phú', 'district'),
];
const sentReports = { reports: [], total: 0 };
const nothing = { unitCard: { plan: [], sent: sentReports, people: [], deliveries: [] }, sentReports };
const officer = {
  ...secretary,
  memberships: [{ ...secretary.memberships[0], unitId: 'tan-phu', unitKind: 'district', role: 'officer' }],
} as unknown as Actor;
const typed = (text: string): Input => ({ kind: 'text', text, messageId: null });
const command = (argument: string): Input => ({ kind: 'command', name: 'phuong', argument });
const picked = (value: object): Input => ({ kind: 'choice', value: value as never });

function heard(
  input: Input,
  { actor = officer, topic = topics.idle as Topic, found = { unitsSeen: seen, ...nothing } as Found } = {},
) {
  const stepped = step({ v: 1, topic, wrongCodes: [] }, input, factsOf({ actor, found }));
  if (stepped.kind === 'needs')
    return { needs: stepped.needs.map(({ kind }) => kind), topic, keys: [], labels: [] };
  const screens = stepped.effects.flatMap((effect) => (effect.kind === 'say' ? [effect.screen] : []));
  const keysOf = (lines: readonly unknown[]) => JSON.stringify(lines).match(/"key":"[^"]+"/g) ?? [];
  return {
    needs: [],
    topic: stepped.conversation.topic,
    keys: keysOf(screens.flatMap(({ lines }) => lines)).map((key) => key.slice(7, -1)),
    labels: screens.flatMap(({ rows }) => rows.flat().map(({ label }) => label.key)),
  };
}

describe('which unit', () => {
  test.each([command('Tân Quý'), command('p. tan quy'), typed('phường Tân Quý'), typed('P.Tân Quý')])(
    'is shown at once where the name says it: %j',
    (input) => {
      expect(heard(input).topic).toEqual({ kind: 'unit', at: 'card', unitId: 'tan-quy', page: 0 });
    },
  );

  test('is asked where several are called so, and those alone are offered', () => {
    const { topic, keys, labels } = heard(command('tân'));
    expect(topic).toMatchObject({ at: 'list', typed: 'tân' });
    expect(keys).toContain('ward-which-of');
    expect(labels.filter((label) => label === 'button-unit')).toHaveLength(3);
    expect(labels).toContain('button-other-unit');
  });

  test.each([
    ['', 'ward-which'],
    ['Bình Hưng Hòa', 'ward-unknown'],
    ['x'.repeat(4000), 'ward-unknown'],
  ])('is asked of all where the name is %j', (name, key) => {
    const { keys, labels } = heard(command(name));
    expect(keys).toContain(key);
    expect(labels.filter((label) => label === 'button-unit')).toHaveLength(4);
  });

  test('is no question to who sees only one', () => {
    const found = { unitsSeen: seen.slice(1, 2), ...nothing };
    const { topic, labels } = heard(command(''), { actor: secretary, found });
    expect(topic).toMatchObject({ at: 'card', unitId: 'tan-quy' });
    expect(labels).toEqual([]);
  });

  test('may be typed under the list', () => {
    const list = { kind: 'unit', at: 'list', typed: '', page: 0 } as const;
    expect(heard(typed('sơn kỳ'), { topic: list }).topic).toMatchObject({ at: 'card', unitId: 'son-ky' });
    expect(heard(picked({ pick: 'unit', id: 'son-ky' }), { topic: list }).topic).toMatchObject({
      unitId: 'son-ky',
    });
  });
});

describe('words that begin with a unit', () => {
  test.each([
    'phường mình còn nợ gì vậy',
    'phường Tân Quý báo cáo CNX 17/3 45 đoàn viên',
    'Tân Quý',
    'phường nào chưa báo cáo',
  ])('and say more are no card: “%s”', (said) => {
    expect(heard(typed(said), { found: { unitsSeen: seen } as Found }).topic.kind).not.toBe('unit');
  });

  test('are a secretary’s own words', () => {
    expect(heard(typed('phường Tân Quý'), { actor: secretary, found: {} }).needs).not.toContain('units-seen');
  });

  test('are what is asked for in the midst of a report', () => {
    for (const said of ['phường', 'phường Tân Quý'])
      expect(heard(typed(said), { topic: topics.report, found: {} }).needs).not.toContain('units-seen');
  });
});

describe('a unit', () => {
  const card = { kind: 'unit', at: 'card', unitId: 'tan-quy', page: 0 } as unknown as Topic;
  const reports = {
    kind: 'unit',
    at: 'reports',
    unitId: 'tan-quy',
    page: 0,
    shownId: null,
  } as unknown as Topic;

  test('without people, duties and reports says so of each', () => {
    const { keys } = heard(command('Tân Quý'));
    expect(keys).toEqual(expect.arrayContaining(['ward-nothing-yet', 'ward-no-report', 'ward-nobody']));
  });

  test('shows what was told last, each message once, and what became of it; nothing that nobody needed', () => {
    const facts = { state: 'sent', message: 'sent', isAnswered: false };
    const told = (messageId: string | null, over: object = {}) =>
      ({ kind: 'reminder', to: 'Lan', messageId, settledAt: 0, facts: { ...facts, ...over } }) as never;
    const deliveries = [
      told('m5'),
      told('m5'),
      told(null, { state: 'dropped', reason: 'met', message: null }),
      told('m4', { message: 'failed', isBlocked: true }),
      told('m3', { isAnswered: true }),
      told('m2'),
    ];
    const found = { unitsSeen: seen, unitCard: { ...nothing.unitCard, deliveries } };
    const { keys } = heard(command('Tân Quý'), { found });
    expect(keys.filter((key) => key.startsWith('fate-'))).toEqual(['fate-sent', 'fate-blocked', 'fate-read']);
    expect(heard(command('Tân Quý')).keys).not.toContain('ward-told');
  });

  test('is opened by its button, and somebody is invited into it, from anywhere', () => {
    const people = [
      { unitId: 'tan-quy', unitName: 'Tân Quý', unitKind: 'ward', isOwn: false, people: [], groups: [] },
    ];
    const found = { unitsSeen: seen, ...nothing, people } as never;
    const action = (name: string, of: string): Input =>
      ({ kind: 'action', action: { action: name, of } }) as never;
    expect(heard(action('unit', 'tan-quy'), { found }).topic).toMatchObject({
      at: 'card',
      unitId: 'tan-quy',
    });
    expect(heard(action('unit', 'tan-binh'), { found }).keys).toContain('ward-out-of-sight');
    expect(heard(action('invite', 'tan-quy'), { found }).topic).toMatchObject({
      kind: 'people',
      place: { at: 'invite', unitId: 'tan-quy' },
    });
    expect(heard(action('invite', 'tan-binh'), { found }).keys).toContain('people-unit-gone');
  });

  test('that is out of sight by now gives way to the list', () => {
    const found = { unitsSeen: seen.slice(0, 1) };
    const { topic, keys } = heard(picked({ pick: 'reports' }), { topic: card, found });
    expect(topic).toMatchObject({ at: 'list' });
    expect(keys).toContain('ward-out-of-sight');
  });

  test('shows no report of another unit, though its id be made up', () => {
    const sentReport = { id: 'r9', unitId: 'son-ky' } as never;
    const found = { unitsSeen: seen, ...nothing, sentReport };
    const { topic, keys } = heard(picked({ pick: 'report', id: 'r9' }), { topic: reports, found });
    expect(topic).toMatchObject({ at: 'card', unitId: 'tan-quy' });
    expect(keys).toContain('report-gone');
  });

  test('whose role was lost is nobody’s: the person hears where they stand', () => {
    expect(heard(picked({ pick: 'reports' }), { topic: card, found: { unitsSeen: [] } }).topic.kind).toBe(
      'idle',
    );
  });
});

describe('in a group', () => {
  const inGroup = (argument: string, found: Found) => {
    const chat = { kind: 'group', title: 'BTV', threadId: null } as const;
    const stepped = step(
      { v: 1, topic: { kind: 'idle' }, wrongCodes: [] },
      command(argument),
      factsOf({ chat, actor: null, found }),
    );
    if (stepped.kind === 'needs') return stepped.needs.map(({ kind }) => kind);
    return stepped.effects.flatMap((effect) =>
      effect.kind === 'say' ? effect.screen.lines.map(({ key }) => key) : [],
    );
  };
  const group = { isLinked: true, ended: null } as never;

  test('only what a group may hear is asked for', () => {
    expect(inGroup('Tân Quý', {})).toEqual(['group', 'group-units']);
    expect(inGroup('Tân Quý', { group, unitsSeen: seen })).toEqual(['group-unit-card']);
  });

  test.each([
    ['', 'group-unit-which'],
    ['tân', 'group-unit-which-of'],
    ['Bình Hưng Hòa', 'group-unit-unknown'],
  ])('%j is answered by %s', (typedName, key) => {
    expect(inGroup(typedName, { group, unitsSeen: seen })).toEqual([key]);
  });

  test('that is not linked nothing is told', () => {
    expect(inGroup('Tân Quý', { group: null, unitsSeen: [] })).toEqual(['group-not-linked']);
  });
});
