import { addDays, dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';

/** When officers hear of new reports where a plan does not say: at noon, and when the day is over. */
export const defaultTellAt: readonly string[] = ['11:30', '19:30'];

/** The first of these times of day (`HH:mm`) after `now`; of a plan that names none, the default ones. */
export function nextTellTime(tellAt: readonly string[] | undefined, now: Instant, zone: string): Instant {
  const times = tellAt === undefined || tellAt.length === 0 ? defaultTellAt : tellAt;
  const today = dayOf(now, zone);
  const moments = [today, addDays(today, 1)].flatMap((on) => times.map((time) => instantOf(on, time, zone)));
  return Math.min(...moments.filter((at) => at > now)) as Instant;
}
