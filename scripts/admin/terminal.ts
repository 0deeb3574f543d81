import { createInterface } from 'node:readline/promises';
import type { Log } from '#src/ports/log.ts';

/** What a command has of the process it runs in; the process itself, or what a test puts in its place. */
export type Terminal = Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'stderr' | 'exitCode'>;

/** Something the person at the keyboard can mend; its message says what and how. Ends the command with exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** `2024-03-24 09:00 (Asia/Ho_Chi_Minh)`: an instant as people of that zone say it. */
export function shownAt(instant: number, zone: string): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return `${day.format(instant)} (${zone})`;
}

/** Standard output belongs to the answer; what goes wrong on the way is told beside it. */
export function createStderrLog({ stderr }: Terminal): Log {
  const tell = (_fields: unknown, message: string): void => void stderr.write(`${message}\n`);
  return { info: () => undefined, warn: tell, error: tell };
}

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
