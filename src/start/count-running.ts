/** Knows what is running, so that one can wait until nothing is. */
export function countRunning(): { run<T>(act: () => Promise<T>): Promise<T>; none(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  return {
    run(act) {
      const promise = act();
      const settled = promise.then(
        () => undefined,
        () => undefined,
      );
      running.add(settled);
      void settled.finally(() => running.delete(settled));
      return promise;
    },
    async none() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
