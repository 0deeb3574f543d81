import { FileStoreError, type FileTrouble } from '#src/ports/files.ts';

/** What is wrong where a file cannot be written, and what helps. */
export interface FolderTrouble {
  readonly kind: FileTrouble;
  readonly words: string;
  readonly remedy: string;
}

const uid = process.getuid?.();
const letUs = `let the user of the bot${uid === undefined ? '' : ` (id ${uid})`} write there`;

/** By what the system says. */
const troubles: ReadonlyMap<string, FolderTrouble> = new Map(
  (
    [
      ['ENOSPC', 'full', 'the disk is full', 'make room'],
      ['EDQUOT', 'full', 'the quota is used up', 'make room'],
      ['EFBIG', 'full', 'a file may not be that large here', 'raise the limit (ulimit -f)'],
      ['EROFS', 'read-only', 'the disk is read-only', 'mount it for writing'],
      ['EACCES', 'not-allowed', 'not allowed', letUs],
      ['EPERM', 'not-allowed', 'not allowed', letUs],
      ['ENOENT', 'missing', 'it is not there', 'mount its disk, or make the folder'],
      ['ENOTDIR', 'missing', 'there is no folder but a file', 'put it away'],
      ['EIO', 'broken', 'the disk reports errors', 'look at it'],
    ] as const
  ).map(([code, kind, words, remedy]) => [code, { kind, words, remedy }]),
);

const unknown: FolderTrouble = {
  kind: 'broken',
  words: 'it cannot be written',
  remedy: 'look at its disk',
};

/** What an error code of the system tells of. */
export function troubleBehind(code: string): FolderTrouble {
  return troubles.get(code) ?? unknown;
}

/** Does something with the files of `folder`; trouble with them names the folder and the remedy, all other errors stay what they are. */
export async function inFolder<T>(folder: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    // What went wrong in a stream that was handed in.
    if (syscall === undefined || code === undefined || ['connect', 'read'].includes(syscall)) throw error;
    const { kind, words, remedy } = troubleBehind(code);
    throw new FileStoreError(`files in ${folder}: ${words}: ${remedy} (${code})`, kind, error);
  }
}
