import type { Instant } from '#src/domain/ids.ts';

/** As many first words an hour as a person passes on, and as many answers to one of them. */
export const mostAnHour = 5;
const hourMs = 3_600_000;

/** From when on the times count. */
export function countedSince(now: Instant): Instant {
  return (now - hourMs) as Instant;
}

/** When somebody who wrote at these times may write again; null: now. */
export function mayWriteAgainAt(times: readonly Instant[], now: Instant): Instant | null {
  const counted = times.filter((at) => at > countedSince(now)).sort((a, b) => a - b);
  const fifthLast = counted.at(-mostAnHour);
  return fifthLast === undefined ? null : ((fifthLast + hourMs) as Instant);
}
