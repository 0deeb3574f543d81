import type { LocalDate, PlanId, UnitId } from './ids.ts';

/** A year's plan as read from its file, checked and normalised; the rule decides which obligations it makes. */
export interface Plan {
  readonly id: PlanId;
  readonly title: string;
  /** The unit that issues it: `scope` is meant from there. */
  readonly unitId: UnitId;
  readonly year: number;
  readonly zone: string;
  readonly items: readonly PlanItem[];
}

/** `each`: every ward by itself · `together`: all wards one sum, any may contribute · `own`: the issuing unit itself. */
export type Scope = 'each' | 'together' | 'own';

export interface PlanItem {
  /** kebab-case, unique in the plan, stable when the plan is amended. */
  readonly id: string;
  /** Paragraph of the document: `II.2.2.2`. */
  readonly source: string;
  readonly title: string;
  /** How it is called on a button, at most 30 characters. */
  readonly short: string;
  readonly scope: Scope;
  readonly rule: Rule;
  /** Form id a report on it uses. */
  readonly form: string;
  /** Photos a report must have to count; default from the form. */
  readonly photos?: number | undefined;
  /** Days after the event or window in which a report still counts as in time. */
  readonly graceDays: number;
  /** Days after `due` at which the obligation locks: a later report counts no more; undefined = never. */
  readonly lockDays?: number | undefined;
  /** Rungs of the reminder ladder; undefined = the default ladder. */
  readonly ladder?: readonly Rung[] | undefined;
}

export type Rule =
  /** Fixed days, the same for every unit: one obligation a day. */
  | { readonly kind: 'dates'; readonly dates: readonly { readonly key: string; readonly on: LocalDate; readonly title?: string | undefined; readonly short?: string | undefined }[] }
  /** At least `atLeast` reports on events from `from` to `to`, both included. */
  | { readonly kind: 'window'; readonly from: LocalDate; readonly to: LocalDate; readonly atLeast: number };

/**
 * One step of the reminder ladder. `before`: days before the event (or, without one, before due), at a local time ·
 * `overdue`: days after due. Who is told follows from `to`.
 */
export interface Rung {
  /** Names the rung in notice keys: `d-7`, `d-1`, `d0`, `late-1`, `late-3-officers`. */
  readonly key: string;
  readonly anchor: 'event' | 'due';
  /** Negative: before the anchor day. */
  readonly offsetDays: number;
  /** `HH:mm` in the plan's zone. */
  readonly time: string;
  readonly to: 'secretary' | 'officer' | 'leader';
}
