import type { Instant } from '#src/domain/ids.ts';
import type { JobName } from '#src/ports/queue.ts';
import type { App } from './build-app.ts';

const sweepEveryMs = 30_000;

/** Runs the jobs of this process, and the sweep: at start, every half minute, at each jump of the clock, and on time. */
export async function startJobs({
  queue,
  handlers,
  clock,
  nextEventAt,
  sweepNow,
  log,
}: App): Promise<{ stop(): void }> {
  for (const [name, { concurrency, handler }] of Object.entries(handlers))
    queue.work(name as JobName, concurrency, handler);
  let timer: NodeJS.Timeout | undefined;
  const sweepSoon = (): void => {
    sweepNow()
      .then(wakeForNext)
      .catch((error: unknown) => log.warn({ error }, 'the sweep did not run; it comes again'));
  };
  /** The next thing due within the sweep's interval gets its own moment, so that it is not half a minute late. */
  const wakeForNext = async (): Promise<void> => {
    const now = clock.now();
    const next = await nextEventAt((now + sweepEveryMs) as Instant);
    const waitMs = next === null ? sweepEveryMs : next - clock.now();
    clearTimeout(timer);
    if (waitMs < sweepEveryMs) timer = setTimeout(sweepSoon, Math.max(200, waitMs));
  };
  const stopListening = clock.onJump(sweepSoon);
  await queue
    .every('sweep', sweepEveryMs)
    .catch((error: unknown) => log.warn({ error }, 'the queue is away; the sweep begins when it is back'));
  sweepSoon();
  const regular = setInterval(() => void wakeForNext().catch(() => undefined), sweepEveryMs);
  return {
    stop() {
      stopListening();
      clearTimeout(timer);
      clearInterval(regular);
    },
  };
}
