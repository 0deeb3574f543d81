import { dayOf, minuteOfDay } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';

/** '07:30 17/3': a moment as people in `zone` read it. */
export function momentWords(at: Instant, zone: string): Phrase {
  return phrase('moment', { time: timeOfDay(at, zone), on: { day: dayOf(at, zone), style: 'short' } });
}

/** `07:30`. */
export function timeOfDay(at: Instant, zone: string): string {
  const minute = minuteOfDay(at, zone);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
