import { describe, expect, test } from 'vitest';
import { imageSize, poorImage, stripExif } from '#src/simulator/platform/pictures.ts';
import { smallJpeg } from '../support/telegram-bench.ts';

const ascii = (text: string) => [...Buffer.from(text, 'latin1')];
const png = [0x89, ...ascii('PNG\r\n\x1a\n'), 0, 0, 0, 13, ...ascii('IHDR'), 0, 0, 4, 0, 0, 0, 3, 0, 8, 2];
const webp = (kind: string, rest: readonly number[]) => [
  ...ascii('RIFF'),
  0,
  0,
  0,
  0,
  ...ascii(`WEBP${kind}`),
  0,
  0,
  0,
  0,
  ...rest,
  ...Array.from({ length: 8 }, () => 0),
];

describe('the size of a picture', () => {
  test.for([
    ['a JPEG with EXIF before its frame', [...smallJpeg], { width: 2, height: 3 }],
    ['a PNG', png, { width: 1024, height: 768 }],
    ['a lossy WebP', webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, 0x80, 2, 0xe0, 1]), { width: 640, height: 480 }],
    ['a lossless WebP', webp('VP8L', [0x2f, 0x7f, 0xc2, 0x77, 0]), { width: 640, height: 480 }],
    ['an extended WebP', webp('VP8X', [0, 0, 0, 0, 0x7f, 2, 0, 0xdf, 1, 0]), { width: 640, height: 480 }],
    ['a text', ascii('không phải ảnh'), undefined],
    ['nothing', [], undefined],
    ['a JPEG cut off', [0xff, 0xd8, 0xff, 0xe1, 0, 8], undefined],
  ] as const)('%s', ([, bytes, size]) => {
    expect(imageSize(Uint8Array.from(bytes))).toEqual(size);
  });

  test('is one pixel for the picture that stands for the small sizes', () => {
    expect(imageSize(poorImage)).toEqual({ width: 1, height: 1 });
  });
});

describe('a photo sent as a photo', () => {
  test('loses its EXIF and nothing else', () => {
    expect(stripExif(smallJpeg)).toEqual(
      Uint8Array.from([...smallJpeg.subarray(0, 2), ...smallJpeg.subarray(12)]),
    );
  });

  test('stays as it is without any, or as a PNG', () => {
    expect(stripExif(poorImage)).toEqual(poorImage);
    expect(stripExif(Uint8Array.from(png))).toEqual(Uint8Array.from(png));
  });
});
