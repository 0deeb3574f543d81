import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readHolidays } from '#src/adapters/yaml/read-holidays.ts';
import type { Holidays } from '#src/domain/notice/holidays.ts';

const path = fileURLToPath(new URL('../../prisma/seed/holidays.yaml', import.meta.url));

/** The file of holidays is not as it should be; the message names every problem. */
export class HolidayFileError extends Error {
  override readonly name = 'HolidayFileError';
}

/** The public holidays that come with the program. Throws HolidayFileError when somebody broke their file. */
export async function loadHolidays(file = path): Promise<Holidays> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new HolidayFileError(unreadable(file, error), { cause: error });
  });
  const read = readHolidays(bytes);
  if (read.kind === 'ok') return read.value;
  const lines = read.problems.map(
    ({ line, column, found, expected }) => `${file}:${line}:${column}: found ${found}, expected ${expected}`,
  );
  throw new HolidayFileError(lines.join('\n'));
}

function unreadable(file: string, { code = 'for no known reason' }: NodeJS.ErrnoException): string {
  const again = 'Bring back the one of this release: git checkout prisma/seed/holidays.yaml';
  if (code === 'ENOENT') return `The file of holidays ${file} is not there. ${again}`;
  if (code === 'EISDIR') return `The file of holidays ${file} is a folder. Move it away. ${again}`;
  return `The file of holidays ${file} cannot be read (${code}). Let the user of the bot read it.`;
}
