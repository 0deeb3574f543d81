import { mkdir, mkdtemp, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDiskFiles } from '#src/adapters/disk/file-store.ts';
import { FileStoreError } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import { testFileStore } from '#test/contracts/files.contract.ts';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'files-')), 'data', 'files');
});

afterEach(async () => {
  await rm(join(folder, '../..'), { recursive: true });
});

describe('files on disk', () => {
  testFileStore(() => openDiskFiles({ folder }));

  test('a file stands under its hash in two levels of folders, for nobody else to read', async () => {
    const files = await openDiskFiles({ folder });
    const { sha256 } = await files.put(Buffer.from('Tân Phú'));
    const path = join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
    expect((await stat(path)).mode & 0o077).toBe(0);
    expect(await readdir(folder)).toEqual([sha256.slice(0, 2)]);
  });

  test('two processes put the same photo at once', async () => {
    const [one, two] = [await openDiskFiles({ folder }), await openDiskFiles({ folder })];
    const all = await Promise.all([one, two, one, two].map((files) => files.put(Buffer.alloc(50_000, 7))));
    expect(new Set(all.map(({ sha256 }) => sha256)).size).toBe(1);
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('a stream that breaks leaves no draft', async () => {
    const files = await openDiskFiles({ folder });
    const broken = new Readable({ read: () => void broken.destroy(new Error('gone')) });
    await expect(files.put(broken)).rejects.toThrow('gone');
    expect(await readdir(folder)).toEqual([]);
  });

  test('drafts that a crash left are removed after a day, those at work stay', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'draft-old'), 'x');
    await writeFile(join(folder, 'draft-new'), 'x');
    const longAgo = new Date(Date.now() - 25 * 3_600_000);
    await utimes(join(folder, 'draft-old'), longAgo, longAgo);
    await openDiskFiles({ folder });
    expect(await readdir(folder)).toEqual(['draft-new']);
  });

  describe('that cannot keep a file', () => {
    const failing = (code: string) =>
      // As the system says it of a write; a stream tells it at the same place.
      Readable.from(
        (async function* () {
          yield Buffer.alloc(100_000, 7);
          throw Object.assign(new Error(code), { code, syscall: 'write' });
        })(),
      );

    test.each([
      ['ENOSPC', 'full', 'make room'],
      ['EDQUOT', 'full', 'quota'],
      ['EFBIG', 'full', 'ulimit -f'],
      ['EROFS', 'read-only', 'mount it for writing'],
      ['EACCES', 'not-allowed', 'write there'],
      ['EPERM', 'not-allowed', 'write there'],
      ['EIO', 'broken', 'the disk reports errors'],
      ['ESTALE', 'broken', 'it cannot be written'],
    ])('say why, where and what helps, and leave nothing behind: %s', async (code, trouble, words) => {
      const files = await openDiskFiles({ folder });
      const putting = files.put(failing(code));
      await expect(putting).rejects.toMatchObject({ name: 'FileStoreError', trouble });
      await expect(putting).rejects.toThrow(`${folder}: `);
      await expect(putting).rejects.toThrow(words);
      expect(await readdir(folder)).toEqual([]);
    });

    test('since their folder is gone, or is none any more, take files again when it is back', async () => {
      const log: string[] = [];
      const files = await openDiskFiles({ folder, log: listenTo(log) });
      await rename(folder, `${folder}.away`);
      await expect(files.put(Buffer.from('a'))).rejects.toMatchObject({ trouble: 'missing' });
      await expect(files.check()).rejects.toMatchObject({ trouble: 'missing' });
      await writeFile(folder, 'a file stands here');
      await expect(files.put(Buffer.from('b'))).rejects.toMatchObject({ trouble: 'missing' });
      await rm(folder);
      await rename(`${folder}.away`, folder);
      await files.put(Buffer.from('a'));
      expect(log).toEqual([
        'error: photos cannot be kept; they wait until they can',
        'info: photos can be kept again',
      ]);
    });
  });

  test('a folder that cannot be is said with its name', async () => {
    await mkdir(join(folder, '..'), { recursive: true });
    await writeFile(folder, 'a file stands here');
    const opening = openDiskFiles({ folder });
    await expect(opening).rejects.toThrow(FileStoreError);
    await expect(opening).rejects.toThrow(folder);
  });
});

function listenTo(lines: string[]): Log {
  const write = (level: string) => (_: object, message: string) => void lines.push(`${level}: ${message}`);
  return { info: write('info'), warn: write('warn'), error: write('error') };
}
