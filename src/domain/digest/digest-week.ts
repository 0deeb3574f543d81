import { addDays, dayOf, weekdayOf } from '../calendar.ts';
import type { Instant, LocalDate } from '../ids.ts';
import type { DigestDays } from './digest-facts.ts';

export interface DigestWhen {
  readonly now: Instant;
  readonly zone: string;
  /** `last-week`: Monday to Sunday before the week it is sent in. `this-week`: Monday to today. */
  readonly week: 'last-week' | 'this-week';
  /** A day of the week it should have been sent in, when it is sent late; `now`'s otherwise. */
  readonly meantFor?: LocalDate;
}

/** First and last day that a digest tells about. */
export function digestWeek({ now, zone, week, meantFor }: DigestWhen): DigestDays {
  const today = dayOf(now, zone);
  if (week === 'this-week') return { from: mondayOf(today), to: today };
  const monday = mondayOf(meantFor ?? today);
  return { from: addDays(monday, -7), to: addDays(monday, -1) };
}

/** Monday of the week a day is in. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, 1 - weekdayOf(day));
}
