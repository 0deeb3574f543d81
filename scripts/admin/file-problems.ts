import type { FileProblem } from '#src/ports/documents.ts';
import { CommandError } from './terminal.ts';

/** Something wrong in a file, for people: where, what is there, what belongs there. */
export function problemLine(file: string, { line, column, found, expected }: FileProblem): string {
  return `${file}:${line}:${column}: found ${found}, expected ${expected}`;
}

/** All that is wrong with a file that has to be right. */
export function badFileError(file: string, problems: readonly FileProblem[]): CommandError {
  return new CommandError(problems.map((problem) => problemLine(file, problem)).join('\n'));
}
