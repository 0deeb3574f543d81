import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import sharp, { type Exif } from 'sharp';
import { describe, expect, test } from 'vitest';
import { createPictures } from '#src/adapters/picture/create-pictures.ts';
import { readExif } from '#src/adapters/picture/read-exif.ts';
import { whenAndWhere } from '#src/adapters/picture/when-and-where.ts';
import type { Taken } from '#src/ports/pictures.ts';

const zone = 'Asia/Ho_Chi_Minh';
const heic = await readFile(new URL('../../fixtures/pictures/small.heic', import.meta.url));
const unknown: Taken = { takenAt: null, place: null };
const at = (iso: string): number => Date.parse(iso);

/** A picture in which a camera wrote that: IFD2 is of the photo, IFD3 of the place. */
const picture = (exif: Exif) =>
  sharp({ create: { width: 16, height: 16, channels: 3, background: 'green' } }).withExif(exif);
const jpeg = (exif: Exif): Promise<Buffer> => picture(exif).jpeg().toBuffer();
const takenAt = async (photo: Record<string, string>): Promise<number | null> =>
  (await whenAndWhere(await jpeg({ IFD2: photo }), 'image/jpeg', zone)).takenAt;
const placeOf = async (gps: Record<string, string>): Promise<Taken['place']> =>
  (await whenAndWhere(await jpeg({ IFD3: gps }), 'image/jpeg', zone)).place;

const morning = { DateTimeOriginal: '2024:03:17 08:15:30' };
const tanPhu = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '10/1 47/1 3000/100',
  GPSLongitudeRef: 'E',
  GPSLongitude: '106/1 37/1 0/1',
};

describe('a picture says when it was taken', () => {
  test.each([
    ['by the clock of its place', morning, '2024-03-17T08:15:30+07:00'],
    [
      'by a clock that it tells of',
      { ...morning, OffsetTimeOriginal: '+09:00' },
      '2024-03-17T08:15:30+09:00',
    ],
    ['with an offset that is none', { ...morning, OffsetTimeOriginal: 'VN' }, '2024-03-17T08:15:30+07:00'],
    [
      'only by when it was scanned',
      { DateTimeDigitized: '2024:03:17 08:15:30' },
      '2024-03-17T08:15:30+07:00',
    ],
    ['on a leap day', { DateTimeOriginal: '2024:02:29 23:59:59' }, '2024-02-29T23:59:59+07:00'],
  ])('%s', async (_what, photo, iso) => {
    expect(await takenAt(photo)).toBe(at(iso));
  });

  test.each(['png', 'webp', 'avif'] as const)('in a %s as well', async (format) => {
    const bytes = await picture({ IFD2: morning }).toFormat(format).toBuffer();
    expect((await whenAndWhere(bytes, `image/${format}`, zone)).takenAt).toBe(
      at('2024-03-17T08:15:30+07:00'),
    );
  });

  test('and in an iPhone’s HEIC, where it is an item of the file', async () => {
    const { exif } = await sharp(await jpeg({ IFD2: morning, IFD3: tanPhu })).metadata();
    const bytes = Buffer.concat([heic, Buffer.from(exif ?? [])]);
    expect(await whenAndWhere(bytes, 'image/heic', zone)).toMatchObject({
      takenAt: at('2024-03-17T08:15:30+07:00'),
      place: { latitude: expect.closeTo(10.7917, 3) as number },
    });
  });
});

test.each([
  '0000:00:00 00:00:00',
  '2000:01:01 00:00:00',
  '2024:02:30 08:00:00',
  '2024:13:01 08:00:00',
  '2024:03:17 25:00:00',
  '2024:03:17 08:61:00',
  '2024:03:17',
  '    :  :     :  :  ',
  'hôm qua',
])('a time that cannot be, %j, is none', async (said) => {
  expect(await takenAt({ DateTimeOriginal: said })).toBeNull();
});

describe('a picture says where it was taken', () => {
  test('in degrees, minutes and seconds', async () => {
    expect(await placeOf(tanPhu)).toEqual({
      latitude: expect.closeTo(10.7917, 3) as number,
      longitude: expect.closeTo(106.6167, 3) as number,
    });
  });

  test('south and west are below 0', async () => {
    const place = await placeOf({ ...tanPhu, GPSLatitudeRef: 'S', GPSLongitudeRef: 'W' });
    expect(place).toEqual({
      latitude: expect.closeTo(-10.7917, 3) as number,
      longitude: expect.closeTo(-106.6167, 3) as number,
    });
  });

  test.each<[string, Record<string, string>]>([
    ['without a half of it', { GPSLatitudeRef: 'N', GPSLatitude: '10/1 47/1 30/1' }],
    ['beyond the pole', { ...tanPhu, GPSLatitude: '95/1 0/1 0/1' }],
    ['divided by nothing', { ...tanPhu, GPSLatitude: '10/0 0/1 0/1' }],
    [
      'before a receiver had found any',
      { ...tanPhu, GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' },
    ],
  ])('but none %s', async (_what, gps) => {
    expect(await placeOf(gps)).toBeNull();
  });
});

describe('a picture that says neither is a picture all the same', () => {
  test('without anything of its camera', async () => {
    expect(await createPictures().look(await jpeg({}))).toMatchObject({ kind: 'picture', ...unknown });
  });

  test('in HEIC', async () => {
    expect(await whenAndWhere(heic, 'image/heic', zone)).toEqual(unknown);
  });

  test('whatever stands in the place of what a camera writes', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.uint8Array({ maxLength: 200 }), (isLittle, bytes) => {
        const header = Buffer.from(isLittle ? 'II*\0' : 'MM\0*', 'latin1');
        expect(readExif(Buffer.concat([header, bytes]))).toMatchObject({ place: null });
      }),
    );
  });

  test('whatever is written over what a camera wrote', async () => {
    const { exif = Buffer.alloc(0) } = await sharp(await jpeg({ IFD2: morning, IFD3: tanPhu })).metadata();
    fc.assert(
      fc.property(fc.nat(exif.length - 1), fc.nat(255), fc.nat(exif.length), (place, byte, length) => {
        const spoilt = Buffer.from(exif.subarray(0, length));
        for (const at of [place].filter((one) => one < length)) spoilt[at] = byte;
        expect(() => readExif(spoilt)).not.toThrow();
      }),
    );
  });
});
