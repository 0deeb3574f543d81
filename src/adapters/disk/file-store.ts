import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type FileStore, FileStoreError, isSha256, type StoredFile } from '#src/ports/files.ts';
import { clearOldDrafts, draftPath, writeDraft } from './drafts.ts';

/** Keeps files below `folder` as `ab/cd/abcd…`. Several processes may share the folder. */
export async function openDiskFiles({ folder }: { readonly folder: string }): Promise<FileStore> {
  await translated(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await clearOldDrafts(folder);
  });
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  return {
    put: (content) => translated(folder, () => put(folder, content, pathOf)),
    get: (sha256) =>
      translated(folder, async () => (isSha256(sha256) ? openStream(pathOf(sha256)) : undefined)),
    has: (sha256) => translated(folder, async () => isSha256(sha256) && (await exists(pathOf(sha256)))),
    delete: (sha256) =>
      translated(folder, async () => void (isSha256(sha256) && (await rm(pathOf(sha256), { force: true })))),
  };
}

async function put(
  folder: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
  pathOf: (sha256: string) => string,
): Promise<StoredFile> {
  const draft = draftPath(folder);
  try {
    const stored = await writeDraft(draft, content);
    const path = pathOf(stored.sha256);
    if (await exists(path)) return stored;
    await makeFolder(folder, dirname(path));
    await rename(draft, path);
    await syncFolder(dirname(path));
    return stored;
  } finally {
    await rm(draft, { force: true });
  }
}

/** Makes `path` below `folder`; each new folder is an entry in the one above, which has to survive a crash too. */
async function makeFolder(folder: string, path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = path; made !== folder; made = dirname(made)) await syncFolder(dirname(made));
}

/** Puts a folder's entries onto the disk itself. Windows has no such thing and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function openStream(path: string): Promise<ReadableStream<Uint8Array> | undefined> {
  const handle = await open(path, 'r').catch(absent);
  return handle && (Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>);
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(absent)) !== undefined;
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}

const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room',
  EDQUOT: 'the quota is used up: make room',
  EACCES: 'not allowed: let the user of the bot write there',
  EPERM: 'not allowed: let the user of the bot write there',
  EROFS: 'the disk is read-only: mount it for writing',
};

/** Names the folder and the remedy; what went wrong in a stream handed in stays what it is. */
async function translated<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined || code === undefined || ['connect', 'read'].includes(syscall)) throw error;
    throw new FileStoreError(`files in ${folder}: ${remedies[code] ?? code}`, { cause: error });
  }
}
