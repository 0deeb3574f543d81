import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import type { FileStoreError } from '#src/ports/files.ts';
import { draftPath, writeDraft } from './drafts.ts';
import { inFolder } from './folder-trouble.ts';

export interface FolderCheck {
  /** Resolves where a file of that size can be written now, rejects with FileStoreError otherwise; looked at again after some seconds. */
  check(bytes?: number): Promise<void>;
  /** A file of that size could not be written just now. */
  failed(error: FileStoreError, bytes: number): void;
}

const rememberedMs = 5_000;
const fewBytes = 64 * 1024;
/** Told apart by no disk that compresses, and repeated. */
const piece = randomBytes(64 * 1024);

/** Whether files can be written in a folder, found by writing one: quotas, limits and rights tell themselves by nothing else. */
export function checkFolder(folder: string, now: () => number = () => performance.now()): FolderCheck {
  let fine = { bytes: -1, at: -Infinity };
  let bad: { readonly error: FileStoreError; readonly bytes: number; readonly at: number } | undefined;
  let last: Promise<void> = Promise.resolve();
  const isFresh = ({ at }: { readonly at: number }): boolean => now() - at < rememberedMs;

  async function look(bytes: number): Promise<void> {
    if (bad && isFresh(bad) && bytes >= bad.bytes) throw bad.error;
    if (isFresh(fine) && bytes <= fine.bytes) return;
    try {
      await inFolder(folder, () => writeAndRemove(folder, bytes));
      fine = { bytes, at: now() };
    } catch (error) {
      bad = { error: error as FileStoreError, bytes, at: now() };
      fine = { bytes: -1, at: -Infinity };
      throw error;
    }
  }
  return {
    // One after the other: what the one before found answers the next.
    check(bytes = fewBytes) {
      const looking = last.then(() => look(bytes));
      last = looking.catch(() => undefined);
      return looking;
    },
    failed(error, bytes) {
      bad = { error, bytes, at: now() };
      fine = { bytes: -1, at: -Infinity };
    },
  };
}

/** Writes a file of that size (some kB if left out) onto the disk itself, and takes it away again; rejects with what the system says. */
export async function writeAndRemove(folder: string, bytes = fewBytes): Promise<void> {
  const path = draftPath(folder);
  try {
    await writeDraft(path, piecesOf(bytes));
  } finally {
    await rm(path, { force: true }).catch(() => undefined);
  }
}

async function* piecesOf(bytes: number): AsyncGenerator<Uint8Array> {
  for (let left = bytes; left > 0; left -= piece.length) yield piece.subarray(0, left);
}
