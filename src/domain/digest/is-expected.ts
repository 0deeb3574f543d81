import type { LocalDate } from '../ids.ts';
import { isMet, obligationStatus } from '#src/domain/obligation/obligation-status.ts';
import type { FollowedObligation } from './digest-facts.ts';

/**
 * Whether an obligation belongs to what should be done by `today`: it is met, its event day has come, or its last day in
 * time is over. Nothing is expected of one that goes on all the year, or that an officer let the unit off.
 */
export function isExpected(one: FollowedObligation, today: LocalDate): boolean {
  if (one.atLeast === 0 || obligationStatus(one, one.progress, today) === 'waived') return false;
  return isMet(one, one.progress) || one.dueOn < today || (one.eventOn !== null && one.eventOn <= today);
}
