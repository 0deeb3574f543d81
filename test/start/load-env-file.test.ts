import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadEnvFile } from '#src/start/load-env-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-env-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function loaded(content: string | Uint8Array, env: NodeJS.ProcessEnv = {}): Promise<NodeJS.ProcessEnv> {
  const file = join(folder, '.env');
  await writeFile(file, content);
  loadEnvFile(file, env);
  return env;
}

test.each<[string, string]>([
  ['lines of Unix', 'PORT=1\nROLE=web\n'],
  ['lines of Windows', 'PORT=1\r\nROLE=web\r\n'],
  ['lines of an old Mac', 'PORT=1\rROLE=web'],
  ['a byte order mark, as editors on Windows write it', '\uFEFFPORT=1\nROLE=web'],
  ['both', '\uFEFFPORT=1\r\nROLE=web\r\n'],
  ['export before the name, as shells write it', 'export PORT=1\nexport ROLE=web'],
  ['quotes, spaces and comments', '# the web\nPORT = "1"   \nROLE=\'web\' # only'],
])('reads %s', async (_what, content) => {
  expect(await loaded(content)).toEqual({ PORT: '1', ROLE: 'web' });
});

test('what the environment says goes before the file', async () => {
  expect(await loaded('PORT=1\nROLE=web', { PORT: '2' })).toEqual({ PORT: '2', ROLE: 'web' });
});

test('no file is nothing to read', () => {
  expect(() => loadEnvFile(join(folder, 'none'), {})).not.toThrow();
});

test.each<[string, Uint8Array, string]>([
  ['UTF-16 from Windows', Buffer.from('\uFEFFPORT=1', 'utf16le'), 'UTF-16'],
  ['UTF-16 without a mark', Buffer.from('PORT=1', 'utf16le'), 'UTF-16'],
  ['Latin-1', Buffer.from('# đường\nPORT=1'.replace('đ', 'd').replace('ư', 'ü'), 'latin1'), 'UTF-8'],
])('refuses %s with the remedy', async (_what, content, said) => {
  await expect(loaded(content)).rejects.toThrow(said);
});

test('refuses a folder with the remedy', async () => {
  await mkdir(join(folder, 'folder'));
  expect(() => loadEnvFile(join(folder, 'folder'), {})).toThrow('it is a folder');
});
