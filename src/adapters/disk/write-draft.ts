import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { StoredFile } from '#src/ports/files.ts';

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
