import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { FileStoreError } from '#src/ports/files.ts';
import { writeAndRemove } from './check-folder.ts';
import { troubleBehind } from './folder-trouble.ts';

/**
 * Makes the folder in which everything is kept, and tries to write there. Throws FileStoreError that names the folder, what is in
 * the way, and the remedy: the system says 'no such file' for a read-only disk as well as for a missing one.
 */
export async function openDataFolder(folder: string): Promise<void> {
  const path = resolve(folder);
  try {
    await makeFolders(path);
    await writeAndRemove(path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const words = `DATA_DIR is ${JSON.stringify(folder)} (${path}): ${await problemWith(path, code)}`;
    throw new FileStoreError(words, troubleBehind(code).kind, error);
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
  if (code === 'ENAMETOOLONG')
    return 'the name is longer than this system takes. Set DATA_DIR to a shorter one.';
  const { kind, words, remedy } = troubleBehind(code);
  const nothing = `nothing can be written in ${there.path}`;
  // The folder that is there takes no other: a disk of the system's own, such as /proc.
  if (kind === 'missing' || kind === 'broken')
    return `${nothing} (${code || 'no reason given'}). Set DATA_DIR to a folder that can be written to.`;
  return `${nothing}: ${words} (${code}). Either ${remedy}, or set DATA_DIR to a folder that can be written to.`;
}

/** What exists of a path, nearest to its end. */
async function nearest(path: string): Promise<{ readonly path: string; readonly isFile: boolean }> {
  const found = await stat(path).catch(() => undefined);
  if (found) return { path, isFile: !found.isDirectory() };
  return dirname(path) === path ? { path, isFile: false } : nearest(dirname(path));
}
