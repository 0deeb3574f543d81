import { daysBetween } from './calendar.ts';
import type { LocalDate } from './ids.ts';
import type { Obligation, ObligationStatus, Progress } from './obligation.ts';

/** Days before the last day in time from which an open obligation is due soon. */
const soonDays = 7;

/**
 * Where an obligation stands on a day, from facts alone: its dates, and the reports that count. A met one stays met,
 * even before it opens; one that locked unmet is missed, and no report can change that any more.
 */
export function obligationStatus(
  { opensOn, dueOn, locksOn, atLeast }: Pick<Obligation, 'opensOn' | 'dueOn' | 'locksOn' | 'atLeast'>,
  { reports, metOn }: Progress,
  today: LocalDate,
): ObligationStatus {
  if (reports >= atLeast) return metStatus(metOn, dueOn, locksOn);
  if (locksOn !== null && today >= locksOn) return 'missed';
  if (today < opensOn) return 'not-open';
  if (today > dueOn) return 'overdue';
  return daysBetween(today, dueOn) <= soonDays ? 'due-soon' : 'open';
}

function metStatus(metOn: LocalDate | null, dueOn: LocalDate, locksOn: LocalDate | null): ObligationStatus {
  if (metOn === null || metOn <= dueOn) return 'met';
  return locksOn !== null && metOn >= locksOn ? 'missed' : 'met-late';
}
