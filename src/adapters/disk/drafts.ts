import { randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = 'draft-';
/** No upload takes a day: such a draft is what a crash left. */
const oldMs = 24 * 3_600_000;

/** Where a content stands until its hash is known; on the disk of the store, so that it can be renamed. */
export function draftPath(folder: string): string {
  return join(folder, `${prefix}${randomBytes(12).toString('hex')}`);
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
