import { inspect } from 'node:util';
import { createRedact } from '#src/adapters/system/redact.ts';
import { readConfig, secretsOf } from '#src/config/read-config.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { CommandError, type Terminal } from './terminal.ts';
import { type Office, openOffice } from './office.ts';

/** What a command answers: the document for `--json`, and the lines for people. */
export interface Answer {
  readonly document: unknown;
  readonly lines: readonly string[];
  /** The command did its work and found something wrong: exit code 1. */
  readonly isBad?: boolean;
}

interface Json {
  readonly json?: boolean;
}

/** Runs a command with the office open, prints its answer, and sets the exit code. */
export function runCommand(
  terminal: Terminal,
  options: Json,
  act: (office: Office) => Promise<Answer>,
): Promise<void> {
  return runIn(() => openOffice(terminal), terminal, options, act);
}

/** The same with something else open than the office; a command that said everything itself answers null. */
export async function runIn<Place extends { close(): Promise<void> } | null>(
  open: () => Promise<Place>,
  terminal: Terminal,
  options: Json,
  act: (place: Place) => Promise<Answer | null>,
): Promise<void> {
  let place: Place | null = null;
  try {
    place = await open();
    const answer = await act(place);
    if (answer) await print(terminal, options, answer);
  } catch (error) {
    await fail(terminal, options, error);
  } finally {
    await place?.close().catch((error: unknown) => fail(terminal, {}, error));
  }
}

/** Prints what a command answers. */
export async function print(
  terminal: Terminal,
  { json }: Json,
  { document, lines, isBad = false }: Answer,
): Promise<void> {
  await write(terminal, json ? `${JSON.stringify(document)}\n` : `${lines.join('\n')}\n`);
  if (isBad) terminal.exitCode = 1;
}

/** Trouble is told in a sentence: its own where it was foreseen. Where it came from is shown with LOG_LEVEL=debug only. */
export async function fail(terminal: Terminal, { json }: Json, error: unknown): Promise<void> {
  terminal.exitCode = 1;
  const redact = redactFor(terminal);
  const message = isForeseen(error) ? error.message : redact(sentenceOf(error));
  if (json) await write(terminal, `${JSON.stringify({ error: message })}\n`);
  terminal.stderr.write(`${message}\n`);
  if (terminal.env['LOG_LEVEL']?.trim() === 'debug') terminal.stderr.write(`${redact(inspect(error))}\n`);
}

const foreseen =
  /^(EmbeddedPostgresError|FileStoreError|MigrationError|PoolerError|PlanOvertakenError|OrganisationOvertakenError|HolidayFileError)$/;

function isForeseen(error: unknown): error is Error {
  return error instanceof CommandError || (error instanceof Error && foreseen.test(error.name));
}

/** One line, with the code that its maker gave it, or else its name. */
function sentenceOf(error: unknown): string {
  const { code, name, message }: NodeJS.ErrnoException =
    error instanceof Error ? error : new Error(String(error));
  const said = clipText(message.replace(/\s+/g, ' ').trim(), 300).replace(/[.…]?$/, '.');
  return `The command ended where it should not have: ${said} Code ${code ?? name}. With LOG_LEVEL=debug it says where; send that to the developers.`;
}

/** The message may name an address with a password in it. */
function redactFor({ env }: Terminal): (text: string) => string {
  const read = readConfig(env);
  const redact = createRedact(read.kind === 'ok' ? secretsOf(read.config) : []);
  return (text) => redact(text) as string;
}

/** Resolves when all of it is out: the process ends after it. */
function write({ stdout }: Terminal, text: string): Promise<void> {
  return new Promise((resolve) => stdout.write(text, () => resolve()));
}
