import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { Answers } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import { plain } from '#src/flows/contract/outcome.ts';
import type { Asked } from '#src/flows/contract/resolve-input.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import type { Stand } from '#src/flows/report/topic.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { oneOfEachForm } from '#test/support/one-of-each-form.ts';
import { stepThrough } from '#test/support/step-through.ts';
import { topics } from '#test/support/topics.ts';
import { typedText } from '#test/support/typed-text.ts';

const makeCard = createMakeCard(createTranslate('locales'));
const wordsOf = (words: Phrase): string => makeCard('vi', plain([words])).html;
const oldButton = wordsOf(phrase('old-button'));
const actionNames = ['go', 'report', 'snooze', 'waiver', 'grant', 'decline', 'answer', 'photos', 'excuse'];
/** What every object has, without anybody having put it there. */
const inherited = [
  ...Object.getOwnPropertyNames(Object.prototype),
  ...Object.getOwnPropertyNames(Function.prototype),
  ...Object.getOwnPropertyNames(Array.prototype),
  'prototype',
];
const draft = draftOf(oneOfEachForm);
const facts: Facts = factsOf({ report: draft, forms: [oneOfEachForm] });
const stands: readonly Stand[] = [
  { at: 'card' },
  { at: 'lines' },
  { at: 'leave' },
  ...oneOfEachForm.fields.flatMap(({ id }) =>
    [true, false].map(
      (inOwnWords) => ({ at: 'question', fieldId: id, inOwnWords, leadsTo: 'next' }) as const,
    ),
  ),
];
const everyTopic: readonly Topic[] = [
  ...Object.values(topics),
  ...stands.map((stand): Topic => ({ ...topics.report, stand })),
];
const asked: Asked = {
  revision: 5,
  choosing: true,
  options: [
    { value: { pick: 'back' }, label: 'Quay lại' },
    { value: { action: 'excuse', of: '2024-03-17' } as never, label: 'Của bản trước' },
    { value: { action: 'constructor', of: 'x' } as never, label: 'Không còn nữa' },
  ],
};

/** Says what is answered, as it would be shown. */
function answered(topic: Topic, event: IncomingEvent, given: Facts, shown: Asked | null = asked): string {
  const { effects } = stepThrough(topic, event, given, shown);
  const said = effects.flatMap((effect) => (effect.kind === 'say' ? [effect.screen] : []));
  return said.map((screen) => makeCard(given.language, screen, { revision: 6 }).html).join('\n');
}

const button = (data: string): IncomingEvent => ({ kind: 'button', data, messageId: '8' });

describe('callback data made up by hand', () => {
  test.each([
    'a.snooze.2024-13-45',
    'a.snooze.9999-99-99',
    'a.snooze.2024-02-30',
    'a.snooze.2023-02-29',
    'a.snooze.0000-01-01',
    'a.snooze.9999-12-31',
    'a.snooze.2024-3-17',
    'a.snooze. 2024-03-17',
    'a.waiver.2024-00-10',
    'a.waiver.2024-04-31',
    'a.excuse.2024-13-45',
    'a.report.',
    `a.report.${'x'.repeat(61)}`,
    'a.report.o1 OR 1=1',
    'a.photos.ảnh',
    'a.grant.\u202E',
    'a.go.khongco',
    'a.go./baocao',
    'q.5',
    'q.5.0.0',
    'q.5!.0',
    'q.5.0x!',
    'q.5.-1',
    'q.5.zz',
    'q.4.0',
    'q.05 .0',
  ])('like “%s” is a button of an earlier card', (data) => {
    expect(answered(topics.report, button(data), facts)).toContain(oldButton);
  });

  test('is no property of an object either', () => {
    const made = inherited.flatMap((name) =>
      [name, `a.${name}.x`, `a.go.${name}`, `a.snooze.${name}`, `q.${name}.${name}`].map(button),
    );
    const otherwise = made.filter((event) => !answered(topics.report, event, facts).includes(oldButton));
    expect(otherwise).toEqual([]);
  });

  test('or that an earlier release wrote does what it says; what it did is gone: an old button', () => {
    expect(answered(topics.report, button('q.5.1'), facts)).toContain(wordsOf(phrase('waiver-nothing')));
    expect(answered(topics.report, button('q.5.2'), facts)).toContain(oldButton);
  });

  test('is answered, whatever it is and whatever is talked about', () => {
    const part = fc.oneof(
      fc.constantFrom(...actionNames, ...inherited, '', 'q', 'a', '5', '0', '2024-13-45', '2024-03-17', 'o1'),
      typedText(),
    );
    const data = fc.oneof(
      fc.tuple(fc.constantFrom('a', 'q'), part, part).map((parts) => parts.join('.')),
      fc.array(part, { maxLength: 5 }).map((parts) => parts.join('.')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...everyTopic), data, anyFacts(), (topic, made, given) => {
        expect(() => answered(topic, button(made), given)).not.toThrow();
      }),
      { numRuns: 600 },
    );
  });
});

describe('what was typed', () => {
  test('as a command is no property of an object', () => {
    for (const name of inherited) {
      const unknown = wordsOf(phrase('unknown-command', { command: `/${name}` }));
      expect(answered(topics.idle, { kind: 'command', name, argument: '' }, facts)).toContain(unknown);
    }
  });

  test('as an answer, a code, a name or a command’s argument is answered, whatever it is', () => {
    const words = fc.oneof(fc.constantFrom(...inherited), typedText());
    const event = fc.oneof(
      words.map((text): IncomingEvent => ({ kind: 'text', text })),
      fc
        .tuple(fc.constantFrom('start', 'lienket', 'tongket', 'huy', 'viec', ...inherited), words)
        .map(([name, argument]): IncomingEvent => ({ kind: 'command', name, argument })),
      fc
        .tuple(fc.constantFrom('7', ...inherited), words)
        .map(([messageId, text]): IncomingEvent => ({ kind: 'edited', messageId, text })),
    );
    fc.assert(
      fc.property(fc.constantFrom(...everyTopic), event, anyFacts(), (topic, typed, given) => {
        expect(() => answered(topic, typed, given)).not.toThrow();
      }),
      { numRuns: 600 },
    );
  });

  test('as an option of a choice is none of an object’s', () => {
    const stand = { at: 'question', fieldId: 'kind', inOwnWords: false, leadsTo: 'next' } as const;
    // Two letters are no words of anybody's own.
    for (const name of inherited.filter(({ length }) => length > 2)) {
      const given = answersOf({ ...topics.report, stand }, { kind: 'text', text: name });
      expect(given).toEqual([{ kind: `other:${name}` }]);
    }
  });

  test('in a message that answered nothing corrects nothing, whatever the message’s id is', () => {
    for (const messageId of inherited)
      expect(answersOf(topics.report, { kind: 'edited', messageId, text: '46' })).toEqual([]);
  });
});

function answersOf(topic: Topic, event: IncomingEvent): readonly Answers[] {
  const { effects } = stepThrough(topic, event, facts);
  return effects.flatMap((effect) => (effect.kind === 'answer' ? [effect.answers] : []));
}

/** As a member, somebody without a unit or a stranger sees it, in private or in a group, with a report or without. */
function anyFacts(): fc.Arbitrary<Facts> {
  const actor = fc.constantFrom(facts.actor, facts.actor && { ...facts.actor, memberships: [] }, null);
  const chat = fc.constantFrom<Facts['chat']>(facts.chat, {
    kind: 'group',
    title: '__proto__',
    threadId: null,
  });
  const report = fc.constantFrom(draft, null);
  const language = fc.constantFrom<Facts['language']>('vi', 'en');
  return fc.record({ actor, chat, report, language }).map((given) => ({ ...facts, ...given }));
}
