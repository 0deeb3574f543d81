export interface Lanes {
  /** Runs `task` after all earlier tasks of its lane, beside those of other lanes. Resolves or rejects with it. */
  run<T>(lane: string, task: () => Promise<T>): Promise<T>;
}

/** The lanes of one bot among those of all bots that share them. */
export function lanesOfBot(
  lanes: Lanes,
  { platform, bot }: { readonly platform: string; readonly bot: string },
): Lanes {
  return { run: (lane, task) => lanes.run(`${platform} ${bot} ${lane}`, task) };
}

/** Lets at most `width` tasks run at a time, in order within a lane. */
export function createLanes(width: number): Lanes {
  const tails = new Map<string, Promise<unknown>>();
  const waiting: (() => void)[] = [];
  let free = width;
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
  const runNow = async <T>(task: () => Promise<T>): Promise<T> => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
  return {
    run(lane, task) {
      const before = tails.get(lane) ?? Promise.resolve();
      const run = before.then(() => runNow(task));
      const tail = run
        .catch(() => undefined)
        .then(() => {
          if (tails.get(lane) === tail) tails.delete(lane);
        });
      tails.set(lane, tail);
      return run;
    },
  };
}
