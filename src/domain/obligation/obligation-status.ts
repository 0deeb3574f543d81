import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Obligation, ObligationStatus, Progress } from './obligation.ts';

/** Days before the last day in time from which an open obligation is due soon. */
const soonDays = 7;

/** Whether nothing more is owed: enough was reported, of something that asks for anything at all. */
export function isMet(
  { atLeast }: Pick<Obligation, 'atLeast'>,
  { amount }: Pick<Progress, 'amount'>,
): boolean {
  return atLeast > 0 && amount >= atLeast;
}

/**
 * Where an obligation stands on a day, from facts alone: its dates, the reports that count, and whether an officer let the
 * unit off. A met one stays met, even before it opens; one that locked unmet is missed, and no report can change that
 * any more. One that asks for nothing is open all its days and never late.
 */
export function obligationStatus(
  obligation: Pick<Obligation, 'opensOn' | 'dueOn' | 'locksOn' | 'atLeast'>,
  progress: Progress,
  today: LocalDate,
): ObligationStatus {
  const { opensOn, dueOn, locksOn, atLeast } = obligation;
  if (atLeast === 0) return continuingStatus(opensOn, progress, today);
  if (isMet(obligation, progress)) return metStatus(progress.metOn, dueOn, locksOn);
  if (progress.waiver === 'granted') return 'waived';
  if (locksOn !== null && today >= locksOn) return 'missed';
  if (today < opensOn) return 'not-open';
  if (today > dueOn) return 'overdue';
  return daysBetween(today, dueOn) <= soonDays ? 'due-soon' : 'open';
}

function continuingStatus(opensOn: LocalDate, { reports }: Progress, today: LocalDate): ObligationStatus {
  if (reports > 0) return 'met';
  return today < opensOn ? 'not-open' : 'open';
}

function metStatus(metOn: LocalDate | null, dueOn: LocalDate, locksOn: LocalDate | null): ObligationStatus {
  if (metOn === null || metOn <= dueOn) return 'met';
  return locksOn !== null && metOn >= locksOn ? 'missed' : 'met-late';
}
