import { expect, test } from 'vitest';
import { decodeHeic } from '#src/adapters/picture/decode-heic.ts';

const limits = { pixels: 1e6, withinMs: 50 };
const says = (words: string) => `parentPort.postMessage(${JSON.stringify(words)});`;
const running = (code: string): URL =>
  new URL(
    `data:text/javascript,import { parentPort } from 'node:worker_threads';${encodeURIComponent(code)}`,
  );
const decode = (code: string) => decodeHeic(new Uint8Array(9), limits, running(code));

test.each([
  ['never ends', `${says('ready')} for (;;);`],
  ['makes the decoder give up', `${says('ready')} process.exit(3);`],
])('a file whose decoding %s is broken', async (_what, code) => {
  expect(await decode(code)).toBe('broken');
});

test('a decoder that does not start says nothing of the file', async () => {
  await expect(decode(`import 'no-such-library';`)).rejects.toThrow('no-such-library');
  await expect(decode('process.exit(7);')).rejects.toThrow('ended with 7');
});
