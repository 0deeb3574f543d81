import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { openDataFolder } from '#src/adapters/disk/data-folder.ts';
import { openEmbedded } from '#src/adapters/postgres/embedded/open-embedded.ts';
import { embeddedFolder } from '#src/start/data-folders.ts';
import { databaseHost } from '#src/start/unusable-database.ts';
import { configOf } from './office.ts';
import { print } from './run-command.ts';
import { CommandError, createStderrLog, type Terminal } from './terminal.ts';

interface KeptDatabase {
  readonly url: URL;
  /** Of PostgreSQL; a pg_dump has to be of that one or a later one. */
  readonly majorVersion: number;
  /** The file that the password stands in. */
  readonly passwordFile: string;
  close(): Promise<void>;
}

/** The bot's own PostgreSQL as it is: nothing in it is looked at, so that it opens also where what is in it is no good. */
export async function openKeptDatabase(terminal: Terminal): Promise<KeptDatabase> {
  const config = configOf(terminal);
  if (config.databaseUrl !== null)
    throw new CommandError(
      `The database at ${databaseHost(config.databaseUrl)} is none of the bot’s own: it runs without this command, and pg_dump and pg_restore reach it there.`,
    );
  await openDataFolder(config.dataDir);
  const embedded = await openEmbedded({ dataDir: config.dataDir, log: createStderrLog(terminal) });
  const cluster = join(resolve(embeddedFolder(config)), 'cluster');
  return {
    url: new URL(embedded.url),
    majorVersion: Number(await readFile(join(cluster, 'PG_VERSION'), 'utf8')),
    passwordFile: join(cluster, 'password'),
    close: () => embedded.close(),
  };
}

/** Says how the database is reached, and keeps it running until somebody ends the command. */
export async function keepDatabase(
  terminal: Terminal,
  options: { readonly json?: boolean },
  { url, majorVersion, passwordFile }: KeptDatabase,
): Promise<null> {
  const ended = new Promise<void>((resolveEnded) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolveEnded());
  });
  const { hostname: host, port, username: user } = url;
  const database = url.pathname.slice(1);
  await print(terminal, options, {
    document: { majorVersion, host, port: Number(port), user, database, passwordFile },
    lines: [
      `PostgreSQL ${majorVersion} runs until Ctrl+C, and no bot with it. In another terminal:`,
      `  export PGHOST=${host} PGPORT=${port} PGUSER=${user} PGPASSWORD="$(cat ${quoted(passwordFile)})"`,
      `  psql ${database}`,
      `A pg_dump has to be of version ${majorVersion} or later; docs/runbook.md has the steps ("Backup").`,
    ],
  });
  await ended;
  return null;
}

function quoted(path: string): string {
  return `'${path.replaceAll("'", `'\\''`)}'`;
}
