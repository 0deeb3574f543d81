import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** `.env` cannot be read as settings; the message says why, and the remedy. */
export class EnvFileError extends Error {
  override readonly name = 'EnvFileError';
}

/**
 * Sets what a file of `NAME=value` lines says, except where the environment says it already; nothing where there is no such
 * file. A byte order mark and the line ends of Windows change nothing. Throws EnvFileError for what is no text in UTF-8.
 */
export function loadEnvFile(file: string, env: NodeJS.ProcessEnv = process.env): void {
  const bytes = bytesOf(file);
  if (bytes === undefined) return;
  for (const [name, value] of Object.entries(parseEnv(textOf(file, bytes))))
    if (value !== undefined) env[name] ??= value;
}

function bytesOf(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    const why = code === 'EISDIR' ? 'it is a folder' : `it cannot be read (${code})`;
    throw new EnvFileError(`${file}: ${why}. Make it a text file that the bot may read, or move it away.`, {
      cause: error,
    });
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  const isUtf16 =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0);
  if (isUtf16) throw new EnvFileError(`${file} is saved as UTF-16. Save it as UTF-8.`);
  try {
    // The decoder drops a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
  } catch (cause) {
    throw new EnvFileError(`${file} is not saved as UTF-8. Save it as UTF-8.`, { cause });
  }
}
