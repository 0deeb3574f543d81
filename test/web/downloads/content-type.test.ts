import { expect, test } from 'vitest';
import { contentTypeOf } from '#src/web/downloads/content-type.ts';

test.each([
  ['image/jpeg', '\xff\xd8\xff\xe0'],
  ['image/png', '\x89PNG\r\n\x1a\n\0'],
  ['image/gif', 'GIF89a'],
  ['image/webp', 'RIFF\0\0\0\0WEBPVP8 '],
  ['image/avif', '\0\0\0\x1cftypavif'],
  ['image/heic', '\0\0\0\x1cftypheic'],
  ['application/octet-stream', '<html><script>'],
  ['application/octet-stream', ''],
])('%s is known by its first bytes (%j)', (type, text) => {
  expect(contentTypeOf(Buffer.from(text, 'latin1'))).toBe(type);
});
