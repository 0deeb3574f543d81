import type { AccountId, LocalDate, PersonId, UnitId } from '#src/domain/ids.ts';
import type { Language } from '#src/domain/words.ts';

export type UnitKind = 'city' | 'district' | 'ward' | 'school';
export type Role = 'secretary' | 'officer' | 'leader' | 'admin';

/** A node of the organisation between two days; units merge and split, so an id is never reused. */
export interface Unit {
  readonly id: UnitId;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: UnitId | null;
  readonly validFrom: LocalDate;
  /** The first day on which the unit is no more; null while it lives. */
  readonly validTo: LocalDate | null;
}

/** What became of a unit: from `on` its people, or a part of them, belong to another one. */
export interface Succession {
  readonly from: UnitId;
  readonly to: UnitId;
  readonly on: LocalDate;
  readonly extent: 'whole' | 'part';
}

/** Units and what became of them, of all times. */
export interface Organisation {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
}

/** A unit that is no more, in words for those who belonged to it. */
export interface EndedUnit {
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** The first day without it. */
  readonly endedOn: LocalDate;
  readonly successors: readonly { readonly unitName: string; readonly unitKind: UnitKind }[];
}

/** Units of a person that are not there today. */
export interface UnitsNotNow {
  readonly ended: readonly EndedUnit[];
  readonly coming: readonly {
    readonly unitName: string;
    readonly unitKind: UnitKind;
    readonly beginsOn: LocalDate;
  }[];
}

/** Where somebody stands whose unit has just ended: beside that, the units that are theirs today. */
export interface UnitsAfterEnding extends UnitsNotNow {
  readonly living: readonly { readonly unitName: string; readonly unitKind: UnitKind }[];
}

export interface Membership {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly parentId: UnitId | null;
  readonly role: Role;
}

/** The person behind an account, with the memberships in force today. */
export interface Actor {
  readonly personId: PersonId;
  readonly accountId: AccountId;
  /** False: nothing got through to that account; left out: it does. */
  readonly isReachable?: boolean;
  /** They write to us from other accounts, too; left out: they do not. */
  readonly hasOtherAccounts?: boolean;
  /** Something was announced to them that they have not answered; left out: nothing. */
  readonly hasUnread?: boolean;
  readonly name: string;
  readonly language: Language;
  readonly memberships: readonly Membership[];
  /** The unit that is talked about, where they have several and said which; one that is no more of theirs counts as none. */
  readonly chosenUnitId?: UnitId | undefined;
  /** The ward that they write for just now, as an officer; it counts as far as `reachOf` lets them. */
  readonly actsFor?: ActedFor | undefined;
}

/** A ward that somebody who looks after it writes for. */
export interface ActedFor {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly parentId: UnitId;
  /** The first day on which the ward is no more; null while it lives. */
  readonly validTo: LocalDate | null;
}

/** Whether a unit exists on that day: from its first day on, and no more on the day it ends. */
export function livesOn(
  { validFrom, validTo }: Pick<Unit, 'validFrom' | 'validTo'>,
  day: LocalDate,
): boolean {
  return validFrom <= day && (validTo === null || validTo > day);
}
