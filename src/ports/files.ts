export interface StoredFile {
  /** Of the content, 64 characters of `[0-9a-f]`; the file's name in the store. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Keeps contents under their hash: the same bytes are one file, and a file never changes. Throws FileStoreError. */
export interface FileStore {
  /** Resolves when the content is safe: a crash of the machine does not lose it, and nobody ever sees half of it. */
  put(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<StoredFile>;
  /** Undefined: not in the store. The stream must be read to its end or cancelled. */
  get(sha256: string): Promise<ReadableStream<Uint8Array> | undefined>;
  has(sha256: string): Promise<boolean>;
  /** Deleting what is not there does nothing. */
  delete(sha256: string): Promise<void>;
  /** Resolves where a content of that size (some kB if left out) could be put now. It is tried, and remembered for some seconds. */
  check(bytes?: number): Promise<void>;
}

/** What keeps a store from keeping; all of it is for whoever runs the server to mend. */
export type FileTrouble = 'full' | 'read-only' | 'not-allowed' | 'missing' | 'broken';

/** The store cannot be reached or cannot keep anything; names the place and the remedy. */
export class FileStoreError extends Error {
  override readonly name = 'FileStoreError';
  readonly trouble: FileTrouble;
  constructor(words: string, trouble: FileTrouble = 'broken', cause?: unknown) {
    super(words, { cause });
    this.trouble = trouble;
  }
}

/** Whether a text is a hash as the store names files; anything else is in no store. */
export function isSha256(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
