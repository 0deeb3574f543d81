import type { Instant, LocalDate, MembershipId } from '#src/domain/ids.ts';
import type { UnitPeople } from '#src/domain/organisation/people.ts';

/** When whoever runs the server does something. */
export interface Moment {
  readonly now: Instant;
  readonly today: LocalDate;
}

/** People and their roles, for whoever runs the server: it reaches everywhere, and is written down. */
export interface PeopleStore {
  /** Units that live on that day, each with its people; `isOwn` is of no meaning here. */
  units(today: LocalDate): Promise<readonly UnitPeople[]>;
  /** Ends a role on a day (the first one without it). False: it was over by then. */
  endRole(
    moment: Moment,
    ending: { readonly membershipId: MembershipId; readonly on: LocalDate; readonly reason: string },
  ): Promise<boolean>;
}
