import { describe, expect, test } from 'vitest';
import type { FreshPhotos, Report, ReportPhoto } from '#src/domain/report/report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';
import { greenSundayForm } from '#test/support/green-sunday-form.ts';

const form = {
  ...greenSundayForm,
  fields: [
    ...greenSundayForm.fields,
    { id: 'note', kind: 'text', maxLength: 200, optional: true, label: { vi: 'Ghi chú' }, ask: { vi: '?' } },
  ],
} as const satisfies typeof greenSundayForm;
const answers = { members: 45, residents: 30, waste: null, spots: null, trees: null };

/** Photos that came, and whose sender was told of them or not. */
const photos = (count: number, isTold = false): readonly ReportPhoto[] =>
  Array.from({ length: count }, (_, n) => ({ id: `f${n}`, state: 'pending', sha256: null, isTold }) as never);
const at = (fieldId: string): Topic => ({
  kind: 'report',
  reportId: 'r1' as never,
  stand: { at: 'question', fieldId, inOwnWords: false, leadsTo: 'next' },
  saidIn: {},
});
const card: Topic = { kind: 'report', reportId: 'r1' as never, stand: { at: 'card' }, saidIn: {} };
const types = (text: string): Input => ({ kind: 'text', text, messageId: '7' });
const draft = (given: Partial<Report>): Report => draftOf(form, { answers, ...given });

/** What is answered to an input, and what else happens. */
function stepOf(topic: Topic, input: Input, report: Report | null, given: Partial<Facts> = {}) {
  const stepped = step(
    { v: 1, topic, wrongCodes: [] },
    input,
    factsOf({ report, forms: [form], found: { unitPlan: [], unitsAround: [] }, ...given }),
  );
  if (stepped.kind !== 'done') return { needs: stepped.needs, lines: [], effects: [], topic };
  const { effects, conversation } = stepped;
  const lines = effects.flatMap((effect) =>
    effect.kind === 'say' ? effect.screen.lines.map(({ key, args }) => (args ? `${key} ${JSON.stringify(args)}` : key)) : [],
  ); // prettier-ignore
  const others = effects.filter(
    (effect): effect is Exclude<Effect, { kind: 'say' }> => effect.kind !== 'say',
  );
  return { needs: null, lines, effects: others, topic: conversation.topic };
}

const told = { kind: 'acknowledge-photos', reportId: 'r1' };

describe('photos that came, and of which nobody was told yet,', () => {
  test.each(['xong', 'xong ảnh', 'đủ rồi', 'hết', 'gửi xong rồi', 'em gửi hết rồi ạ'])(
    'are taken when their sender says %j: they are told of in the same breath, and not once more',
    (text) => {
      const { lines, effects, topic } = stepOf(at('photos'), types(text), draft({ photos: photos(3) }));
      expect(effects).toEqual([told, { kind: 'answer', reportId: 'r1', answers: { photos: 3 } }]);
      expect(lines[0]).toBe('photos-taken {"have":3}');
      expect(topic).toMatchObject({ stand: { at: 'question', fieldId: 'note' } });
    },
  );

  test('are counted where they are too few, and the rest is asked for', () => {
    const { lines, effects, topic } = stepOf(at('photos'), types('xong'), draft({ photos: photos(1) }));
    expect(effects).toEqual([told]);
    expect(lines.at(-1)).toBe('photos-more-needed {"have":1,"missing":1}');
    expect(topic).toEqual(at('photos'));
  });

  test.each(['ảnh đây bạn', 'mình gửi rồi mà không thấy gì', '45'])(
    'are not asked for again because of %j',
    (text) => {
      const { lines, effects } = stepOf(at('photos'), types(text), draft({ photos: photos(3) }));
      expect(lines[0]).toMatch(/^not-understood/u);
      expect(lines.at(-1)).toBe('photos-enough {"have":3}');
      expect(effects).toEqual([told]);
    },
  );

  test('while something else is asked are told of when their sender says that these were all', () => {
    const { lines, effects, topic } = stepOf(
      at('residents'),
      types('xong rồi'),
      draft({ photos: photos(2) }),
    );
    expect(lines[0]).toBe('photos-taken {"have":2}');
    expect(effects).toEqual([told]);
    expect(topic).toEqual(at('residents'));
  });

  test('are told of by the card, and by the receipt', () => {
    const report = draft({ photos: photos(3), answers: { ...answers, photos: 3, note: null } });
    expect(stepOf(card, types('sao nữa'), report).effects).toEqual([told]);
    const send: Input = { kind: 'choice', value: { pick: 'send' } };
    const { lines, effects } = stepOf(card, send, report, { found: { duties: [] } });
    expect(lines).toContain('receipt-photos-coming {"stored":0,"all":3}');
    expect(effects).toContainEqual(told);
  });
});

describe('where no photo came', () => {
  test('one who says that these were all hears so', () => {
    const { lines, effects } = stepOf(at('photos'), types('xong'), draft({}));
    expect(lines[0]).toBe('photos-none-yet');
    expect(effects).toEqual([]);
  });

  test('words are not photos', () => {
    expect(stepOf(at('photos'), types('45'), draft({})).lines[0]).toBe('photos-wanted');
  });

  test('a word like "hết" is an answer like any other', () => {
    const { effects } = stepOf(at('note'), types('hết'), draft({ photos: photos(3, true) }));
    expect(effects).toEqual([{ kind: 'answer', reportId: 'r1', answers: { note: 'hết' } }]);
  });
});

test('photos of which everybody was told are told of no more', () => {
  const { lines, effects } = stepOf(at('photos'), types('xong'), draft({ photos: photos(3, true) }));
  expect(effects).toEqual([{ kind: 'answer', reportId: 'r1', answers: { photos: 3 } }]);
  expect(lines[0]).not.toContain('photos-taken');
});

describe('photos that belong to no report yet', () => {
  const fresh = [
    { report: null, taken: 2, tooMany: 0, unusable: [], ofNoUse: [], since: 0 },
  ] as unknown as readonly FreshPhotos[];

  test('are told of at once when their sender says that these were all', () => {
    expect(stepOf(idle, types('xong'), null).needs).toEqual([{ kind: 'fresh-photos' }]);
    const { needs } = stepOf(idle, types('xong'), null, {
      found: { freshPhotos: fresh, ownDrafts: [], sentLast: null, askedAgain: null },
    });
    // The list of duties, under 'which activity are they from?'
    expect(needs).toMatchObject([{ kind: 'duties' }, { kind: 'drafts' }, { kind: 'continuing' }]);
  });

  test('where none came, the word is like any other', () => {
    const { lines } = stepOf(idle, types('xong'), null, {
      found: {
        freshPhotos: [],
        passedOn: null,
        ownRequests: [],
        unitPlan: [],
        unitsAround: [],
        duties: [],
        drafts: [],
        sentLast: null,
      },
    });
    expect(lines[0]).toBe('not-understood-writing');
  });
});
