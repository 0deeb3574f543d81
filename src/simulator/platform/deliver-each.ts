/** Pauses between tries, doubling from the first to the longest, in ms of real time. */
export interface Backoff {
  readonly first: number;
  readonly longest: number;
}

interface Delivery<Item> {
  /** All that waits, oldest first; looked at anew each time. */
  readonly waiting: () => readonly Item[];
  /** What is of one queue goes one after the other, queues go side by side. */
  readonly queueOf: (item: Item) => string;
  readonly maxConnections: number;
  readonly backoffMs: Backoff;
  /** Tries once; what went wrong, or undefined when it was taken. */
  readonly post: (item: Item, signal: AbortSignal) => Promise<string | undefined>;
  readonly onTaken: (item: Item) => void;
  readonly onProblem: (problem: string) => void;
}

export interface Deliverer {
  /** Something new waits. */
  readonly pump: () => void;
  /** Nothing more is sent. */
  readonly stop: () => void;
}

/** Delivers each item again and again until it is taken. */
export function deliverEach<Item extends object>(delivery: Delivery<Item>): Deliverer {
  const abort = new AbortController();
  const busy = new Set<string>();
  // On their way or waiting for the next try.
  const taken = new Set<Item>();

  const pump = (): void => {
    if (abort.signal.aborted) return;
    for (const item of delivery.waiting()) {
      if (busy.size >= delivery.maxConnections) return;
      const queue = delivery.queueOf(item);
      if (taken.has(item) || busy.has(queue)) continue;
      taken.add(item);
      busy.add(queue);
      void deliver(item, queue, delivery.backoffMs.first);
    }
  };

  const deliver = async (item: Item, queue: string, pauseMs: number): Promise<void> => {
    const problem = abort.signal.aborted ? undefined : await delivery.post(item, abort.signal);
    if (abort.signal.aborted) return;
    if (problem === undefined) {
      taken.delete(item);
      busy.delete(queue);
      delivery.onTaken(item);
      pump();
      return;
    }
    delivery.onProblem(problem);
    const next = Math.min(pauseMs * 2, delivery.backoffMs.longest);
    setTimeout(() => void deliver(item, queue, next), pauseMs).unref();
  };

  return { pump, stop: () => abort.abort() };
}
