import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { afterEach, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { PhotoToSend } from '#src/simulator/telegram/phone/send-photos.ts';
import { secretaryBench } from '#test/e2e/support/secretary-bench.ts';
import { brokenPhoto, smallPhoto } from '#test/support/small-photo.ts';

const bench = secretaryBench();
const { answersTo, answerTo, press, reportUpTo } = bench;

afterEach(() => bench.rehearsal.world.faults.clear());

const octets = 'application/octet-stream';
const heic = await readFile(new URL('../fixtures/pictures/small.heic', import.meta.url));
const drawing = () => sharp({ create: { width: 64, height: 48, channels: 3, background: '#3a7d44' } });
const avif = await drawing().avif().toBuffer();
const webp = await drawing().webp().toBuffer();
const png = await drawing().png().toBuffer();
const textOnly = Buffer.from('chào bạn');

const send = (photos: readonly PhotoToSend[], options: { asAlbum?: boolean; asFiles?: boolean } = {}) => {
  const { world } = bench.rehearsal;
  return void world.sendPhotos(bench.lan, world.privateChat(bench.lan), photos, options);
};
const photosInStates = async () =>
  (await bench.rehearsal.database.photo.findMany({ orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }] })).map(
    ({ state, reason, mime }) => reason ?? mime ?? state,
  );

describe('a file', () => {
  test.each([
    ['a JPEG that is called nothing', smallPhoto(), { mimeType: octets, name: 'IMG_0001' }, 'image/jpeg'],
    ['a JPEG of no known type', smallPhoto(), { mimeType: octets, name: 'IMG_1.jpg' }, 'image/jpeg'],
    ['a HEIC of no known type', heic, { mimeType: octets, name: 'IMG_1.HEIC' }, 'image/heic'],
    ['a HEIC', heic, { mimeType: 'image/heic', name: 'IMG_1.HEIC' }, 'image/heic'],
    ['an AVIF', avif, { mimeType: 'image/avif', name: 'anh.avif' }, 'image/avif'],
    ['a WebP that says it is a JPEG', webp, { name: 'anh.jpg' }, 'image/webp'],
    ['a PNG that says it is a text', png, { mimeType: 'text/plain', name: 'a.png' }, 'image/png'],
  ])('that is a picture by its bytes is one, %s', async (_what, bytes, called, mime) => {
    await reportUpTo(8);
    const said = await answersTo(bench.lan, () => send([{ bytes, ...called }], { asFiles: true }));
    expect(said.join('\n')).toContain('Đã nhận 1 ảnh');
    expect(await photosInStates()).toEqual([mime]);
  });

  test.each([
    ['half a JPEG', brokenPhoto(), 'bị lỗi', 'broken'],
    ['half a HEIC', heic.subarray(0, 700), 'bị lỗi', 'broken'],
    ['a text', textOnly, 'không phải ảnh', 'not-an-image'],
  ])(
    'that is none is told of with when it was sent and to which report, %s',
    async (_what, bytes, words, reason) => {
      await reportUpTo(8);
      const said = await answersTo(bench.lan, () => send([{ bytes, name: 'IMG_1.jpg' }], { asFiles: true }));
      const line = said.join('\n');
      expect(line).toContain('bạn gửi lúc 09:00 ngày 17/3 vào báo cáo Chủ nhật xanh 152');
      expect(line).toContain(words);
      expect(line).toContain('câu 8/9');
      expect(await photosInStates()).toEqual([reason]);
      // The very same file again: it is looked at, and told of, again.
      const again = await answersTo(bench.lan, () =>
        send([{ bytes: smallPhoto() }, { bytes: smallPhoto() }]),
      );
      expect(again.join('\n')).toContain('Đã nhận 2 ảnh 👍');
    },
  );
});

describe('a report that was sent before one of its photos turned out to be broken', () => {
  /** Sends a report with a good photo and a broken one, while Telegram hands out neither. */
  async function sendReport(): Promise<string> {
    const { world } = bench.rehearsal;
    await reportUpTo(8);
    world.faults.plan('getFile', { kind: 'status', code: 500 }, 100);
    send([{ bytes: smallPhoto() }, { bytes: brokenPhoto() }], { asAlbum: true });
    world.sendText(bench.lan, world.privateChat(bench.lan), 'xong');
    world.sendText(bench.lan, world.privateChat(bench.lan), 'bỏ qua');
    await world.waitFor(() => bench.saidBy(bench.lan).at(-1)?.buttons.flat().some(({ label }) => label.includes('Gửi báo cáo'))); // prettier-ignore
    const card = bench.saidBy(bench.lan).at(-1);
    world.pressButton(bench.lan, world.privateChat(bench.lan), card?.id ?? 0, 'Gửi báo cáo');
    await world.waitFor(() => bench.saidBy(bench.lan).at(-1)?.text.includes('Đã nhận báo cáo'));
    return bench.saidBy(bench.lan).at(-1)?.text ?? '';
  }

  const photosCome = (): Promise<readonly string[]> =>
    answersTo(bench.lan, () => {
      const { world, clock, bot } = bench.rehearsal;
      world.faults.clear();
      clock.jumpTo((clock.now() + 5 * 60_000) as Instant);
      void bot().sweepNow();
    });

  test('says so, counts no more, and counts again when a whole one is sent', async () => {
    expect(await sendReport()).toContain('Đã lưu 0/2 ảnh');
    const heard = (await photosCome()).join('\n');
    expect(heard).toContain('bị lỗi');
    expect(heard).not.toContain('đã lưu đủ');
    expect(heard).toContain('báo cáo này còn thiếu 1 ảnh và chưa được tính');
    expect(await answerTo(bench.lan, '/viec')).toContain('Chủ nhật xanh: xong 0/4 lần. Cần báo cáo lần 152');
    const joined = (await answersTo(bench.lan, () => send([{ bytes: smallPhoto() }]))).join('\n');
    expect(joined).toContain('Đã thêm 1 ảnh vào báo cáo Chủ nhật xanh 152, giờ có 2 ảnh');
    expect(await answerTo(bench.lan, '/viec')).not.toContain('còn lần 152');
    const { version, photos } = await bench.rehearsal.database.report.findFirstOrThrow({
      include: { photos: { where: { state: 'stored' } } },
    });
    expect([version, photos.length]).toEqual([2, 2]);
  });
});

describe('an album and a word right after it', () => {
  test.each(['xong', 'xong ảnh', 'đủ rồi ạ', 'gửi hết rồi'])(
    'are one answer, told of once: %s',
    async (word) => {
      await reportUpTo(8);
      const { world } = bench.rehearsal;
      const said = await answersTo(bench.lan, () => {
        send([1, 2, 3].map(() => ({ bytes: smallPhoto() })), { asAlbum: true }); // prettier-ignore
        world.sendText(bench.lan, world.privateChat(bench.lan), word);
      });
      expect(said.filter((text) => text.includes('Đã nhận 3 ảnh'))).toHaveLength(1);
      expect(said.join('\n')).not.toContain('gửi ảnh giúp mình');
      expect(said.at(-1)).toContain('câu 9/9');
    },
  );

  test('at the end are one receipt, and no photos that came late', async () => {
    await reportUpTo(8);
    const { world, database } = bench.rehearsal;
    await answersTo(bench.lan, () => send([{ bytes: smallPhoto() }, { bytes: smallPhoto() }]));
    await press(bench.lan, 'Xong ảnh');
    await answerTo(bench.lan, 'bỏ qua');
    const card = bench.saidBy(bench.lan).at(-1);
    const said = await answersTo(bench.lan, () => {
      send([{ bytes: smallPhoto() }, { bytes: smallPhoto() }], { asAlbum: true });
      world.pressButton(bench.lan, world.privateChat(bench.lan), card?.id ?? 0, 'Gửi báo cáo');
    });
    expect(said.join('\n')).toMatch(/Đã lưu (đủ|\d\/)4 ảnh|Đã lưu đủ 4 ảnh/);
    expect(said.join('\n')).not.toContain('Đã thêm');
    expect(await database.reportVersion.count()).toBe(1);
  });
});
