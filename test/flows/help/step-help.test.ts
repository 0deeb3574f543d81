import { describe, expect, test } from 'vitest';
import type { ReportId } from '#src/domain/ids.ts';
import type { Topic, TopicKind, Topics } from '#src/flows/contract/topic.ts';
import { helpAt } from '#src/flows/help/step-help.ts';
import { questionOf, type ReportTopic, type Stand } from '#src/flows/report/topic.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { oneOfEachForm } from '#test/support/one-of-each-form.ts';
import { takeStep, types } from '#test/support/take-step.ts';
import { topics } from '#test/support/topics.ts';

/** A report at each of its steps; one that is missing here is an error of types. */
const stands: { readonly [At in Stand['at']]: Extract<Stand, { at: At }> } = {
  question: questionOf('members'),
  loose: { at: 'loose', n: 2, since: 0, until: 0 } as never,
  card: { at: 'card' },
  meant: { at: 'meant', of: { what: 'emptied', fieldIds: [] }, back: { at: 'card' } },
  lines: { at: 'lines' },
  also: { at: 'also', left: [{ id: 'o1' as never, title: 'Chủ nhật xanh' }], yes: [] },
  why: { at: 'why' },
  meanwhile: { at: 'meanwhile', sentId: 'r2' as ReportId },
  leave: { at: 'leave' },
};

const at = (stand: Stand): ReportTopic => ({ ...topics.report, stand });
const place = (where: object): Topics['people'] => ({ kind: 'people', place: where }) as Topics['people'];

/** Further steps of a conversation than the one that stands for it. */
const more: { readonly [Kind in TopicKind]?: readonly Topics[Kind][] } = {
  report: Object.values(stands).map(at),
  join: [{ ...topics.join, at: 'name' }],
  'report-list': [{ ...topics['report-list'], at: 'forms' }],
  obligations: (['list', 'items', 'continuing', 'continuing-items'] as const).map((list) => ({
    ...topics.obligations,
    at: list,
  })),
  waiver: [
    { ...topics.waiver, obligationId: null },
    { ...topics.waiver, obligationId: 'o1' as never },
  ],
  people: [
    place({ at: 'units', page: 0 }),
    place({ at: 'unit', unitId: 'u', page: 0 }),
    place({ at: 'person', unitId: 'u', personId: 'p' }),
    place({ at: 'invite', unitId: 'u' }),
    place({ at: 'change', change: 'end', unitId: 'u', personId: 'p' }),
  ],
  review: [
    { ...topics.review, at: { at: 'card', shown: null } },
    { ...topics.review, at: { at: 'why', shown: { id: 'r1' as ReportId, version: 1 } } },
    { ...topics.review, at: { at: 'all', complete: [] } },
  ],
  unit: [
    { kind: 'unit', at: 'list', typed: '', page: 0 },
    { kind: 'unit', at: 'card', unitId: 'u' as never, page: 0 },
    { kind: 'unit', at: 'reports', unitId: 'u' as never, page: 0, shownId: null },
  ],
};

const everyStep: readonly Topic[] = Object.values(topics).flatMap((topic) => [
  topic,
  ...((more[topic.kind] ?? []) as readonly Topic[]),
]);
const facts = factsOf({
  forms: [oneOfEachForm],
  report: draftOf(oneOfEachForm, { answers: { members: 45 } }),
});

describe('help at a step', () => {
  test.each(everyStep.filter(({ kind }) => kind !== 'idle').map((topic) => [JSON.stringify(topic), topic]))(
    'says in two or three lines what is wanted and how to get out: %s',
    (_said, topic) => {
      const lines = helpAt(topic, facts);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.length).toBeLessThan(4);
      expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
    },
  );

  test.each(oneOfEachForm.fields.map(({ id, kind }) => [kind, id]))(
    'of a report says how a %s is answered, with an example',
    (_kind, id) => {
      const [line] = helpAt(at(questionOf(id)), facts);
      expect(line?.key).toMatch(/^help-field-/);
      expect(Object.keys(line?.args ?? {}).length).toBeGreaterThan(0);
    },
  );

  test('names back, skip and cancel as far as they are there', () => {
    const ways = (id: string): readonly string[] => {
      const said = JSON.stringify(helpAt(at(questionOf(id)), facts)[1]?.args);
      return [...said.matchAll(/help-way-\w+/g)].map(([key]) => key);
    };
    expect(ways('date')).toEqual(['help-way-cancel']);
    expect(ways('place')).toEqual(['help-way-back', 'help-way-cancel']);
    expect(ways('waste')).toEqual(['help-way-back', 'help-way-skip', 'help-way-cancel']);
  });
});

describe('somebody who does not know how to go on', () => {
  const topic: Topic = at(questionOf('members'));
  const known = {
    forms: [oneOfEachForm],
    report: draftOf(oneOfEachForm, { answers: { date: '2024-03-17' } }),
  };

  test.each(['giúp', 'Giúp mình với', 'help', 'làm sao', 'lam sao day', 'không biết làm', '/trogiup'])(
    'is helped by “%s”, and asked the same once more',
    (text) => {
      const input = text.startsWith('/')
        ? ({ kind: 'command', name: text.slice(1), argument: '' } as const)
        : types(text);
      const { topic: next, keys, done, said } = takeStep(topic, input, known);
      expect(next).toMatchObject({ kind: 'report', stand: { at: 'question', fieldId: 'members' } });
      expect(done).toEqual([]);
      expect(keys).toContain('question-heading');
      expect(JSON.stringify(said)).toContain('help-field-number');
    },
  );

  test('is told by name who helps, where somebody does', () => {
    const officers = [
      {
        personId: 'h',
        name: 'Lê Thu Hương',
        role: 'officer',
        unitName: 'Tân Phú',
        unitKind: 'district',
        isReachable: true,
      },
    ] as never;
    expect(JSON.stringify(takeStep(topic, types('giúp'), { ...known, found: { officers } }).said)).toContain(
      'Lê Thu Hương',
    );
    expect(JSON.stringify(takeStep(topic, types('giúp'), known).said)).not.toContain('help-officer');
  });

  test('has all that can be done by the menu, wherever they are', () => {
    expect(takeStep(topic, types('menu'), known)).toMatchObject({ topic: { kind: 'idle' }, keys: ['help'] });
  });
});

describe('a command of others', () => {
  test.each([
    ['duyet', 'command-not-yours'],
    ['baocaothay', 'command-not-yours'],
    ['tongket', 'command-of-leaders'],
    ['nhom', 'command-of-leaders'],
  ])('/%s is said to be for those whose it is', (name, key) => {
    expect(takeStep({ kind: 'idle' }, { kind: 'command', name, argument: '' }).keys[0]).toBe(key);
  });
});
