import { randomBytes } from 'node:crypto';
import { access, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EmbeddedPostgresError, essence, remedyFor, useYourOwn } from './embedded-postgres-error.ts';
import { roleName, type ServerFolder } from './folder.ts';
import type { Programs } from './programs.ts';

/**
 * Makes the cluster unless there is one. Built aside and renamed into place, so that of several processes that
 * start at once one wins whole, and a killed one leaves nothing half made. Throws on a cluster of another major version.
 */
export async function createCluster(
  deps: { programs: Programs; folder: ServerFolder },
  durable: boolean,
): Promise<void> {
  const { folder } = deps;
  if (await exists(join(folder.cluster, 'PG_VERSION'))) return checkVersion(deps);
  await removeHalfMade(folder);
  const aside = await mkdtemp(join(folder.root, `new-${process.pid}-`));
  try {
    await initialise(deps.programs, aside, durable);
    await rename(join(aside, 'cluster'), folder.cluster).catch(async (error: unknown) => {
      if (!(await exists(folder.password))) throw error;
    });
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

/** What processes that were killed meanwhile left: each is as large as a whole one. */
async function removeHalfMade({ root }: ServerFolder): Promise<void> {
  for (const name of await readdir(root)) {
    const [, pid] = /^new-(\d+)-/.exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(root, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process, then.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function checkVersion({
  programs,
  folder,
}: {
  programs: Programs;
  folder: ServerFolder;
}): Promise<void> {
  const found = (await readFile(join(folder.cluster, 'PG_VERSION'), 'utf8')).trim();
  if (found === String(programs.major)) return;
  throw new EmbeddedPostgresError(
    `The database in ${folder.cluster} is of PostgreSQL ${found}, the installed programs are of ${programs.major}.`,
    `Go back to the release that made it, or take its data along: docs/runbook.md says how ("Another major version": dump with the old release, bring back with this one). ${useYourOwn}`,
  );
}

async function initialise(programs: Programs, aside: string, durable: boolean): Promise<void> {
  const cluster = join(aside, 'cluster');
  const password = join(aside, 'password');
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  const { code, output } = await programs.run('initdb', [
    `--pgdata=${cluster}`,
    `--username=${roleName}`,
    `--pwfile=${password}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // MB; the usual 16 are most of a small bot's disk.
    '--wal-segsize=4',
    // Sorts and folds the same on every machine, whatever its locales.
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(durable ? [] : ['--no-sync']),
  ]);
  if (code !== 0)
    throw new EmbeddedPostgresError(
      `No database could be made in ${cluster}: ${essence(output)}`,
      remedyFor(output),
    );
  await rename(password, join(cluster, 'password'));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
