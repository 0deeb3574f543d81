import { createInterface } from 'node:readline/promises';
import { CommandError } from './command-error.ts';
import type { Terminal } from './terminal.ts';

/** Asks the person at the keyboard, after showing what would change; a CommandError where nobody can answer, or the answer is no. */
export async function agree(
  { stdin, stderr }: Terminal,
  what: string,
  shown: readonly string[],
  isJson: boolean,
): Promise<void> {
  if (isJson || !stdin.isTTY)
    throw new CommandError([...shown, `Nothing was changed. Add --yes to put ${what} in force.`].join('\n'));
  const prompt = createInterface({ input: stdin, output: stderr });
  const answer = await prompt.question([...shown, `Put ${what} in force? (yes/no) `].join('\n'));
  prompt.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new CommandError('Nothing was changed.');
}
