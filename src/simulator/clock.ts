import type { Instant } from '#src/domain/ids.ts';
import type { Clock } from '#src/ports/clock.ts';

/** A clock of a rehearsal: real time runs on from wherever it was put. */
export interface MovableClock extends Clock {
  /** Moves forward by `ms` at once; negative moves back. */
  advance(ms: number): void;
  /** Puts the clock to `at`. */
  jumpTo(at: Instant): void;
}

interface Options {
  /** Where it starts; without it the real time. */
  readonly startAt?: Instant;
  /** Milliseconds that only run forward; a test may hold them still. */
  readonly elapsed?: () => number;
}

/** A clock that starts at `startAt`, runs on in real time and tells its listeners about every jump. */
export function createMovableClock({
  startAt,
  elapsed = () => performance.now(),
}: Options = {}): MovableClock {
  const listeners = new Set<() => void>();
  let base = (startAt ?? Date.now()) - elapsed();
  const now = () => Math.floor(base + elapsed()) as Instant;
  const jumpTo = (at: Instant) => {
    base = at - elapsed();
    for (const listener of Array.from(listeners)) listener();
  };
  return {
    now,
    jumpTo,
    advance: (ms) => jumpTo((now() + ms) as Instant),
    onJump: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
