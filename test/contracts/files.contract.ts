import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { FileStore } from '#src/ports/files.ts';

/** What every file store must do; `open` gives one that is empty. */
export function testFileStore(open: () => Promise<FileStore>): void {
  const photo = randomBytes(300_000);
  const sha256 = sha256Of(photo);

  test('gives back the bytes that were put', async () => {
    const files = await open();
    expect(await files.put(photo)).toEqual({ sha256, bytes: 300_000 });
    expect(await read(files, sha256)).toEqual(photo);
    expect(await files.has(sha256)).toBe(true);
  });

  test('takes a stream', async () => {
    const files = await open();
    const chunks = [photo.subarray(0, 1), photo.subarray(1, 70_000), photo.subarray(70_000)];
    expect(await files.put(Readable.from(chunks))).toEqual({ sha256, bytes: 300_000 });
    expect(await read(files, sha256)).toEqual(photo);
  });

  test('takes nothing at all for a content too', async () => {
    const files = await open();
    const stored = await files.put(new Uint8Array());
    expect(stored).toEqual({ sha256: sha256Of(Buffer.alloc(0)), bytes: 0 });
    expect(await read(files, stored.sha256)).toEqual(Buffer.alloc(0));
  });

  test('the same bytes, put again, are the same file', async () => {
    const files = await open();
    const all = await Promise.all([files.put(photo), files.put(photo), files.put(Readable.from([photo]))]);
    expect(all).toEqual(Array(3).fill({ sha256, bytes: 300_000 }));
    expect(await read(files, sha256)).toEqual(photo);
    await files.delete(sha256);
    expect(await files.has(sha256)).toBe(false);
  });

  test('knows nothing of what was never put', async () => {
    const files = await open();
    expect(await files.has(sha256)).toBe(false);
    expect(await files.get(sha256)).toBeUndefined();
    await files.delete(sha256);
  });

  test('forgets what was deleted, and nothing else', async () => {
    const files = await open();
    const other = await files.put(Buffer.from('another'));
    await files.put(photo);
    await files.delete(sha256);
    expect(await files.get(sha256)).toBeUndefined();
    expect(await read(files, other.sha256)).toEqual(Buffer.from('another'));
  });

  test.each([
    '',
    '..',
    '../../etc/passwd',
    `${'a'.repeat(63)}/`,
    'A'.repeat(64),
    sha256.slice(1),
    `${sha256}0`,
  ])('has nothing under %j, which is no hash', async (name) => {
    const files = await open();
    await files.put(photo);
    expect(await files.has(name)).toBe(false);
    expect(await files.get(name)).toBeUndefined();
    await files.delete(name);
    expect(await files.has(sha256)).toBe(true);
  });

  test('a stream that breaks leaves nothing, and its error is told', async () => {
    const files = await open();
    const half = photo.subarray(0, 100_000);
    const broken = Readable.from(breakAfter(half));
    await expect(files.put(broken)).rejects.toThrow('the line went dead');
    expect(await files.has(sha256Of(half))).toBe(false);
    expect(await files.has(sha256Of(Buffer.alloc(0)))).toBe(false);
  });

  test('can be asked whether it would take a content of that size, and keeps nothing of that', async () => {
    const files = await open();
    await files.check();
    await files.check(3_000_000);
    expect(await files.has(sha256Of(Buffer.alloc(0)))).toBe(false);
    await files.put(photo);
  });

  test('nobody sees a file before it is whole', async () => {
    const files = await open();
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const putting = files.put(Readable.from(slowly(photo, finished)));
    await setImmediate();
    expect(await files.has(sha256)).toBe(false);
    finish();
    await putting;
    expect(await files.has(sha256)).toBe(true);
  });
}

async function read(files: FileStore, sha256: string): Promise<Buffer> {
  const stream = await files.get(sha256);
  if (stream === undefined) throw new Error('not in the store');
  return buffer(stream);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function* breakAfter(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
  await setImmediate();
  throw new Error('the line went dead');
}

async function* slowly(bytes: Uint8Array, until: Promise<void>): AsyncIterable<Uint8Array> {
  yield bytes.subarray(0, 10);
  await until;
  yield bytes.subarray(10);
}
