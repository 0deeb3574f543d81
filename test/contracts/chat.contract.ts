import { describe, expect, test } from 'vitest';
import type { Card } from '#src/ports/chat.ts';
import { testChatErrors } from './chat-errors.contract.ts';
import { testChatFiles } from './chat-files.contract.ts';
import { type ChatPlace, question, show } from './chat-place.ts';

/** What every chat adapter must do; `open` gives a place of its own to each test. */
export function testChat(open: () => Promise<ChatPlace>): void {
  testShowing(open);
  testChatFiles(open);
  testChatErrors(open);
  testInvitation(open);
}

const rows = [
  [{ label: '⏭ Bỏ qua', data: 'q.1.0' }],
  [
    { label: 'Quay lại', data: 'q.1.1' },
    { label: 'Hủy', data: 'q.1.2' },
  ],
];

function testShowing(open: () => Promise<ChatPlace>): void {
  describe('a card', () => {
    test('is calls of plain JSON, so that they can wait in the outbox', async () => {
      const { chat, to } = await open();
      const calls = chat.render({ ...question, rows, replaces: '7' }, to);
      expect(JSON.parse(JSON.stringify(calls))).toEqual(calls);
    });

    test('is shown to the person, and the message has an id', async () => {
      const place = await open();
      const [sent] = await show(place, question);
      const id = sent?.externalId ?? place.seen()[0]?.id;
      expect(place.seen()).toEqual([{ id, text: 'Ở đâu ạ?', buttons: [], file: null, albumId: null }]);
    });

    test('shows what people wrote as they wrote it', async () => {
      const place = await open();
      await show(place, { ...question, html: '<b>1 &lt; 2 &amp; &quot;3&quot;</b> 👩‍🌾' });
      expect(place.seen().map(({ text }) => text)).toEqual(['1 < 2 & "3" 👩‍🌾']);
    });

    test('numbers its choices where one of them is the answer, unless it has buttons', async () => {
      const place = await open();
      await show(place, { ...question, rows, choosing: true, pickHint: 'Bạn gõ số:' });
      const labels = ['⏭ Bỏ qua', 'Quay lại', 'Hủy'];
      const expected = place.chat.capabilities.buttons
        ? { text: 'Ở đâu ạ?', buttons: labels }
        : { text: 'Ở đâu ạ?\n\nBạn gõ số:\n1. ⏭ Bỏ qua\n2. Quay lại\n3. Hủy', buttons: [] };
      expect(place.seen()).toMatchObject([expected]);
    });

    test('names its choices as words to type beside free text, unless it has buttons', async () => {
      const place = await open();
      await show(place, { ...question, rows });
      const text = place.chat.capabilities.buttons
        ? 'Ở đâu ạ?'
        : 'Ở đâu ạ?\n\nHoặc gõ: bỏ qua · quay lại · hủy';
      expect(place.seen()).toMatchObject([{ text }]);
    });

    test('says what to type in place of its choices, unless it has buttons', async () => {
      const place = await open();
      await show(place, { ...question, rows, choosing: true, typed: 'Gõ <b>nghỉ</b> để xin nghỉ.' });
      const text = place.chat.capabilities.buttons ? 'Ở đâu ạ?' : 'Ở đâu ạ?\n\nGõ nghỉ để xin nghỉ.';
      expect(place.seen()).toMatchObject([{ text }]);
    });

    test('that is too long comes in pieces, with the choices under the last, and loses nothing', async () => {
      const place = await open();
      const { textLimit } = place.chat.capabilities;
      const paragraphs = Array.from({ length: 60 }, (_, index) =>
        `<b>${index}</b> ${'Dọn rác & trồng cây. '.repeat(9).trim()}`.replace('& ', '&amp; '),
      );
      await show(place, { ...question, html: paragraphs.join('\n\n'), rows, choosing: true });
      const seen = place.seen();
      expect(seen.length).toBeGreaterThan(1);
      expect(seen.filter(({ text }) => text.length > textLimit)).toEqual([]);
      const said = seen.map(({ text }) => text).join('\n\n');
      for (let index = 0; index < 60; index++) expect(said).toMatch(new RegExp(`(^|\\n)${index} Dọn rác`));
      const last = seen.at(-1);
      expect([last?.text, ...(last?.buttons ?? [])].join('\n')).toContain('Quay lại');
      expect(seen.slice(0, -1).flatMap(({ buttons }) => buttons)).toEqual([]);
    });
  });

  describe('a card that takes the place of another', () => {
    test('changes that message where the platform can edit, and is a new one elsewhere', async () => {
      const place = await open();
      const replaces = await showOne(place, question);
      await show(place, { ...question, html: 'Bao nhiêu người?', replaces });
      const texts = place.seen().map(({ text }) => text);
      expect(texts).toEqual(
        place.chat.capabilities.edits ? ['Bao nhiêu người?'] : ['Ở đâu ạ?', 'Bao nhiêu người?'],
      );
    });

    test('that has grown too long changes the message and goes on below', async () => {
      const place = await open();
      const replaces = await showOne(place, question);
      await show(place, { ...question, html: 'dài lắm. '.repeat(1000), replaces });
      const [first, ...others] = place.seen().slice(place.chat.capabilities.edits ? 0 : 1);
      expect(first?.text).toMatch(/^dài lắm/);
      expect(others.length).toBeGreaterThan(0);
    });

    test('that says the same goes well', async () => {
      const place = await open();
      const replaces = await showOne(place, question);
      await show(place, { ...question, replaces });
      expect(place.seen().at(-1)?.text).toBe('Ở đâu ạ?');
    });

    test('that is gone is a new message', async () => {
      const place = await open();
      const replaces = await showOne(place, question);
      await place.remove(replaces);
      await show(place, { ...question, html: 'Bao nhiêu người?', rows, choosing: true, replaces });
      expect(place.seen().at(-1)?.text).toMatch(/^Bao nhiêu người\?/);
    });
  });
}

function testInvitation(open: () => Promise<ChatPlace>): void {
  test('an invitation is a link that holds its code, where the platform has such links', async () => {
    const { chat } = await open();
    const link = chat.inviteLink('ABCD-1234') ?? 'https://none/ABCD-1234';
    expect(link).toMatch(/^https:\/\/.*ABCD-1234$/);
  });
}

/** Shows a card of one message; gives the message's id. */
async function showOne(place: ChatPlace, shown: Card): Promise<string> {
  const [sent] = await show(place, shown);
  return sent?.externalId ?? place.seen().at(-1)?.id ?? '';
}
