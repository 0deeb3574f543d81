/** Marks messages as sent in the outbox, those that come while one statement runs together in the next: as ours does. */
export function markSaid(write: (ids: readonly string[]) => Promise<unknown>): {
  mark(id: string): void;
  idle(): Promise<void>;
} {
  let waiting: string[] = [];
  let writing: Promise<void> | null = null;
  const writeAll = async (): Promise<void> => {
    await Promise.resolve();
    while (waiting.length > 0) {
      const ids = waiting;
      waiting = [];
      await write(ids);
    }
    writing = null;
  };
  return {
    mark(id) {
      waiting.push(id);
      writing ??= writeAll();
    },
    idle: () => writing ?? Promise.resolve(),
  };
}
