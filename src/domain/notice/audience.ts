import type { Role } from '#src/domain/organisation/organisation.ts';
import type { ObligationScope } from '#src/domain/obligation/obligation.ts';
import type { RungTime } from './rung-times.ts';

/** People with a role in the obligation's unit, in the one above it, or in each of those below it. */
export interface Audience {
  readonly kind: 'reminder' | 'escalation';
  readonly role: Role;
  readonly place: 'unit' | 'parent' | 'children';
}

/**
 * Who is told of a rung. A ward's duty: its secretaries; overdue, the officers (or leaders) of the unit above it. A
 * duty of the district, its own or one that any ward may fulfil: whoever reports for the district, and of the latter
 * the wards' secretaries once, as an invitation.
 */
export function audiencesOf(
  { rung, isFirst }: Pick<RungTime, 'rung' | 'isFirst'>,
  scope: ObligationScope,
): readonly Audience[] {
  if (scope === 'each') {
    if (rung.to === 'secretary') return [{ kind: 'reminder', role: 'secretary', place: 'unit' }];
    return [{ kind: 'escalation', role: rung.to, place: 'parent' }];
  }
  if (rung.to === 'leader') return [{ kind: 'escalation', role: 'leader', place: 'unit' }];
  const officers = { kind: 'reminder', role: 'officer', place: 'unit' } as const;
  if (rung.to === 'officer') return [officers];
  const reporting = [officers, { kind: 'reminder', role: 'secretary', place: 'unit' } as const];
  if (scope !== 'together' || !isFirst) return reporting;
  return [...reporting, { kind: 'reminder', role: 'secretary', place: 'children' }];
}
