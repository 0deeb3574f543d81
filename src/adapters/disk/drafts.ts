import { createHash, randomBytes } from 'node:crypto';
import { open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredFile } from '#src/ports/files.ts';

const prefix = 'draft-';
/** No upload takes a day: such a draft is what a crash left. */
const oldMs = 24 * 3_600_000;

/** Where a content stands until its hash is known; on the disk of the store, so that it can be renamed. */
export function draftPath(folder: string): string {
  return join(folder, `${prefix}${randomBytes(12).toString('hex')}`);
}

/** Writes a content to a new file at `path` and onto the disk itself; its hash and size. */
export async function writeDraft(
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<StoredFile> {
  const file = await open(path, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      await file.writeFile(chunk);
    }
    await file.sync();
    return { sha256: hash.digest('hex'), bytes };
  } finally {
    await file.close();
  }
}

/** Removes the drafts that crashes left; those of other processes at work stay. */
export async function clearOldDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(folder, name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > oldMs) await rm(path, { force: true });
  }
}
