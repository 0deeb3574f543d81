import type { Channel } from '#src/domain/channel/pick-channel.ts';
import type { LocalDate, ObligationId, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Deadline } from '#src/domain/obligation/deadline.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';

/** A ward that has not done a duty yet. */
export interface WardToRemind {
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** It owes it, waits for an officer to look at what it sent, or asked to be let off. */
  readonly state: 'lacks' | 'sent' | 'asked';
  /** Who has had it reminded by hand for that day; null: nobody. */
  readonly remindedBy: string | null;
}

/** A duty of which some wards are to be reminded: one occurrence of an item. */
export interface DutyToRemind extends Deadline {
  /** Tells it apart from all others. */
  readonly key: string;
  readonly form: string;
  readonly short: string;
  readonly title: string;
  /** What else people call it: the words of its item. */
  readonly names: readonly string[];
  /** By name. */
  readonly wards: readonly WardToRemind[];
}

/** Somebody whom words would reach, with the accounts that can be written to. */
export interface Reachable {
  readonly personId: PersonId;
  readonly channels: readonly (Channel & { readonly platform: string; readonly bot: string })[];
}

export interface ToRemind {
  readonly duties: readonly DutyToRemind[];
  /** Who reports for each ward. */
  readonly wards: readonly { readonly unitId: UnitId; readonly people: readonly Reachable[] }[];
}

/** Why a ward is not reminded; `ready`: it is. */
export type Standing = 'ready' | 'reminded' | 'sent' | 'asked' | 'nobody';

/** Longest line of an officer's own, in characters as a person sees them. */
export const longestLine = 300;

/** Whether a ward can be reminded now: nobody is told twice a day, nor while an officer's answer is waited for. */
export function standingOf(
  { state, remindedBy, unitId }: WardToRemind,
  { wards }: Pick<ToRemind, 'wards'>,
): Standing {
  if (state !== 'lacks') return state;
  if (remindedBy !== null) return 'reminded';
  return peopleOf([unitId], { wards }).length === 0 ? 'nobody' : 'ready';
}

/** Wards of a duty by whether they can be reminded. */
export function wardsBy(duty: DutyToRemind, standing: Standing, all: ToRemind): readonly WardToRemind[] {
  return duty.wards.filter((ward) => standingOf(ward, all) === standing);
}

/** Who reports for these wards, each once. */
export function peopleOf(
  unitIds: readonly UnitId[],
  { wards }: Pick<ToRemind, 'wards'>,
): readonly Reachable[] {
  const people = wards.filter(({ unitId }) => unitIds.includes(unitId)).flatMap((ward) => ward.people);
  return people.filter(({ personId }, at) => people.findIndex((one) => one.personId === personId) === at);
}

/** Duties that some ward lacks: overdue ones first, then those that most wards lack, then what is due soonest. */
export function inOrderToRemind(duties: readonly DutyToRemind[], today: LocalDate): readonly DutyToRemind[] {
  const lacking = ({ wards }: DutyToRemind): number => wards.filter(({ state }) => state === 'lacks').length;
  return duties
    .filter((duty) => lacking(duty) > 0)
    .toSorted(
      (a, b) =>
        Number(b.dueOn < today) - Number(a.dueOn < today) ||
        lacking(b) - lacking(a) ||
        (a.dueOn < b.dueOn ? -1 : Number(a.dueOn > b.dueOn)) ||
        a.short.localeCompare(b.short, 'vi'),
    );
}
