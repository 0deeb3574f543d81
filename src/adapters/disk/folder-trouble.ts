import { FileStoreError, type FileTrouble } from '#src/ports/files.ts';

/** What the system says when a file cannot be written, and what helps. */
const troubles: ReadonlyMap<string, readonly [FileTrouble, string]> = new Map([
  ['ENOSPC', ['full', 'the disk is full: make room']],
  ['EDQUOT', ['full', 'the quota is used up: make room']],
  ['EFBIG', ['full', 'a file may not be that large here: raise the limit (ulimit -f)']],
  ['EROFS', ['read-only', 'the disk is read-only: mount it for writing']],
  ['EACCES', ['not-allowed', 'not allowed: let the user of the bot write there']],
  ['EPERM', ['not-allowed', 'not allowed: let the user of the bot write there']],
  ['ENOENT', ['missing', 'it is not there: mount its disk, or make the folder']],
  ['ENOTDIR', ['missing', 'there is no folder but a file: put it away']],
  ['EIO', ['broken', 'the disk reports errors: look at it']],
]);

/** What kind of trouble an error code of the system tells of. */
export function troubleBehind(code: string): FileTrouble {
  return troubles.get(code)?.[0] ?? 'broken';
}

/** Does something with the files of `folder`; trouble with them names the folder and the remedy, all other errors stay what they are. */
export async function inFolder<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    // What went wrong in a stream that was handed in.
    if (syscall === undefined || code === undefined || ['connect', 'read'].includes(syscall)) throw error;
    const [, remedy] = troubles.get(code) ?? [null, 'it cannot be written'];
    throw new FileStoreError(`files in ${folder}: ${remedy} (${code})`, troubleBehind(code), error);
  }
}
