/** Something that goes wrong and comes right again, as the log hears of it. */
export interface Trouble {
  /** It goes wrong, perhaps once more. */
  fail(error: unknown): void;
  /** It went well. */
  succeed(): void;
  /** Nothing is known now: what went well before may go on going wrong. */
  unsure(): void;
}

interface Telling {
  readonly begins: (error: unknown) => void;
  readonly ends: () => void;
  /** Going well for so long, it is over. */
  readonly calmMs: number;
  /** It goes well in between, and means nothing: it is over after a calm only. */
  readonly isUnsteady?: boolean;
}

/**
 * Says once that something goes wrong, and once that it is over, however often it fails in between. The first time one
 * success ends it; where it comes back at once, only a calm does, so that what goes to and fro does not fill the log.
 */
export function createTrouble({ begins, ends, calmMs, isUnsteady = false }: Telling): Trouble {
  let isTold = false;
  let endsByCalm = isUnsteady;
  let endedAt = -Infinity;
  let calm: NodeJS.Timeout | undefined;
  const stopWaiting = (): void => {
    clearTimeout(calm);
    calm = undefined;
  };
  const end = (): void => {
    stopWaiting();
    isTold = false;
    endedAt = performance.now();
    ends();
  };
  return {
    fail(error) {
      stopWaiting();
      if (isTold) return;
      isTold = true;
      endsByCalm = isUnsteady || performance.now() - endedAt < calmMs;
      begins(error);
    },
    succeed() {
      if (!isTold) return;
      if (endsByCalm) calm ??= setTimeout(end, calmMs).unref();
      else end();
    },
    unsure: stopWaiting,
  };
}
