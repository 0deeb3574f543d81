import { readFile } from 'node:fs/promises';
import type { FileProblem } from '#src/ports/documents.ts';
import { CommandError } from './terminal.ts';

/** What stands in a file that somebody named; a CommandError where it cannot be read at all. */
export function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new CommandError(`There is no file ${file} that can be read.`);
  });
}

/** Something wrong in a file, for people: where, what is there, what belongs there. */
export function problemLine(file: string, { line, column, found, expected }: FileProblem): string {
  return `${file}:${line}:${column}: found ${found}, expected ${expected}`;
}

/** All that is wrong with a file that has to be right. */
export function badFileError(file: string, problems: readonly FileProblem[]): CommandError {
  return new CommandError(problems.map((problem) => problemLine(file, problem)).join('\n'));
}
