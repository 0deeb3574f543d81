import { createReadStream } from 'node:fs';
import { most } from '#src/adapters/yaml/limits.ts';
import { CommandError } from './terminal.ts';

/**
 * The bytes of a file that somebody named, up to one more than a file may have; a CommandError that says why where it cannot be
 * read at all.
 */
export async function readFileOf(path: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  try {
    for await (const part of createReadStream(path, { end: most.bytes })) parts.push(part as Buffer);
  } catch (error) {
    throw new CommandError(reason(JSON.stringify(path), error as NodeJS.ErrnoException), { cause: error });
  }
  return Buffer.concat(parts);
}

function reason(path: string, { code = 'for no known reason' }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ERR_INVALID_ARG_VALUE':
      return `There is no file ${path}. Name one, from the folder in which you are.`;
    case 'EISDIR':
      return `${path} is a folder. Name a file in it.`;
    case 'EACCES':
    case 'EPERM': {
      const uid = process.getuid?.();
      const us = uid === undefined ? 'you' : `the user with id ${uid}`;
      return `The file ${path} may not be read by ${us}. Let them, or run the command as somebody who may.`;
    }
    default:
      return `The file ${path} cannot be read (${code}).`;
  }
}
