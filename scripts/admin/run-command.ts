import { CommandError } from './command-error.ts';
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
  options: { readonly json?: boolean },
  act: (office: Office) => Promise<Answer>,
): Promise<void> {
  let office: Office | null = null;
  try {
    office = await openOffice();
    await print(options, await act(office));
  } catch (error) {
    await fail(options, error);
  } finally {
    await office?.close();
  }
}

async function print(
  { json }: { readonly json?: boolean },
  { document, lines, isBad = false }: Answer,
): Promise<void> {
  await write(json ? `${JSON.stringify(document)}\n` : `${lines.join('\n')}\n`);
  if (isBad) process.exitCode = 1;
}

/** Expected trouble is a sentence; the rest keeps its stack on standard error. */
async function fail({ json }: { readonly json?: boolean }, error: unknown): Promise<void> {
  process.exitCode = 1;
  const isExpected =
    error instanceof CommandError ||
    (error instanceof Error &&
      /^(EmbeddedPostgresError|MigrationError|PlanOvertakenError)$/.test(error.name));
  const message = error instanceof Error ? error.message : String(error);
  if (json) await write(`${JSON.stringify({ error: message })}\n`);
  console.error(isExpected ? message : error);
}

/** Resolves when all of it is out: the process ends after it. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}
