import type { PersonId } from '#src/domain/ids.ts';
import type { Role, UnitKind } from '#src/domain/organisation/organisation.ts';

/** Somebody with a role, in force today, in a unit or in the one above it. */
export interface Caretaker {
  readonly personId: PersonId;
  readonly name: string;
  readonly role: Exclude<Role, 'secretary'>;
  /** Where the role is. */
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** Whether the bot's words get there. */
  readonly isReachable: boolean;
}

/** Who looks after a unit: its officers, and those above it; where there are none, their leaders and admins. Each person once. */
export function whoLooksAfter(candidates: readonly Caretaker[]): readonly Caretaker[] {
  const officers = candidates.filter(({ role }) => role === 'officer');
  const found = officers.length > 0 ? officers : candidates;
  const firstOfEach = new Map(found.toReversed().map((one) => [one.personId, one]));
  return found.filter((one) => firstOfEach.get(one.personId) === one);
}

/** Who is told what is passed on: the same, of those whom the bot's words reach. None: it would reach nobody. */
export function whoIsTold(candidates: readonly Caretaker[]): readonly Caretaker[] {
  return whoLooksAfter(candidates.filter(({ isReachable }) => isReachable));
}
