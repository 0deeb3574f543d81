import { answerOf, type Answers } from '#src/domain/report/form.ts';
import type { LocalDate, ObligationId, PlanId, UnitId } from '#src/domain/ids.ts';
import type { Rung, Scope } from '#src/domain/plan/plan.ts';

/** `total`: the issuing unit's sum over the wards' own obligations of the item; nobody reports on it directly. */
export type ObligationScope = Scope | 'total';

/** What is counted: reports, units whose own obligation is met, or the answers to a field (`sum:helped`). */
export type Measure = 'reports' | 'units' | `sum:${string}`;

/** Plan item × unit × occurrence, as the compiler makes it; `key` says so: `tan-phu-2024/green-sunday/152/tan-quy`. */
export interface ObligationDraft {
  readonly key: string;
  readonly planId: PlanId;
  readonly itemId: string;
  readonly source: string;
  readonly occurrence: string;
  readonly unitId: UnitId;
  readonly scope: ObligationScope;
  readonly measure: Measure;
  /** Key of the `total` that this one is counted in; null where there is none. */
  readonly feeds: string | null;
  readonly title: string;
  readonly short: string;
  readonly form: string;
  /** Forms whose reports, on another duty or on none, count for it too where their senders say so. */
  readonly alsoForms: readonly string[];
  /** First day on which it can be reported. */
  readonly opensOn: LocalDate;
  /** The day itself, for duties that have one. */
  readonly eventOn: LocalDate | null;
  /** Last day in time, included. */
  readonly dueOn: LocalDate;
  /** `HH:mm` of that day in the plan's zone, from which a report is late; null: the whole day is in time. */
  readonly dueTime: string | null;
  /** First day on which a report counts no more; null = never. */
  readonly locksOn: LocalDate | null;
  /** Events that count happened from here to there, both included. */
  readonly countsFrom: LocalDate;
  readonly countsTo: LocalDate;
  /** What makes it met, in its measure; 0: nothing is owed, what is done is counted. */
  readonly atLeast: number;
  /** Photos that a report must have to count; null: as its form asks. */
  readonly photos: number | null;
  /** A report counts once an officer has accepted it. */
  readonly needsReview: boolean;
  readonly ladder: readonly Rung[];
}

/** As the planner of reminders looks at it. */
export interface PlannedObligation extends ObligationDraft {
  readonly id: ObligationId;
}

/** As all others look at it, who do not ask when it is reminded of. */
export interface Obligation extends Omit<PlannedObligation, 'ladder'> {
  /** The last day in time by the plan, where an officer gave its unit longer: `dueOn`; null or left out: it is as planned. */
  readonly extendedFrom?: LocalDate | null;
  /** The day on which its unit makes it up, which its other days go by; left out or null: it is as the plan has it. */
  readonly madeUpOn?: LocalDate | null;
}

/** Facts about one obligation, counted from reports; status follows from them and the day alone. */
export interface Progress {
  /** Submitted or accepted reports that count. */
  readonly reports: number;
  /** What they come to in the obligation's measure. */
  readonly amount: number;
  /** Day on which the last needed one was sent; null while unmet. */
  readonly metOn: LocalDate | null;
  /** `HH:mm` of that day in the plan's zone. */
  readonly metTime?: string | null;
  /** Reports that would count, and wait for an officer first; left out: none. */
  readonly waiting?: number;
  /** Reports that an officer has returned, and nobody has sent anew; left out: none. */
  readonly returned?: number;
  /** The newest request to be let off or to make it up, as long as it tells how the duty stands. */
  readonly waiver?: WaiverState | null;
}

/** `asked` waits for an officer, or for an answer to one; `granted` lets the unit off. */
export type WaiverState = 'asked' | 'granted' | 'declined';

export type ObligationStatus =
  | 'not-open'
  | 'open'
  | 'due-soon'
  | 'met'
  | 'met-late'
  | 'overdue'
  | 'missed'
  | 'waived';

/** What one report adds to an obligation's amount: 1, or its answer to the field that is summed up; 0 where it has none. */
export function weightOf(answers: Answers, measure: Measure): number {
  if (measure === 'reports' || measure === 'units') return 1;
  const answer = answerOf(answers, measure.slice('sum:'.length));
  return typeof answer === 'number' ? answer : 0;
}
