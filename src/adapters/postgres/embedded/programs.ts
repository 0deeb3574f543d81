import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { EmbeddedPostgresError, essence, useYourOwn } from './embedded-postgres-error.ts';
import { linkLibraries } from './link-libraries.ts';

type ProgramName = 'initdb' | 'pg_ctl' | 'postgres';

/** PostgreSQL's programs from the npm package of this platform, ready to run as whoever we are. */
export interface Programs {
  /** Major version, such as 18: a data folder belongs to one. */
  readonly major: number;
  /** Runs to the end; what it printed and its exit code. */
  run(name: ProgramName, args: readonly string[]): Promise<{ code: number; output: string }>;
  /** Starts a process that is not reached by Ctrl+C, and outlives this one: as long as somebody holds the pipe, if there is one. */
  launch(name: ProgramName, args: readonly string[], { stdio, pipe }: LaunchOptions): ChildProcess;
}

interface LaunchOptions {
  readonly stdio: StdioOptions;
  /** Path of a named pipe (users-pipe.ts): when nobody holds its writing end any more, the process is told to stop (SIGINT). */
  readonly pipe?: string | undefined;
}

// As root the programs run in a user namespace in which root's files belong to an ordinary user: PostgreSQL refuses root.
const asOrdinaryUser = ['unshare', '--user', '--map-user=65534', '--map-group=65534'] as const;

/**
 * Runs a program until it ends, or until the pipe's last user is gone. Opening the pipe to write too keeps the opening to
 * read from waiting; then that end is closed, or it would be a user for ever. Ends as the program does. The program is told to
 * stop until it does: what sh starts in the background does not hear SIGINT before it has a handler of its own. A pause does not hold the
 * pipe: it may outlive all the others.
 */
const whileUsed = `
pipe=$1; shift
exec 3<>"$pipe" 4<"$pipe" 3>&-
"$@" 4<&- &
program=$!
( exec 4<&-; while read -r _; do :; done; while kill -INT "$program"; do sleep 0.2 </dev/null; done ) <&4 2>/dev/null &
watch=$!
exec 4<&-
wait "$program"
code=$?
rm -f "$pipe"
kill "$watch" 2>/dev/null
exit "$code"`;

/** Finds and tries the programs. Throws EmbeddedPostgresError where they cannot run. `libraries` is a folder to write links to. */
export async function findPrograms({ libraries }: { libraries: string }): Promise<Programs> {
  const native = join(dirname(dirname(packageEntry())), 'native');
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot) await checkNamespaces();
  const env = { ...ownEnvironment(), ...(await linkLibraries({ native, libraries })) };

  const launch: Programs['launch'] = (name, args, { stdio, pipe }) => {
    const [command, ...rest] = [
      ...(isRoot ? asOrdinaryUser : []),
      ...(pipe === undefined ? [] : ['sh', '-c', whileUsed, 'sh', pipe]),
      join(native, 'bin', name),
      ...args,
    ];
    return spawn(command!, rest, { env, stdio, detached: true, windowsHide: true });
  };
  const run: Programs['run'] = (name, args) =>
    finished(launch(name, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  return { major: await majorVersion(run), run, launch };
}

function packageEntry(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `No PostgreSQL for ${process.platform} on ${process.arch} is installed (package ${name}).`,
      `If this platform has one, run \`npm ci\` again without --omit=optional. ${useYourOwn}`,
      { cause },
    );
  }
}

async function checkNamespaces(): Promise<void> {
  const [command, ...args] = [...asOrdinaryUser, 'true'];
  const tried = await finished(spawn(command!, args, { stdio: ['ignore', 'pipe', 'pipe'] }));
  if (tried.code === 0) return;
  throw new EmbeddedPostgresError(
    `PostgreSQL does not run as root, and this machine does not let root lay that down (${asOrdinaryUser.join(' ')}: ${tried.output}).`,
    `Start the bot as an ordinary user that owns its data folder. ${useYourOwn}`,
  );
}

// Also says whether they run at all: another C library or a missing one shows here.
async function majorVersion(run: Programs['run']): Promise<number> {
  const { code, output } = await run('postgres', ['--version']);
  const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
  if (code === 0 && major !== undefined) return Number(major);
  throw new EmbeddedPostgresError(
    `PostgreSQL's programs do not run on this system: ${essence(output)}`,
    useYourOwn,
  );
}

/** Nothing of ours (tokens!) and no PG… variable that would change a setting reaches the server. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function finished(child: ChildProcess): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += String(part)));
    child.once('error', (error) => resolve({ code: -1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? -1, output: output.trim() }));
  });
}
