import type { Duty } from './duty.ts';
import type { LocalMoment } from '#src/domain/calendar.ts';
import type { Obligation, ObligationStatus } from './obligation.ts';
import { isAwaitingReview, obligationStatus } from './obligation-status.ts';

export interface RankedDuty {
  readonly duty: Duty;
  readonly status: ObligationStatus;
}

/**
 * The duties that can still be reported on and are not met, most urgent first: overdue (longest first), then by the
 * last day in time, own duties before those that any unit may fulfil. Left out: what is not open yet, what an officer is
 * asked to let the unit off or has yet to look at, continuing duties, and totals, which nobody reports on directly.
 */
export function rankDuties(duties: readonly Duty[], now: LocalMoment): readonly RankedDuty[] {
  return duties
    .map((duty) => ({ duty, status: obligationStatus(duty.obligation, duty.progress, now) }))
    .filter(({ duty, status }) => isOwed(duty) && asking.has(status))
    .toSorted((a, b) => byUrgency(a.duty.obligation, b.duty.obligation) || byKey(a.duty, b.duty));
}

const asking: ReadonlySet<ObligationStatus> = new Set(['open', 'due-soon', 'overdue']);

function isOwed({ obligation, progress }: Duty): boolean {
  const isWaiting = progress.waiver === 'asked' || isAwaitingReview(obligation, progress);
  return obligation.scope !== 'total' && obligation.atLeast > 0 && !isWaiting;
}

/** What of an obligation says how urgent it is among others. */
export type Urgency = Pick<Obligation, 'dueOn' | 'scope'>;

/** By the last day in time; on one day own duties before those that any unit may fulfil. Equals stay in the order given. */
export function byUrgency(a: Urgency, b: Urgency): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return Number(a.scope === 'together') - Number(b.scope === 'together');
}

function byKey({ obligation: { key: a } }: Duty, { obligation: { key: b } }: Duty): number {
  return a < b ? -1 : Number(a > b);
}
