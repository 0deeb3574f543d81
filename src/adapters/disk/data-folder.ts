import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { FileStoreError } from '#src/ports/files.ts';
import { troubleBehind } from './folder-trouble.ts';

/**
 * Makes the folder in which everything is kept, and tries to write there. Throws FileStoreError that names the folder, what is in
 * the way, and the remedy: the system says 'no such file' for a read-only disk as well as for a missing one.
 */
export async function openDataFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  try {
    await makeFolders(path);
    const probe = join(path, `.probe-${randomUUID()}`);
    try {
      await writeFile(probe, 'x');
    } finally {
      await rm(probe, { force: true });
    }
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const words = `DATA_DIR is ${JSON.stringify(folder)} (${path}): ${await problemWith(path, code)}`;
    throw new FileStoreError(words, troubleBehind(code), error);
  }
}

/** One by one: Node's own way never ends where a folder that is there takes no other, as /proc does not. */
async function makeFolders(path: string): Promise<void> {
  if ((await nearest(path)).path === path) return;
  await makeFolders(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

async function problemWith(path: string, code: string): Promise<string> {
  const there = await nearest(path);
  if (there.isFile) return `${there.path} is a file. Move it away, or set DATA_DIR to a folder.`;
  switch (code) {
    case 'ENOSPC':
      return `the disk of ${there.path} is full. Make room there, or set DATA_DIR to a folder on another.`;
    case 'EDQUOT':
      return `the quota on ${there.path} is used up. Make room there, or set DATA_DIR to a folder on another disk.`;
    case 'EACCES':
    case 'EPERM':
      return `${who()} may not write in ${there.path}. Give that folder to this user (chown), or set DATA_DIR to one that it may write to.`;
    case 'EROFS':
      return `${there.path} is on a disk that is read-only. Mount it for writing, or set DATA_DIR to a folder on another.`;
    case 'ENAMETOOLONG':
      return 'the name is longer than this system takes. Set DATA_DIR to a shorter one.';
    default:
      return `nothing can be written in ${there.path} (${code || 'no reason given'}). Set DATA_DIR to a folder that can be written to.`;
  }
}

/** What exists of a path, nearest to its end. */
async function nearest(path: string): Promise<{ readonly path: string; readonly isFile: boolean }> {
  const found = await stat(path).catch(() => undefined);
  if (found) return { path, isFile: !found.isDirectory() };
  return dirname(path) === path ? { path, isFile: false } : nearest(dirname(path));
}

function who(): string {
  const id = process.getuid?.();
  return id === undefined ? 'the user of the bot' : `the user with id ${id}`;
}
