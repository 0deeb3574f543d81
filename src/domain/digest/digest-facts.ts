import type { WardFacts } from '#src/domain/delivery/ward-trouble.ts';
import type { Answers, Form } from '#src/domain/report/form.ts';
import type { GroupId, LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Obligation, Progress } from '#src/domain/obligation/obligation.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type { PlanPart } from '#src/domain/plan/plan.ts';

export type FollowedObligation = Obligation & { readonly unitName: string; readonly progress: Progress };

/** A sent report in its current version; one that another took the place of is none. */
export interface CountedReport {
  readonly unitId: UnitId;
  readonly formId: string;
  readonly formVersion: number;
  readonly answers: Answers;
}

/** Everything a digest is made of, as it is at this moment. */
export interface DigestFacts {
  readonly groupId: GroupId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** Units below the group's one, that exist today. */
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly kind: UnitKind }[];
  /** Obligations of the group's unit and of those below it, under the plans of that year. */
  readonly obligations: readonly FollowedObligation[];
  /** Of those plans, in the document's order. */
  readonly parts: readonly PlanPart[];
  /** Those whose event lies in the days told about. */
  readonly reports: readonly CountedReport[];
  readonly forms: readonly Form[];
  /** The units below, as they are to be reached; left out: nobody asked. */
  readonly wards?: readonly (WardFacts & { readonly unitName: string })[];
}

/** Days that a digest tells about, both included. */
export interface DigestDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
