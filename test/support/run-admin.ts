import { execFile } from 'node:child_process';
import { Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { createProgram } from '../../scripts/admin/program.ts';
import { nodeAsOrdinaryUser } from '#test/support/ordinary-user.ts';
import type { Terminal } from '../../scripts/admin/terminal.ts';

export interface AdminRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `npm run admin -- …` with nothing of our environment but what is given, and nobody at the keyboard. */
export async function runAdmin(env: Readonly<Record<string, string>>, ...words: string[]): Promise<AdminRun> {
  const [stdout, stderr] = [collect(), collect()];
  const terminal = { env, stdin: { isTTY: false }, stdout, stderr, exitCode: 0 } as unknown as Terminal;
  const program = createProgram(terminal);
  for (const command of [program, ...program.commands, ...program.commands.flatMap((one) => one.commands)])
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => stdout.write(text), writeErr: (text) => stderr.write(text) });
  await program.parseAsync(words, { from: 'user' }).catch((error: unknown) => {
    if (!(error instanceof CommanderError)) throw error;
    terminal.exitCode = error.exitCode;
  });
  return { code: Number(terminal.exitCode), out: stdout.text(), err: stderr.text() };
}

type ProcessRun = AdminRun & { readonly tookMs: number };
type Node = readonly [command: string, ...args: string[]];

/** The same as its script does, to the end of a process of its own. */
export function runAdminProcess(
  env: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<ProcessRun> {
  return runProcess([process.execPath], env, words);
}

/** The same, as somebody whom the permissions of files bind. */
export function runAdminAsOrdinaryUser(
  env: Readonly<Record<string, string>>,
  ...words: string[]
): Promise<ProcessRun> {
  return runProcess(nodeAsOrdinaryUser, env, words);
}

function runProcess(
  [command, ...args]: Node,
  env: Readonly<Record<string, string>>,
  words: readonly string[],
): Promise<ProcessRun> {
  const from = performance.now();
  return new Promise((resolve) => {
    execFile(
      command,
      [...args, '--import', 'tsx', 'scripts/admin.ts', ...words],
      { env: { PATH: process.env['PATH'] ?? '', ...env } },
      (error, out, err) =>
        resolve({ code: error ? Number(error.code) : 0, out, err, tookMs: performance.now() - from }),
    );
  });
}

function collect(): Writable & { text(): string } {
  const parts: Buffer[] = [];
  const stream = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(parts).toString() });
}
