import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeDataDir } from '#test/support/data-dir.ts';
import { freshDatabase } from '#test/support/database.ts';
import { runAdmin } from '#test/support/run-admin.ts';

const oneLine = 'CNX 17/3 45 đoàn viên 30 dân 120kg rác hẻm 25';
const at = ['--at', '2024-03-17T09:00:00+07:00'];
const understood = {
  kind: 'report',
  form: 'green-sunday',
  unit: 'tan-quy',
  answers: { date: '2024-03-17', place: 'hẻm 25', members: 45, residents: 30, waste: 120 },
  asks: [],
};
let folder: string;
beforeAll(async () => void (folder = await makeDataDir()));
afterAll(() => rm(folder, { recursive: true }));

describe('npm run admin -- understand', () => {
  test('says what a message would be understood as by the seed, and makes no database for it', async () => {
    const dataDir = join(folder, 'none');
    const { code, out } = await runAdmin(
      { DATA_DIR: dataDir },
      'understand',
      '--unit',
      'tan-quy',
      ...at,
      '--json',
      oneLine,
    );
    expect([code, JSON.parse(out)]).toMatchObject([0, understood]);
    await expect(rm(dataDir)).rejects.toThrow('ENOENT');
  });

  test('reads a file of messages, each with its own moment and unit, into a list', async () => {
    const file = join(folder, 'messages.jsonl');
    const lines = [
      { text: oneLine, at: at[1], unit: 'tan-quy' },
      { text: 'cảm ơn em', at: at[1] },
    ];
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
    const { out } = await runAdmin(
      { DATA_DIR: join(folder, 'none') },
      'understand',
      '--file',
      file,
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject([understood, { kind: 'thanks', unit: null, answers: {} }]);
  });

  test('says it by the forms that are loaded, and by the names of what the plan asks', async () => {
    const fresh = await freshDatabase();
    const env = { DATABASE_URL: fresh.url };
    await runAdmin(env, 'seed');
    const { out } = await runAdmin(env, 'understand', '--unit', 'tan-quy', ...at, '--json', oneLine);
    await fresh.drop();
    expect(JSON.parse(out)).toMatchObject(understood);
  });

  test.each([
    [[], 'Say either the text of one message'],
    [['--unit', 'nowhere', 'x'], 'the message: there is no unit "nowhere". There are: tan-phu'],
    [
      ['--at', 'yesterday', 'x'],
      'the message: at is "yesterday". Write a moment such as 2024-03-17T09:00:00+07:00.',
    ],
    [['--file', 'not-there.jsonl'], 'There is no file "not-there.jsonl"'],
  ])('%j is refused with what to write', async (args, words) => {
    const { code, err } = await runAdmin({ DATA_DIR: join(folder, 'none') }, 'understand', ...args);
    expect([code, err]).toEqual([1, expect.stringContaining(words)]);
  });

  test('names the line of a file that is no message', async () => {
    const file = join(folder, 'bad.jsonl');
    await writeFile(file, '{"text":"x"}\nđây là một câu\n');
    const { err } = await runAdmin({ DATA_DIR: join(folder, 'none') }, 'understand', '--file', file);
    expect(err).toContain('bad.jsonl, line 2: expected {"text": "…"');
  });
});
