import type { AccountId, LocalDate, PersonId, UnitId } from './ids.ts';
import type { Language } from './words.ts';

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
  readonly name: string;
  readonly language: Language;
  readonly memberships: readonly Membership[];
}
