import { expect, test } from 'vitest';
import { evidenceCount, imageType, storedCount, untoldCount } from '#src/domain/report/photos.ts';
import type { PhotoState, ReportPhoto } from '#src/domain/report/report.ts';

const photo = (id: string, state: PhotoState, sha256: string | null = null) =>
  ({ id, state, sha256 }) as unknown as ReportPhoto;

test.each([
  ['no photo', [], 0, 0],
  ['one on its way', [photo('a', 'pending')], 1, 0],
  ['one that is stored', [photo('a', 'stored', 'x')], 1, 1],
  ['the same picture twice', [photo('a', 'stored', 'x'), photo('b', 'stored', 'x')], 1, 1],
  ['two pictures', [photo('a', 'stored', 'x'), photo('b', 'stored', 'y')], 2, 2],
  ['two on their way, that may be one', [photo('a', 'pending'), photo('b', 'pending')], 2, 0],
  ['one stored, one on its way', [photo('a', 'stored', 'x'), photo('b', 'pending')], 2, 1],
  ['what was refused or failed', [photo('a', 'refused'), photo('b', 'failed')], 0, 0],
])('counts as evidence %s', (_what, photos, evidence, stored) => {
  expect([evidenceCount(photos), storedCount(photos)]).toEqual([evidence, stored]);
});

test('of the evidence, counts what nobody was told of: the same picture once, and none that is of no use', () => {
  const told = { ...photo('a', 'stored', 'x'), isTold: true };
  const photos = [told, photo('b', 'stored', 'y'), photo('c', 'stored', 'y'), photo('d', 'pending')];
  expect(untoldCount([...photos, photo('e', 'refused'), photo('f', 'failed')])).toBe(2);
});

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\xff\xd8\xff\xe0 JFIF', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['GIF89a', 'image/gif'],
  ['\0\0\0\x18ftypheic', 'image/heic'],
  ['\0\0\0\x18ftypmif1', 'image/heic'],
  ['\0\0\0\x1cftypheix\0\0\0\0mif1heix', 'image/heic'],
  ['\0\0\0\x1cftypavif\0\0\0\0mif1miaf', 'image/avif'],
  ['\0\0\0\x1cftypmif1\0\0\0\0miafavif', 'image/avif'],
  ['\0\0\0\x1cftypMiHB\0\0\0\0mif1heic', 'image/heic'],
  ['II*\0\b\0\0\0', 'image/tiff'],
  ['MM\0*\0\0\0\b', 'image/tiff'],
])('knows a picture by its first bytes: %j', (first, type) => {
  expect(imageType(bytes(first))).toBe(type);
});

test.each([
  ['nothing at all', ''],
  ['fewer bytes than any mark', '\xff\xd8'],
  ['a document', '%PDF-1.7'],
  ['a film, that looks like HEIC', '\0\0\0\x18ftypisom'],
  ['a film of a phone', '\0\0\0\x14ftypqt  \0\0\0\0qt  '],
  ['a film, behind whose brands stands something else', '\0\0\0\x10ftypisom\0\0\0\0heic'],
  ['a sound, that looks like WebP', 'RIFF\x10\0\0\0WAVEfmt '],
  ['a page', '<html><img src="a.jpg">'],
  ['a mark that does not come first', ' \xff\xd8\xff\xe0'],
])('takes no %s for a picture', (_what, first) => {
  expect(imageType(bytes(first))).toBeNull();
});
