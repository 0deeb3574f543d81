import { describe, expect, test } from 'vitest';
import type { Field } from '#src/domain/report/form.ts';
import { readAnswer } from '#src/flows/report/read-answer.ts';
import { draftOf, factsOf } from '#test/support/flow-facts.ts';

const base = { id: 'f', label: { vi: 'Dòng' }, ask: { vi: 'Gì?' } };
const fields = {
  date: { ...base, kind: 'date' },
  count: { ...base, kind: 'count', max: 1000 },
  quantity: { ...base, kind: 'quantity', unit: 'kg', max: 1000 },
  text: { ...base, kind: 'text', maxLength: 10 },
  choice: { ...base, kind: 'choice', options: [{ id: 'a', label: { vi: 'Một' } }], other: true },
} as const satisfies Record<string, Field>;
const report = draftOf({ id: 'form', version: 1, title: { vi: 'Mẫu' }, fields: [] });
const read = (kind: keyof typeof fields, text: string) =>
  readAnswer(fields[kind], text, false, report, factsOf());

describe('an answer', () => {
  const nothing = ['', '  ', '\u200B', '\u3164', '\u202E\u202C', '\u2800', '\u0301'];
  const everywhere = Object.keys(fields).flatMap((kind) => nothing.map((text) => [kind, text] as const));
  test.each(everywhere)('to a %s that shows nothing is none: %j', (kind, text) => {
    expect(read(kind as 'text', text)).toMatchObject({ kind: 'unclear', why: { key: 'unclear-empty' } });
  });

  test.each([
    ['hẻm\u202E 128', 'hẻm 128'],
    ['\u200Bhẻm 128\uFEFF', 'hẻm 128'],
    ['🌳👨‍👩‍👧', '🌳👨‍👩‍👧'],
  ])('in words is what shows of it: %j', (text, value) => {
    expect(read('text', text)).toEqual({ kind: 'understood', value });
    expect(read('choice', `số ${text}`)).toEqual({ kind: 'understood', value: `other:số ${value}` });
  });

  test.each(['bỏ qua', 'Bo qua nhé', 'skip'])(
    'in words that is wanted is not to leave it out: %j',
    (text) => {
      expect(read('text', text)).toMatchObject({ kind: 'unclear', why: { key: 'unclear-required' } });
    },
  );

  test('in words is as long as it looks', () => {
    for (const one of ['👨‍👩‍👧', 'ế'.normalize('NFD')]) {
      expect(read('text', one.repeat(10))).toMatchObject({ kind: 'understood' });
      expect(read('text', one.repeat(11))).toEqual({
        kind: 'unclear',
        why: { key: 'unclear-too-long', args: { length: 11, max: 10 } },
      });
    }
  });

  test.each(['-5', '−5', 'âm 5', '-5 kg'])('below 0 is named: %j', (text) => {
    for (const kind of text.includes('kg') ? (['quantity'] as const) : (['count', 'quantity'] as const))
      expect(read(kind, text)).toMatchObject({
        kind: 'unclear',
        why: { key: `unclear-${kind}-negative`, args: { said: text } },
      });
    expect(read('date', text)).toMatchObject({ kind: 'unclear', why: { key: 'unclear-date' } });
  });
});
