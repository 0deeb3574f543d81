import type { Instant } from '#src/domain/ids.ts';

/** Tells the time. A rehearsal may move it; then `onJump` callbacks run so that waiting work is looked at again. */
export interface Clock {
  now(): Instant;
  /** Calls `listener` after each jump; returns the function that stops it. A real clock never jumps. */
  onJump(listener: () => void): () => void;
}
