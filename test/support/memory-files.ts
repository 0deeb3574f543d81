import { createHash } from 'node:crypto';
import { type FileStore, FileStoreError } from '#src/ports/files.ts';

/** A store that only reads, in memory. */
export interface MemoryFiles extends Pick<FileStore, 'has' | 'get'> {
  /** Keeps a content; returns its hash. */
  keep(content: Uint8Array): string;
  /** From now on it cannot be reached. */
  goAway(): void;
}

export function memoryFiles(): MemoryFiles {
  const contents = new Map<string, Uint8Array>();
  let isAway = false;
  const contentOf = async (sha256: string): Promise<Uint8Array | undefined> => {
    if (isAway) throw new FileStoreError('the store is away');
    return contents.get(sha256);
  };
  return {
    keep(content) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      contents.set(sha256, content);
      return sha256;
    },
    goAway: () => void (isAway = true),
    has: async (sha256) => (await contentOf(sha256)) !== undefined,
    async get(sha256) {
      const content = await contentOf(sha256);
      // In pieces, as a disk gives it.
      return content && (new Blob([new Uint8Array(content)]).stream() as ReadableStream<Uint8Array>);
    },
  };
}
