import type { Duty } from './duty.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { ObligationStatus } from './obligation.ts';
import { obligationStatus } from './obligation-status.ts';

export interface RankedDuty {
  readonly duty: Duty;
  readonly status: ObligationStatus;
}

/**
 * The duties that can still be reported on and are not met, most urgent first: overdue (longest first), then by the
 * last day in time, own duties before those that any unit may fulfil. Left out: what is not open yet, what an officer is
 * asked to let the unit off, continuing duties, and totals, which nobody reports on directly.
 */
export function rankDuties(duties: readonly Duty[], today: LocalDate): readonly RankedDuty[] {
  return duties
    .map((duty) => ({ duty, status: obligationStatus(duty.obligation, duty.progress, today) }))
    .filter(({ duty, status }) => isOwed(duty) && asking.has(status))
    .sort((a, b) => compare(a.duty, b.duty));
}

const asking: ReadonlySet<ObligationStatus> = new Set(['open', 'due-soon', 'overdue']);

function isOwed({ obligation, progress }: Duty): boolean {
  return obligation.scope !== 'total' && obligation.atLeast > 0 && progress.waiver !== 'asked';
}

function compare(a: Duty, b: Duty): number {
  if (a.obligation.dueOn !== b.obligation.dueOn) return a.obligation.dueOn < b.obligation.dueOn ? -1 : 1;
  const shared = Number(a.obligation.scope === 'together') - Number(b.obligation.scope === 'together');
  if (shared !== 0) return shared;
  return a.obligation.key < b.obligation.key ? -1 : 1;
}
