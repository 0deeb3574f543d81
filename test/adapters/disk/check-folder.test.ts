import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkFolder } from '#src/adapters/disk/check-folder.ts';
import { FileStoreError } from '#src/ports/files.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('a folder that can be written is fine, and nothing stays in it', async () => {
  const { check } = checkFolder(folder);
  await Promise.all([check(), check(1_000_000), check(0)]);
  expect(await readdir(folder)).toEqual([]);
});

test('what was found is remembered for some seconds, and looked at again then', async () => {
  let now = 0;
  const { check } = checkFolder(folder, () => now);
  await check(100);
  await rename(folder, `${folder}.away`);
  now = 4_999;
  await check(100);
  await expect(check(101)).rejects.toMatchObject({ trouble: 'missing' });
  await rename(`${folder}.away`, folder);
  now = 9_998;
  await expect(check(101)).rejects.toBeInstanceOf(FileStoreError);
  now = 10_000;
  await check(101);
});

test('a write that failed is remembered: there is room for smaller ones alone until it is looked at again', async () => {
  let now = 0;
  const { check, failed } = checkFolder(folder, () => now);
  failed(new FileStoreError('full', 'full'), 150_000);
  await expect(check(150_000)).rejects.toThrow('full');
  await check(149_999);
  now = 5_000;
  await check(150_000);
});

test.skipIf(process.platform === 'win32')(
  'a limit that the system really sets is found by writing, and leaves no part of a file',
  async () => {
    // 200 blocks of 512 or of 1,024 bytes.
    const command = `ulimit -f 200 && exec "$0" --import tsx test/support/put-under-limit.ts "$@"`;
    const args = ['-c', command, process.execPath, folder, '50000', '300000', '60000'];
    const { stdout } = await promisify(execFile)('sh', args);
    expect(JSON.parse(stdout)).toEqual({
      said: [
        'put 50000: fine',
        'check 50000: fine',
        'put 300000: full',
        'check 300000: full',
        'put 60000: fine',
        'check 60000: fine',
      ],
      left: [],
    });
  },
);
