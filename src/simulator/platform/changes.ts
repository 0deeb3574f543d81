/** Who is told when something of a world changes, so that phones and tests look again. */
export interface Changes<Change> {
  emit(change: Change): void;
  /** Calls `listener` after every change; returns the function that stops it. */
  on(listener: (change: Change) => void): () => void;
}

/** Tells everybody who listens, at once and in order. */
export function createChanges<Change>(): Changes<Change> {
  const listeners = new Set<(change: Change) => void>();
  return {
    emit: (change) => {
      for (const listener of Array.from(listeners)) listener(change);
    },
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What was waited for did not happen in time. */
export class WaitError extends Error {
  override readonly name = 'WaitError';
}

/**
 * Resolves with what `look` returns as soon as that is truthy, looking again after every change of the world.
 * Rejects with WaitError after `timeoutMs` of real time; `describe` then tells what was there instead.
 */
export function waitFor<T>(
  changes: { on(listener: () => void): () => void },
  look: () => T | undefined | null | false,
  timeoutMs = 5000,
  describe?: () => string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const finish = (act: () => void) => {
      clearTimeout(timer);
      stop();
      act();
    };
    const check = () => {
      try {
        const found = look();
        if (found) finish(() => resolve(found));
      } catch (error) {
        finish(() => reject(error instanceof Error ? error : new WaitError(String(error))));
      }
    };
    const timer = setTimeout(() => {
      const seen = describe ? `; seen: ${describe()}` : '';
      finish(() => reject(new WaitError(`nothing of it within ${timeoutMs} ms${seen}`)));
    }, timeoutMs);
    const stop = changes.on(check);
    check();
  });
}
