import { inspect } from 'node:util';
import { CommandError, type Terminal } from './terminal.ts';
import { type Office, openOffice } from './office.ts';

/** What a command answers: the document for `--json`, and the lines for people. */
export interface Answer {
  readonly document: unknown;
  readonly lines: readonly string[];
  /** The command did its work and found something wrong: exit code 1. */
  readonly isBad?: boolean;
}

/** Runs a command with the office open, prints its answer, and sets the exit code. */
export async function runCommand(
  terminal: Terminal,
  options: { readonly json?: boolean },
  act: (office: Office) => Promise<Answer>,
): Promise<void> {
  let office: Office | null = null;
  try {
    office = await openOffice(terminal);
    await print(terminal, options, await act(office));
  } catch (error) {
    await fail(terminal, options, error);
  } finally {
    await office?.close();
  }
}

async function print(
  terminal: Terminal,
  { json }: { readonly json?: boolean },
  { document, lines, isBad = false }: Answer,
): Promise<void> {
  await write(terminal, json ? `${JSON.stringify(document)}\n` : `${lines.join('\n')}\n`);
  if (isBad) terminal.exitCode = 1;
}

/** Expected trouble is a sentence; the rest keeps its stack on standard error. */
async function fail(
  terminal: Terminal,
  { json }: { readonly json?: boolean },
  error: unknown,
): Promise<void> {
  terminal.exitCode = 1;
  const isExpected =
    error instanceof CommandError ||
    (error instanceof Error &&
      /^(EmbeddedPostgresError|FileStoreError|MigrationError|PoolerError|PlanOvertakenError)$/.test(
        error.name,
      ));
  const message = error instanceof Error ? error.message : String(error);
  if (json) await write(terminal, `${JSON.stringify({ error: message })}\n`);
  terminal.stderr.write(`${isExpected ? message : inspect(error)}\n`);
}

/** Resolves when all of it is out: the process ends after it. */
function write({ stdout }: Terminal, text: string): Promise<void> {
  return new Promise((resolve) => stdout.write(text, () => resolve()));
}
