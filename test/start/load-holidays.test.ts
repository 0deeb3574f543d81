import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HolidayFileError, loadHolidays } from '#src/start/load-holidays.ts';

test('a broken file of holidays stops the start with every problem in it, by its place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xung-kich-holidays-'));
  const file = join(folder, 'holidays.yaml');
  await writeFile(
    file,
    `years: { from: 2024, to: 2024 }
holidays:
  - { from: 2024-09-03, to: 2024-09-02, name: Quốc khánh }
  - { from: 2024-02-30, to: 2024-03-01, name: Tết Âm lịch }
`,
  );
  const error: unknown = await loadHolidays(file).catch((thrown: unknown) => thrown);
  await rm(folder, { recursive: true });
  expect(error).toBeInstanceOf(HolidayFileError);
  expect((error as Error).message.split('\n')).toEqual([
    `${file}:3:29: found 2024-09-02, expected a day from 2024-09-03 to 2024-09-16`,
    `${file}:4:13: found 2024-02-30, expected a day that exists: 2024-02 has 29 days`,
  ]);
});

test.each([
  ['is not there', 'none.yaml', /none\.yaml.* is not there\. .*git checkout/],
  ['is a folder', '.', /is a folder/],
])('a file of holidays that %s stops the start with the remedy', async (_what, name, said) => {
  const folder = await mkdtemp(join(tmpdir(), 'xung-kich-holidays-'));
  const error: unknown = await loadHolidays(join(folder, name)).catch((thrown: unknown) => thrown);
  await rm(folder, { recursive: true });
  expect(error).toBeInstanceOf(HolidayFileError);
  expect((error as Error).message).toMatch(said);
});
