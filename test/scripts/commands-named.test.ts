import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Command } from 'commander';
import { createProgram } from '../../scripts/admin/program.ts';

const root = new URL('../../', import.meta.url).pathname;
const folders = ['src', 'scripts', 'locales', 'docs', 'prisma/seed'];

async function textFiles(): Promise<readonly string[]> {
  const inside = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile() && !entry.parentPath.includes('generated'))
        .filter(({ name }) => /\.(ts|js|ftl|md|yaml)$/.test(name))
        .map(({ parentPath, name }) => join(parentPath, name)),
    ),
  );
  return [...inside.flat(), join(root, 'README.md'), join(root, '.env.example')];
}

/** `plan apply`, from the words behind `admin --`; the group alone where that is what is meant. */
function commandOf(program: Command, words: readonly string[]): string | undefined {
  const first = program.commands.find((one) => one.name() === words[0]);
  if (!first || first.commands.length === 0) return first?.name();
  const second = first.commands.find((one) => one.name() === words[1]);
  return second && `${first.name()} ${second.name()}`;
}

test('every command that a message, a comment or a document names is there', async () => {
  const program = createProgram(process);
  const files = await textFiles();
  const missing: string[] = [];
  let named = 0;
  for (const file of files)
    for (const [whole, words = ''] of (await readFile(file, 'utf8')).matchAll(
      /run admin -- ([a-z][a-z -]*)/g,
    )) {
      named++;
      if (commandOf(program, words.trim().split(/ +/)) === undefined) missing.push(`${file}: ${whole}`);
    }
  expect(missing).toEqual([]);
  expect(named).toBeGreaterThan(15);
});
