export interface Closing {
  /** Remembers how to close what was just opened. */
  add(close: () => Promise<void> | void): void;
  /** Closes everything, newest first, each once and whatever the others do; then rejects with the first error. */
  close(): Promise<void>;
}

/** What has to be closed again, also where starting fails half way. */
export function createClosing(): Closing {
  const closers: (() => Promise<void> | void)[] = [];
  return {
    add: (close) => void closers.push(close),
    async close() {
      const errors: unknown[] = [];
      for (let close = closers.pop(); close; close = closers.pop()) {
        try {
          await close();
        } catch (error) {
          errors.push(error);
        }
      }
      if (errors.length > 0) throw errors[0];
    },
  };
}
