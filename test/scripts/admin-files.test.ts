import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPlan } from '#test/support/plan-file.ts';
import { freshDatabase, runOn } from '#test/support/database.ts';
import { runAdmin, runAdminAsOrdinaryUser } from '#test/support/run-admin.ts';

let env: Record<string, string>;
let folder: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-files-'));
  env = { DATABASE_URL: fresh.url, DATA_DIR: folder, CLOCK_START: '2024-03-17T09:00:00+07:00' };
  await runAdmin(env, 'seed');
});
afterAll(async () => {
  await drop();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

const commands: readonly (readonly string[])[] = [
  ['plan', 'check'],
  ['plan', 'apply', '--yes'],
  ['plan', 'preview'],
  ['org', 'check'],
  ['org', 'apply', '--yes'],
];

describe.each(commands)('npm run admin -- %s %s', (...words) => {
  const told = async (file: string): Promise<readonly [code: number, told: string]> => {
    const { code, out, err } = await runAdmin(env, ...words, file);
    return [code, `${out}${err}`.trim()];
  };

  test('names a folder as one', async () => {
    expect(await told(folder)).toEqual([1, `${JSON.stringify(folder)} is a folder. Name a file in it.`]);
  });

  test('says that a file is not there', async () => {
    for (const path of [join(folder, 'none.yaml'), `${folder}/no\0ne`])
      expect(await told(path)).toEqual([
        1,
        expect.stringMatching(/^There is no file ".*"\. Name one, from the folder/),
      ]);
  });

  test('reads no more than a file may have', async () => {
    expect(await told('/dev/zero')).toEqual([1, expect.stringContaining('found more than 2 MB')]);
  });

  test('says of every file that cannot be read which byte or character it is', async () => {
    const latin = await write('latin.yaml', Buffer.from(goodPlan, 'latin1'));
    expect(await told(latin)).toEqual([
      1,
      expect.stringMatching(/:2:\d+: found the byte [0-9A-F]{2}, which is not UTF-8, expected UTF-8/),
    ]);
    const empty = await write('empty.yaml', '');
    expect(await told(empty)).toEqual([1, expect.stringContaining(`${empty}:1:1: found nothing`)]);
    const deep = await write('deep.yaml', '['.repeat(100_000));
    expect(await told(deep)).toEqual([1, expect.stringContaining('lists and maps in each other')]);
  });
});

test('a file that may not be read is told with who may not', async () => {
  const file = await write('closed.yaml', goodPlan);
  await chmod(file, 0o000);
  const { code, err } = await runAdminAsOrdinaryUser(env, 'plan', 'check', file);
  expect([code, err.trim()]).toEqual([
    1,
    expect.stringMatching(
      /^The file ".*closed\.yaml" may not be read by the user with id \d+\. Let them, or/,
    ),
  ]);
});

describe('trouble that nobody foresaw', () => {
  test('is one sentence with a code, and its stack only where LOG_LEVEL is debug', async () => {
    const other = await freshDatabase();
    const of = { ...env, DATABASE_URL: other.url };
    await runAdmin(of, 'seed');
    await runOn(other.url, 'ALTER TABLE plan DROP COLUMN zone');
    const file = await write('good.yaml', goodPlan.replaceAll('tan-phu-2024', 'another'));
    const { code, out, err } = await runAdmin(of, 'plan', 'apply', '--yes', '--json', file);
    const loud = await runAdmin({ ...of, LOG_LEVEL: 'debug' }, 'plan', 'apply', '--yes', file);
    await other.drop();
    const sentence =
      /^The command ended where it should not have: .*\. Code P\d+\. With LOG_LEVEL=debug it says where; send that to the developers\.$/;
    expect([code, JSON.parse(out), err.trim()]).toEqual([
      1,
      { error: expect.stringMatching(sentence) },
      expect.stringMatching(sentence),
    ]);
    expect(err).not.toMatch(/\n\s+at /);
    expect(loud.err).toMatch(/\n\s+at /);
  });
});
