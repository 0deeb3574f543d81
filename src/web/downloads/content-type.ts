/** How files of pictures begin: where, and with what. */
const beginnings: readonly (readonly [type: string, at: number, text: string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['image/avif', 4, 'ftypavif'],
  ['image/heic', 4, 'ftyphei'],
  ['image/heic', 4, 'ftypmif1'],
];

/** What kind of picture it is, by its first bytes; anything else is only bytes, which no browser runs. */
export function contentTypeOf(content: Uint8Array): string {
  const head = Buffer.from(content.subarray(0, 16)).toString('latin1');
  const found = beginnings.find(([, at, text]) => head.startsWith(text, at));
  return found?.[0] ?? 'application/octet-stream';
}
