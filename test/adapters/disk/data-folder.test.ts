import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDataFolder } from '#src/adapters/disk/data-folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-data-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('makes the folder with all above it, and leaves nothing in it', async () => {
  const path = join(folder, 'a', 'b');
  await openDataFolder(path);
  await openDataFolder(path);
  expect(await readdir(path)).toEqual([]);
});

test.each(['file', 'file/below'])('names a file that stands where it should be: %s', async (path) => {
  await writeFile(join(folder, 'file'), '');
  await expect(openDataFolder(join(folder, path))).rejects.toThrow(
    /file is a file\. Move it away, or set DATA_DIR/,
  );
});

/** Folders that not even root can write to. */
test.each(['/proc/data', '/sys/data', '/proc'])(
  'names the folder that cannot be written to: %s',
  async (path) => {
    const refused = openDataFolder(path);
    await expect(refused).rejects.toThrow(`DATA_DIR is "${path}"`);
    await expect(refused).rejects.toThrow(/set DATA_DIR to (a folder|one)/i);
    await expect(refused).rejects.not.toThrow(/^ENOENT/);
  },
);

test('names a path that is longer than the system takes', async () => {
  await expect(openDataFolder(join(folder, 'x'.repeat(300)))).rejects.toThrow(
    'longer than this system takes',
  );
});

test.skipIf(process.platform === 'win32')(
  'names a limit on the size of files, which a byte would not meet, and leaves nothing',
  async () => {
    const program =
      "import { openDataFolder } from '#src/adapters/disk/data-folder.ts'; await openDataFolder(process.argv[1]).catch((error) => console.log(error.trouble, error.message));";
    const { stdout } = await promisify(execFile)('sh', [
      '-c',
      'ulimit -f 20 && exec "$0" --import tsx --input-type=module -e "$@"',
      process.execPath,
      program,
      join(folder, 'limited'),
    ]);
    expect(stdout).toMatch(
      /^full DATA_DIR is .*may not be that large here \(EFBIG\)\. Either raise the limit/,
    );
    expect(await readdir(join(folder, 'limited'))).toEqual([]);
  },
);
