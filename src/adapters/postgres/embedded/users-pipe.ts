import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerFolder } from './folder.ts';

/**
 * How a server knows that somebody uses it: each user's process holds the writing end of a named pipe, which the system
 * closes when the process ends, however it does. Whoever reads it (programs.ts) then stops the server.
 */
export interface UsersPipe {
  readonly path: string;
  /** We use it no more. */
  leave(): Promise<void>;
}

const prefix = 'users-';

/** A pipe for a server that is about to be launched, with us as its first user; undefined where there are no such pipes. */
export async function makePipe(folder: ServerFolder): Promise<UsersPipe | undefined> {
  if (process.platform === 'win32') return undefined;
  await removeLeftOvers(folder);
  const name = `${prefix}${randomBytes(6).toString('hex')}`;
  const [aside, path] = [join(folder.root, `new-${process.pid}-${name}`), join(folder.root, name)];
  if (!(await makeFifo(aside))) return undefined;
  // To write alone would need a reader; the reader opens it only after this. It gets its name when it has a user: whoever else
  // starts just now takes one without for a left-over.
  const handle = await open(aside, constants.O_RDWR | constants.O_NONBLOCK);
  await rename(aside, path);
  return held(path, handle);
}

/** Makes us a user of the server that runs, by whoever launched it; none where it has no pipe. */
export async function joinPipes(folder: ServerFolder): Promise<readonly UsersPipe[]> {
  const found = await pipesIn(folder);
  return found.flatMap(({ path, handle }) => (handle ? [held(path, handle)] : []));
}

/**
 * What a server left that was killed together with whoever reads its pipe. One that ends just now is not seen to be gone yet: so it is looked
 * for when a server begins and when it ends.
 */
export async function removeLeftOvers(folder: ServerFolder): Promise<void> {
  for (const { path, handle } of await pipesIn(folder))
    await (handle ? handle.close() : rm(path, { force: true }));
}

/** Each pipe with its writing end, which is refused where nobody reads. */
async function pipesIn(folder: ServerFolder) {
  const names = (await readdir(folder.root)).filter((name) => name.startsWith(prefix));
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder.root, name);
      const handle = await open(path, constants.O_WRONLY | constants.O_NONBLOCK).catch(() => undefined);
      return { path, handle };
    }),
  );
}

function held(path: string, handle: FileHandle): UsersPipe {
  let leaving: Promise<void> | undefined;
  return { path, leave: () => (leaving ??= handle.close()) };
}

async function makeFifo(path: string): Promise<boolean> {
  const child = spawn('mkfifo', ['-m', '600', path], { stdio: 'ignore' });
  const [code] = (await once(child, 'close').catch(() => [-1])) as [number | null];
  if (code !== 0) await rm(path, { force: true });
  return code === 0;
}
