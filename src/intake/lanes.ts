export interface Lanes {
  /**
   * Runs `task` beside those of other lanes, after whatever runs in its own and after those that wait there with the same
   * place or a lower one. Resolves or rejects with it.
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
  readonly place: number;
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
    run(lane, task, place = 0) {
      return new Promise((resolve, reject) => {
        const one: Waiting = { place, start: () => room.hold(task).then(resolve, reject) };
        const waiting = lanes.get(lane);
        if (waiting) waiting.splice(waiting.findLastIndex((other) => other.place <= place) + 1, 0, one);
        else void work(lane, one);
      });
    },
  };
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
