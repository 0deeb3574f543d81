import type { Instant } from '#src/domain/ids.ts';
import type { Clock } from '#src/ports/clock.ts';

interface Options {
  /** Where a rehearsal starts; without it the real time. */
  readonly startAt?: Instant;
  /** The machine's time and the milliseconds that only run forward; tests bring their own. */
  readonly realNow?: () => number;
  readonly elapsedMs?: () => number;
}

/** The machine's clock; or, with `startAt`, one that begins there and runs on. Neither ever jumps. */
export function createSystemClock({
  startAt,
  realNow = Date.now,
  elapsedMs = () => performance.now(),
}: Options = {}): Clock {
  const onJump = () => () => undefined;
  if (startAt === undefined) return { now: () => realNow() as Instant, onJump };
  const startedMs = elapsedMs();
  return { now: () => Math.floor(startAt + elapsedMs() - startedMs) as Instant, onJump };
}
