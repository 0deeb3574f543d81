import { describe, expect, test } from 'vitest';
import { type ChatPlace, photosOf, question, show } from './chat-place.ts';

const rows = [[{ label: 'Quay lại', data: 'q.1.0' }]];

/** How a chat adapter shows photos and files of the store. */
export function testChatFiles(open: () => Promise<ChatPlace>): void {
  testPhotos(open);
  testFaults(open);
}

function testPhotos(open: () => Promise<ChatPlace>): void {
  describe('a card with photos', () => {
    test('is calls of plain JSON that name the files, so that they can wait in the outbox', async () => {
      const place = await open();
      const attachments = photosOf(place, ['Trước', null]);
      const calls = place.chat.render({ ...question, attachments }, place.to);
      expect(JSON.parse(JSON.stringify(calls))).toEqual(calls);
      for (const { sha256 } of attachments) expect(JSON.stringify(calls)).toContain(sha256);
    });

    test('shows them in order with their captions, and its text with the choices below', async () => {
      const place = await open();
      await show(place, { ...question, rows, attachments: photosOf(place, ['Trước', 'Trong', 'Sau']) });
      const seen = place.seen();
      expect(seen.map(({ file }) => file)).toEqual(['photo', 'photo', 'photo', null]);
      expect(seen.slice(0, 3).map(({ text }) => text)).toEqual(['Trước', 'Trong', 'Sau']);
      expect(seen[3]?.text).toMatch(/^Ở đâu ạ\?/);
      expect(seen.slice(0, 3).flatMap(({ buttons }) => buttons)).toEqual([]);
      expect(seen[3]?.buttons).toEqual(place.chat.capabilities.buttons ? ['Quay lại'] : []);
    });

    test('shows them as one album where the platform has albums, and one by one elsewhere', async () => {
      const place = await open();
      const sent = await show(place, { ...question, attachments: photosOf(place, [null, null, null]) });
      const [first, ...others] = place.seen().map(({ albumId }) => albumId);
      const { albums } = place.chat.capabilities;
      expect([first !== null, others]).toEqual([albums, albums ? [first, first, null] : [null, null, null]]);
      expect(sent[0]?.externalId ?? place.seen()[0]?.id).toBe(place.seen()[0]?.id);
    });

    test('of which there is only one shows it alone', async () => {
      const place = await open();
      await show(place, { ...question, attachments: photosOf(place, ['Một tấm']) });
      expect(place.seen()).toMatchObject([{ file: 'photo', text: 'Một tấm', albumId: null }, { file: null }]);
    });

    test('of more than an album holds shows them all', async () => {
      const place = await open();
      const captions = Array.from({ length: 23 }, (_, index) => `Tấm ${index + 1}`);
      await show(place, { ...question, attachments: photosOf(place, captions) });
      const photos = place.seen().filter(({ file }) => file === 'photo');
      expect(photos.map(({ text }) => text)).toEqual(captions);
      const albums = new Set(photos.map(({ albumId }) => albumId));
      expect(albums.has(null)).toBe(!place.chat.capabilities.albums);
    });

    test('clips a caption that is longer than the platform allows', async () => {
      const place = await open();
      await show(place, { ...question, attachments: photosOf(place, ['Dọn rác 🌱 '.repeat(400)]) });
      const [photo] = place.seen();
      expect(photo?.text.length).toBeLessThanOrEqual(place.chat.capabilities.captionLimit);
      expect(photo?.text).toMatch(/^Dọn rác .*…$/su);
    });

    test('that takes the place of another is below its photos, and the other offers nothing any more', async () => {
      const place = await open();
      const [replaced] = await show(place, { ...question, rows });
      const replaces = replaced?.externalId ?? place.seen()[0]?.id ?? '';
      await show(place, { ...question, rows, attachments: photosOf(place, [null]), replaces });
      const seen = place.seen();
      expect(seen.map(({ file }) => file)).toEqual([null, 'photo', null]);
      const offered = place.chat.capabilities.buttons ? ['Quay lại'] : [];
      const stays = place.chat.capabilities.edits ? [] : offered;
      expect([seen[0]?.buttons, seen[2]?.buttons]).toEqual([stays, offered]);
    });

    test('and no word is its photos alone', async () => {
      const place = await open();
      await show(place, { ...question, html: '', attachments: photosOf(place, [null, null]) });
      expect(place.seen().map(({ file }) => file)).toEqual(['photo', 'photo']);
    });
  });
}

function testFaults(open: () => Promise<ChatPlace>): void {
  describe('a photo of a card', () => {
    test('that is not in the store any more costs only itself', async () => {
      const place = await open();
      const [first, second, third] = photosOf(place, ['một', 'hai', 'ba']);
      if (!first || !second || !third) throw new Error('three photos were asked for');
      const attachments = [first, { ...second, sha256: '0'.repeat(64) }, third];
      await show(place, { ...question, attachments });
      expect(place.seen().map(({ text }) => text)).toEqual(['một', 'ba', 'Ở đâu ạ?']);
    });

    test('that is the only one, and not in the store any more, costs nothing but itself', async () => {
      const place = await open();
      const attachments = photosOf(place, ['một']).map((one) => ({ ...one, sha256: '0'.repeat(64) }));
      await show(place, { ...question, attachments });
      expect(place.seen().map(({ text }) => text)).toEqual(['Ở đâu ạ?']);
    });

    test('that the platform does not see as a picture costs only itself', async () => {
      const place = await open();
      const [first, second, third] = photosOf(place, ['một', 'hai', 'ba']);
      if (!first || !second || !third) throw new Error('three photos were asked for');
      const broken = { ...second, sha256: place.keep(new TextEncoder().encode('no picture')) };
      await show(place, { ...question, attachments: [first, broken, third] });
      const photos = place.seen().filter(({ file }) => file === 'photo');
      expect(photos.map(({ text }) => text)).toEqual(['một', 'ba']);
      expect(place.seen().at(-1)?.text).toBe('Ở đâu ạ?');
    });
  });
}
