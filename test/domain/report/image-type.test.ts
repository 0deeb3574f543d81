import { expect, test } from 'vitest';
import { imageType } from '#src/domain/report/image-type.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

test.each([
  ['\xff\xd8\xff\xe0 JFIF', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['RIFF\x10\0\0\0WEBPVP8 ', 'image/webp'],
  ['GIF89a', 'image/gif'],
  ['\0\0\0\x18ftypheic', 'image/heic'],
  ['\0\0\0\x18ftypmif1', 'image/heic'],
])('knows a picture by its first bytes: %j', (first, type) => {
  expect(imageType(bytes(first))).toBe(type);
});

test.each([
  ['nothing at all', ''],
  ['fewer bytes than any mark', '\xff\xd8'],
  ['a document', '%PDF-1.7'],
  ['a film, that looks like HEIC', '\0\0\0\x18ftypisom'],
  ['a sound, that looks like WebP', 'RIFF\x10\0\0\0WAVEfmt '],
  ['a page', '<html><img src="a.jpg">'],
  ['a mark that does not come first', ' \xff\xd8\xff\xe0'],
])('takes no %s for a picture', (_what, first) => {
  expect(imageType(bytes(first))).toBeNull();
});
