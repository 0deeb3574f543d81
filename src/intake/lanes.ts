export interface Lanes {
  /**
   * Runs `task` beside those of other lanes, after whatever runs in its own and, of those that wait there, after all that
   * came before it, but before those with a higher `place`. One without a place passes nobody, and nobody passes it.
   * Resolves or rejects with it.
   */
  run<T>(lane: string, task: () => Promise<T>, place?: number): Promise<T>;
}

/** The lanes of one bot among those of all bots that share them. */
export function lanesOfBot(
  lanes: Lanes,
  { platform, bot }: { readonly platform: string; readonly bot: string },
): Lanes {
  return { run: (lane, task, place) => lanes.run(`${platform} ${bot} ${lane}`, task, place) };
}

interface Waiting {
  readonly place: number | undefined;
  readonly start: () => Promise<void>;
}

/** Lets at most `width` tasks run at a time, one of each lane. */
export function createLanes(width: number): Lanes {
  /** Those that wait, of each lane in which something runs. */
  const lanes = new Map<string, Waiting[]>();
  const room = createRoom(width);
  const work = async (lane: string, first: Waiting): Promise<void> => {
    const waiting: Waiting[] = [first];
    lanes.set(lane, waiting);
    for (let next = waiting.shift(); next; next = waiting.shift()) await next.start();
    lanes.delete(lane);
  };
  return {
    run(lane, task, place) {
      return new Promise((resolve, reject) => {
        const one: Waiting = { place, start: () => room.hold(task).then(resolve, reject) };
        const waiting = lanes.get(lane);
        if (waiting) waiting.splice(waiting.findLastIndex((other) => !isHigher(other, one)) + 1, 0, one);
        else void work(lane, one);
      });
    },
  };
}

function isHigher({ place: one }: Waiting, { place: other }: Waiting): boolean {
  return one !== undefined && other !== undefined && one > other;
}

/** Room for so many at a time; who finds none waits for the next who leaves. */
function createRoom(size: number) {
  const waiting: (() => void)[] = [];
  let free = size;
  const enter = (): Promise<void> => {
    if (free > 0) {
      free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  return {
    async hold<T>(task: () => Promise<T>): Promise<T> {
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}
