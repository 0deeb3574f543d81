import { readFile } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { createPictures } from '#src/adapters/picture/create-pictures.ts';

const pictures = createPictures();
const [width, height] = [640, 480];
const heic = await readFile(new URL('../../fixtures/pictures/small.heic', import.meta.url));
const jpeg = await drawn().jpeg().toBuffer();
const progressive = await drawn().jpeg({ progressive: true }).toBuffer();
const png = await drawn().png().toBuffer();
const webp = await drawn().webp().toBuffer();
const avif = await drawn().avif({ effort: 0 }).toBuffer();
const gif = await drawn().gif({ effort: 1 }).toBuffer();

/** A picture with as much detail as a photo. */
function drawn(size: { readonly width: number; readonly height: number } = { width, height }): Sharp {
  const raw = new Uint8Array(size.width * size.height * 3);
  let seed = 1;
  for (let at = 0; at < raw.length; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    raw[at] = ((at / 700) & 0xbf) + ((seed >> 16) & 0x3f);
  }
  return sharp(raw, { raw: { ...size, channels: 3 } });
}

const half = (bytes: Uint8Array): Uint8Array => bytes.subarray(0, bytes.length >> 1);
const join = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => Uint8Array.from(part)));
const endOfImage = [0xff, 0xd9];

/** A chunk of a PNG whose checksum is not that of its content. */
function withWrongChecksum(bytes: Uint8Array): Uint8Array {
  const wrong = Buffer.from(bytes);
  const at = wrong.indexOf('IDAT');
  const checksum = at + 4 + wrong.readUInt32BE(at - 4);
  wrong.writeUInt32BE((wrong.readUInt32BE(checksum) ^ 1) >>> 0, checksum);
  return wrong;
}

/** Two frames of one animation. */
function animated(): Sharp {
  const frames = new Uint8Array(64 * 64 * 2 * 3).map((_, at) => at % 251);
  return sharp(frames, { raw: { width: 64, height: 128, channels: 3, pageHeight: 64 } });
}

/** The profile of a camera that is none: some phones write such. */
function withOddProfile(bytes: Uint8Array): Uint8Array {
  const words = Buffer.from('ICC_PROFILE\0\x01\x01no profile at all', 'latin1');
  return join(bytes.subarray(0, 2), [0xff, 0xe2, 0, words.length + 2], words, bytes.subarray(2));
}

/** A scan that names other coefficients than a baseline JPEG has, as some phones write it. */
function withOddScan(bytes: Uint8Array): Uint8Array {
  const odd = Buffer.from(bytes);
  const at = odd.indexOf(Uint8Array.from([0xff, 0xda]));
  odd[at + 2 + odd.readUInt16BE(at + 2) - 2] = 0;
  return odd;
}

const whole: readonly (readonly [what: string, bytes: Uint8Array, mime: string])[] = [
  ['a JPEG', jpeg, 'image/jpeg'],
  ['a progressive JPEG', progressive, 'image/jpeg'],
  ['a JPEG in the colours of print', await drawn().toColourspace('cmyk').jpeg().toBuffer(), 'image/jpeg'],
  ['a grey JPEG', await drawn().greyscale().jpeg().toBuffer(), 'image/jpeg'],
  [
    'a JPEG that is to be turned',
    await drawn().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    'image/jpeg',
  ],
  ['a JPEG with something behind it', join(jpeg, Buffer.alloc(5_000, 7)), 'image/jpeg'],
  ['a JPEG with another behind it', join(jpeg, half(jpeg)), 'image/jpeg'],
  ['a JPEG with some bytes too many', join(jpeg.subarray(0, -2), [1, 2, 3, 4], endOfImage), 'image/jpeg'],
  ['a JPEG whose profile makes no sense', withOddProfile(jpeg), 'image/jpeg'],
  ['a JPEG whose scan is oddly described', withOddScan(jpeg), 'image/jpeg'],
  ['a PNG', png, 'image/png'],
  ['a PNG of 16 bits', await drawn().toColourspace('rgb16').png().toBuffer(), 'image/png'],
  ['a PNG one sees through', await drawn().ensureAlpha(0.5).png().toBuffer(), 'image/png'],
  ['a WebP', webp, 'image/webp'],
  ['a WebP without loss', await drawn().webp({ lossless: true, effort: 0 }).toBuffer(), 'image/webp'],
  ['a WebP that moves', await animated().webp().toBuffer(), 'image/webp'],
  ['an AVIF', avif, 'image/avif'],
  ['a GIF', gif, 'image/gif'],
  ['a GIF that moves', await animated().gif().toBuffer(), 'image/gif'],
  ['a TIFF', await drawn().tiff().toBuffer(), 'image/tiff'],
  ['a HEIC', heic, 'image/heic'],
];

describe('is a picture, of the kind that its bytes say', () => {
  test.each(whole)('%s', async (_what, bytes, mime) => {
    expect(await pictures.look(bytes)).toMatchObject({ kind: 'picture', mime });
  });
});

describe('is broken', () => {
  test.each([
    ['half a JPEG', half(jpeg)],
    ['a JPEG without its last kB', jpeg.subarray(0, -1_000)],
    ['half a JPEG that says it is whole', join(half(jpeg), endOfImage)],
    ['a JPEG whose second half is zeros', join(half(jpeg), Buffer.alloc(jpeg.length >> 1))],
    ['a JPEG whose middle was overwritten', join(half(jpeg), png.subarray(0, 9_000), half(jpeg))],
    ['a JPEG of which only the head came', jpeg.subarray(0, 700)],
    ['half a progressive JPEG', half(progressive)],
    ['half a progressive JPEG that says it is whole', join(half(progressive), endOfImage)],
    ['the first bytes of a JPEG, and a text', join([0xff, 0xd8, 0xff, 0xe0], Buffer.from('chào bạn'))],
    ['half a PNG', half(png)],
    ['a PNG with a wrong checksum', withWrongChecksum(png)],
    ['half a WebP', half(webp)],
    ['half an AVIF', half(avif)],
    ['half a GIF', half(gif)],
    ['half a HEIC', half(heic)],
    ['a HEIC without its last bytes', heic.subarray(0, -10)],
    ['a HEIC in name only', join([0, 0, 0, 16], Buffer.from('ftypheic\0\0\0\0mif1'))],
  ])('%s', async (_what, bytes) => {
    expect(await pictures.look(bytes)).toEqual({ kind: 'unreadable', why: 'broken' });
  });
});

describe('is no picture', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'chào bạn'],
    ['a PDF', '%PDF-1.7'],
    ['a drawing in words', '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'],
    ['a bitmap of Windows', 'BM\x3a\0\0\0\0\0\0\0\x36\0\0\0'],
  ])('%s', async (_what, text) => {
    expect(await pictures.look(Buffer.from(text, 'latin1'))).toEqual({
      kind: 'unreadable',
      why: 'not-an-image',
    });
  });
});

describe('has too many pixels', () => {
  const limited = createPictures({ pixels: width * height - 1 });

  test.each([
    ['a JPEG', jpeg],
    ['a progressive JPEG', progressive],
    ['a PNG', png],
    ['a WebP', webp],
    ['an AVIF', avif],
    ['a GIF', gif],
  ])('%s over the limit, whatever its size in bytes', async (_what, bytes) => {
    expect(await limited.look(bytes)).toEqual({ kind: 'unreadable', why: 'too-many-pixels' });
  });

  test('a HEIC over the limit', async () => {
    const few = createPictures({ pixels: 96 * 72 - 1 });
    expect(await few.look(heic)).toEqual({ kind: 'unreadable', why: 'too-many-pixels' });
  });

  test('a file of a few kB that would unfold to gigabytes', async () => {
    const bomb = Buffer.from(png);
    bomb.writeUInt32BE(30_000, 16);
    bomb.writeUInt32BE(30_000, 20);
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29);
    expect(await pictures.look(bomb)).toEqual({ kind: 'unreadable', why: 'too-many-pixels' });
  });
});

test('looking at many at once, a broken one does not spoil those beside it', async () => {
  const files = [jpeg, half(jpeg), png, half(png), jpeg, join(half(jpeg), endOfImage), jpeg, heic, webp];
  const seen = await Promise.all(files.map((bytes) => pictures.look(bytes)));
  expect(seen.map((one) => (one.kind === 'picture' ? one.mime : one.why))).toEqual([
    'image/jpeg',
    'broken',
    'image/png',
    'broken',
    'image/jpeg',
    'broken',
    'image/jpeg',
    'image/heic',
    'image/webp',
  ]);
});
