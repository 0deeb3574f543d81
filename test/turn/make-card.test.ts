import { expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { phrase, verbatim } from '#src/domain/words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Screen } from '#src/flows/contract/screen.ts';
import { askedBy, createMakeCard } from '#src/turn/make-card.ts';

const makeCard = createMakeCard(createTranslate('locales'));
const screen: Screen = choosing(
  [verbatim('a < b'), phrase('pick-one')],
  [
    [{ value: { pick: 'line', id: 'a:other' }, label: verbatim('Rác & cây') }],
    [
      { value: { action: 'go', of: 'viec' }, label: phrase('button-duties') },
      { value: { pick: 'back' }, label: phrase('button-back') },
    ],
  ],
);

test('paragraphs are safe HTML, buttons plain text', () => {
  const { html, rows } = makeCard('vi', screen, { revision: 7 });
  expect(html.split('\n\n')[0]).toBe('a &lt; b');
  expect(rows[0]?.[0]?.label).toBe('Rác & cây');
});

test('buttons carry the card’s revision and their place; what works at any time says what it does', () => {
  expect(
    makeCard('vi', screen, { revision: 7 })
      .rows.flat()
      .map(({ data }) => data),
  ).toEqual(['q.7.0', 'a.go.viec', 'q.7.2']);
});

test('a notice says what to type, for those without buttons; a card that does not leaves it out', () => {
  expect(makeCard('vi', { ...screen, typed: [phrase('waiver-type')] }).typed).toBe(
    'Bạn gõ “đồng ý miễn”, “vẫn cần làm” hoặc “hỏi lại” nhé.',
  );
  expect(makeCard('vi', screen)).not.toHaveProperty('typed');
});

test('files go with it, each under its caption', () => {
  const file = { sha256: 'f'.repeat(64), name: 'a.jpg', mime: 'image/jpeg', bytes: 7 };
  const attachments = [
    { ...file, caption: verbatim('Rác & cây') },
    { ...file, caption: null },
  ];
  expect(makeCard('vi', { ...screen, attachments }).attachments).toEqual([
    { ...file, caption: 'Rác & cây' },
    { ...file, caption: null },
  ]);
  // Where they cannot be shown.
  expect(makeCard('vi', { ...screen, attachments }).photosElsewhere).toMatch(
    /trên Telegram, hoặc hỏi cán bộ/,
  );
  expect(makeCard('vi', screen)).not.toHaveProperty('attachments');
  expect(makeCard('vi', screen)).not.toHaveProperty('photosElsewhere');
});

test('the choices are asked as they are shown', () => {
  expect(askedBy(screen, makeCard('vi', screen, { revision: 7 }), 7)).toMatchObject({
    revision: 7,
    choosing: true,
    options: [
      { value: { pick: 'line', id: 'a:other' }, label: 'Rác & cây' },
      { value: { action: 'go', of: 'viec' } },
      { value: { pick: 'back' } },
    ],
  });
});
