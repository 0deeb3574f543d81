import { daysBetween, type LocalMoment } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type Deadline, isPastDue } from './deadline.ts';
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

/** Whether all that it asks for was sent, and an officer has yet to accept some of it: its unit has done its part. */
export function isAwaitingReview(
  { measure, atLeast }: Pick<Obligation, 'measure' | 'atLeast'>,
  { amount, waiting = 0 }: Pick<Progress, 'amount' | 'waiting'>,
): boolean {
  return waiting > 0 && measure === 'reports' && amount + waiting >= atLeast;
}

/**
 * Where an obligation stands at a moment, from facts alone: its dates, the reports that count, and whether an officer let the
 * unit off. A met one stays met, even before it opens; one that locked unmet is missed, and no report can change that
 * any more. One that asks for nothing is open all its days and never late.
 */
export function obligationStatus(
  obligation: Deadline & Pick<Obligation, 'opensOn' | 'locksOn' | 'atLeast'>,
  progress: Progress,
  now: LocalMoment,
): ObligationStatus {
  const { opensOn, dueOn, locksOn, atLeast } = obligation;
  const { today } = now;
  if (atLeast === 0) return continuingStatus(opensOn, progress, today);
  if (isMet(obligation, progress)) return metStatus(progress, obligation);
  if (progress.waiver === 'granted') return 'waived';
  if (locksOn !== null && today >= locksOn) return 'missed';
  if (today < opensOn) return 'not-open';
  if (isPastDue(obligation, now)) return 'overdue';
  return daysBetween(today, dueOn) <= soonDays ? 'due-soon' : 'open';
}

function continuingStatus(opensOn: LocalDate, { reports }: Progress, today: LocalDate): ObligationStatus {
  if (reports > 0) return 'met';
  return today < opensOn ? 'not-open' : 'open';
}

function metStatus(
  { metOn, metTime }: Progress,
  { locksOn, ...due }: Deadline & Pick<Obligation, 'locksOn'>,
): ObligationStatus {
  if (metOn === null || !isPastDue(due, { today: metOn, time: metTime ?? '00:00' })) return 'met';
  return locksOn !== null && metOn >= locksOn ? 'missed' : 'met-late';
}
