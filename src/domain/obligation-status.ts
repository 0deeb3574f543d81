import { daysBetween } from './calendar.ts';
import type { LocalDate } from './ids.ts';
import type { Obligation, ObligationStatus, Progress } from './obligation.ts';

/** Days before the last day in time from which an open obligation is due soon. */
const soonDays = 7;

/**
 * Where an obligation stands on a day, from facts alone: its dates, and the reports that count. A met one stays met;
 * one that locked unmet is missed.
 */
export function obligationStatus(
  { opensOn, dueOn, locksOn, atLeast }: Pick<Obligation, 'opensOn' | 'dueOn' | 'locksOn' | 'atLeast'>,
  { reports, metOn }: Progress,
  today: LocalDate,
): ObligationStatus {
  if (reports >= atLeast) return metOn !== null && metOn > dueOn ? 'met-late' : 'met';
  if (today < opensOn) return 'not-open';
  if (locksOn !== null && today >= locksOn) return 'missed';
  if (today > dueOn) return 'overdue';
  return daysBetween(today, dueOn) <= soonDays ? 'due-soon' : 'open';
}
