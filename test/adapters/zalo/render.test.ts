import { describe, expect, test } from 'vitest';
import { render } from '#src/adapters/zalo/render.ts';
import type { Attachment, Card } from '#src/ports/chat.ts';

const card: Card = { html: 'Ở đâu ạ?', rows: [], choosing: false, pickHint: 'Hoặc gõ:' };
const attachment = (over: Partial<Attachment> = {}): Attachment => ({
  sha256: 'a'.repeat(64),
  bytes: 9,
  name: 'anh-1.jpg',
  mime: 'image/jpeg',
  caption: null,
  ...over,
});
const textsOf = (html: string): readonly string[] =>
  render({ ...card, html }, true).map(({ params }) => ('text' in params ? String(params['text']) : ''));

describe('a card', () => {
  test('is plain text: a link keeps its address', () => {
    expect(textsOf('<b>Xem</b> <a href="https://example.org/?a=1&amp;b=2">bản đồ</a> &lt;3')).toEqual([
      'Xem bản đồ (https://example.org/?a=1&b=2) <3',
    ]);
  });

  test('of 10,000 characters comes in pieces of at most 2,000, and loses nothing', () => {
    const lines = Array.from({ length: 250 }, (_, index) =>
      `${index} ${'dọn rác, '.repeat(4)}`.slice(0, 39).trim(),
    );
    const texts = textsOf(lines.join('\n'));
    expect(texts.length).toBeLessThanOrEqual(6);
    expect(Math.max(...texts.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    expect(texts.join('\n').split('\n')).toEqual(lines);
  });

  test('without a word is no message', () => {
    expect(textsOf('  \n ')).toEqual([]);
  });
});

describe('photos of a card', () => {
  test('come first, one by one with their captions; an empty caption is none', () => {
    const attachments = [attachment({ caption: 'Trước' }), attachment({ caption: ' ' })];
    expect(render({ ...card, attachments }, true)).toEqual([
      { method: 'sendPhoto', params: { sha256: 'a'.repeat(64), caption: 'Trước' } },
      { method: 'sendPhoto', params: { sha256: 'a'.repeat(64) } },
      { method: 'sendMessage', params: { text: 'Ở đâu ạ?' } },
    ]);
  });

  test('that have no address are spoken of in one line', () => {
    const attachments = [attachment(), attachment()];
    const shown = { ...card, attachments, photosElsewhere: '2 ảnh xem ở nơi khác.' };
    expect(render(shown, false)).toEqual([
      { method: 'sendMessage', params: { text: 'Ở đâu ạ?\n\n2 ảnh xem ở nơi khác.' } },
    ]);
  });

  test('that are files of another kind stand behind the words, by a link that is made when it is sent', () => {
    const file = attachment({ name: 'ke-hoach.pdf', mime: 'application/pdf' });
    const files = [{ sha256: 'a'.repeat(64), name: 'ke-hoach.pdf' }];
    expect(render({ ...card, attachments: [attachment(), file] }, true)).toEqual([
      { method: 'sendPhoto', params: { sha256: 'a'.repeat(64) } },
      { method: 'sendMessage', params: { text: 'Ở đâu ạ?', files } },
    ]);
    const long = render({ ...card, html: 'dài '.repeat(480), attachments: [file] }, true);
    expect(long.map(({ params }) => params)).toEqual([
      { text: 'dài '.repeat(480).trim() },
      { text: '', files },
    ]);
  });

  test('are named where they are files of another kind', () => {
    const attachments = [attachment({ name: 'tong-ket.docx', mime: 'application/msword' })];
    expect(render({ ...card, attachments, photosElsewhere: 'ảnh' }, false)).toEqual([
      { method: 'sendMessage', params: { text: 'Ở đâu ạ?\n\n📎 tong-ket.docx' } },
    ]);
  });
});
