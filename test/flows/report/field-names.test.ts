import { describe, expect, test } from 'vitest';
import type { Answers, Form } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Conversation, Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { step } from '#src/flows/step.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';

/** Words that mean something elsewhere: places of a report, picks, parts of values, properties of every object. */
const names = [
  'card',
  'leave',
  'lines',
  'question',
  'a:other',
  'b',
  'other',
  'line:b',
  'constructor',
  '__proto__',
];

const form: Form = {
  id: 'odd-names',
  version: 1,
  title: { vi: 'Phiếu lạ' },
  fields: names.map((id) => ({
    id,
    kind: 'choice',
    label: { vi: `Mục ${id}` },
    ask: { vi: `Hỏi ${id}?` },
    options: [
      { id: 'yes', label: { vi: 'Có' } },
      { id: 'other', label: { vi: 'Khác' } },
    ],
    other: true,
  })),
};

/** A report on the form, played without a store: answers are merged as a store merges them. */
function play() {
  let report: Report = draftOf(form);
  let conversation: Conversation = {
    v: 1,
    topic: {
      kind: 'report',
      reportId: report.id,
      stand: { at: 'question', fieldId: names[0] ?? '', inOwnWords: false, leadsTo: 'next' },
      saidIn: {},
    },
    wrongCodes: [],
  };
  let screen: Screen | undefined;
  const take = (input: Input, given: Partial<Facts> = {}): readonly Effect[] => {
    const stepped = step(conversation, input, factsOf({ report, forms: [form], ...given }));
    if (stepped.kind !== 'done') throw new Error('it asks for facts');
    conversation = JSON.parse(JSON.stringify(stepped.conversation)) as Conversation;
    for (const effect of stepped.effects) {
      if (effect.kind === 'say') screen = effect.screen;
      if (effect.kind === 'answer')
        report = { ...report, answers: JSON.parse(merged(report.answers, effect.answers)) as Answers };
    }
    return stepped.effects;
  };
  return {
    take,
    say: (text: string) => take({ kind: 'text', text, messageId: null }),
    pick: (label: string) => {
      const choice = screen?.rows
        .flat()
        .find(({ label: { key, args } }) => key === label || wordsIn(args?.['text']) === label);
      if (choice?.value.action !== undefined || !choice) throw new Error(`no choice ${label}`);
      return take({ kind: 'choice', value: JSON.parse(JSON.stringify(choice.value)) as typeof choice.value });
    },
    answers: () => report.answers,
    stand: () => (conversation.topic.kind === 'report' ? conversation.topic.stand : null),
  };
}

/** As PostgreSQL merges two objects. */
function merged(before: Answers, after: Answers): string {
  return JSON.stringify(Object.fromEntries([...Object.entries(before), ...Object.entries(after)]));
}

function wordsIn(text: unknown): string | undefined {
  return (text as { vi?: string } | undefined)?.vi;
}

describe('a form may have fields of any name:', () => {
  test('each is asked in its turn, and its answer kept under its name', () => {
    const report = play();
    report.say('không rõ ràng gì cả');
    for (const name of names.slice(1)) {
      expect(report.stand()).toMatchObject({ at: 'question', fieldId: name });
      report.say('Có');
    }
    expect(report.stand()).toEqual({ at: 'card' });
    expect(Object.entries(report.answers())).toEqual(
      names.map((name, index) => [name, index === 0 ? 'other:không rõ ràng gì cả' : 'yes']),
    );
  });

  test.each(names)(
    'a line called “%s” is changed from the card, in own words too, and leads back to it',
    (name) => {
      const report = play();
      for (let asked = 0; asked < names.length; asked++) report.say('Có');
      report.pick('button-change');
      report.pick(`Mục ${name}`);
      expect(report.stand()).toMatchObject({ at: 'question', fieldId: name, leadsTo: 'card' });
      report.pick('Khác');
      expect(report.stand()).toMatchObject({ fieldId: name, inOwnWords: true });
      report.say('tự viết');
      expect(report.stand()).toEqual({ at: 'card' });
      expect(Object.entries(report.answers())).toContainEqual([name, 'other:tự viết']);
    },
  );

  test.each(names)('back from “%s” leads to the question before it', (name) => {
    const report = play();
    const index = names.indexOf(name);
    for (let asked = 0; asked < index; asked++) report.say('Có');
    if (index > 0) report.pick('button-back');
    expect(report.stand()).toMatchObject({ at: 'question', fieldId: names[Math.max(0, index - 1)] });
  });
});
