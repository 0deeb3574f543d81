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
    print(options, await act(office));
  } catch (error) {
    fail(options, error);
  } finally {
    await office?.close();
  }
}

function print({ json }: { readonly json?: boolean }, { document, lines, isBad = false }: Answer): void {
  process.stdout.write(json ? `${JSON.stringify(document)}\n` : `${lines.join('\n')}\n`);
  if (isBad) process.exitCode = 1;
}

/** Expected trouble is a sentence; the rest keeps its stack on standard error. */
function fail({ json }: { readonly json?: boolean }, error: unknown): void {
  process.exitCode = 1;
  const isExpected =
    error instanceof CommandError ||
    (error instanceof Error &&
      /^(EmbeddedPostgresError|MigrationError|PlanOvertakenError)$/.test(error.name));
  const message = error instanceof Error ? error.message : String(error);
  if (json) process.stdout.write(`${JSON.stringify({ error: message })}\n`);
  console.error(isExpected ? message : error);
}
