import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type FileStore, FileStoreError, isSha256, type StoredFile } from '#src/ports/files.ts';
import type { Log } from '#src/ports/log.ts';
import { checkFolder } from './check-folder.ts';
import { clearOldDrafts, draftPath, writeDraft } from './drafts.ts';
import { inFolder } from './folder-trouble.ts';

interface DiskOptions {
  readonly folder: string;
  readonly log?: Log;
}

/** Keeps files below `folder` as `ab/cd/abcd…`. Several processes may share the folder. */
export async function openDiskFiles({ folder, log }: DiskOptions): Promise<FileStore> {
  await inFolder(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await clearOldDrafts(folder);
  });
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  const folderCheck = checkFolder(folder);
  const outage = createOutage(log);
  const noting = async <T>(bytes: number, act: () => Promise<T>): Promise<T> => {
    try {
      const result = await act();
      outage.end(bytes);
      return result;
    } catch (error) {
      if (error instanceof FileStoreError) outage.begin(error, bytes);
      throw error;
    }
  };
  return {
    async put(content) {
      const bytes = content instanceof Uint8Array ? content.byteLength : 0;
      try {
        return await noting(bytes, () => inFolder(folder, () => put(folder, content, pathOf)));
      } catch (error) {
        if (error instanceof FileStoreError) folderCheck.failed(error, bytes);
        throw error;
      }
    },
    get: (sha256) =>
      inFolder(folder, async () => (isSha256(sha256) ? openStream(pathOf(sha256)) : undefined)),
    has: (sha256) => inFolder(folder, async () => isSha256(sha256) && (await exists(pathOf(sha256)))),
    delete: (sha256) =>
      inFolder(folder, async () => void (isSha256(sha256) && (await rm(pathOf(sha256), { force: true })))),
    check: (bytes) => noting(bytes ?? 0, () => folderCheck.check(bytes)),
  };
}

/** Says once that files cannot be kept, and once that one of such a size could be again. */
function createOutage(log: Log | undefined) {
  let failing: number | undefined;
  return {
    begin({ message }: FileStoreError, bytes: number): void {
      if (failing === undefined)
        log?.error({ error: message }, 'photos cannot be kept; they wait until they can');
      failing = bytes;
    },
    end(bytes: number): void {
      if (failing === undefined || bytes < failing) return;
      failing = undefined;
      log?.info({}, 'photos can be kept again');
    },
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
    // On a disk that takes nothing any more it may not be removable either: what was wrong first is what is told.
    await rm(draft, { force: true }).catch(() => undefined);
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
