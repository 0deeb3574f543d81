import type { LocalDate, PlanId, UnitId } from '#src/domain/ids.ts';

/** A year's plan as read from its file, checked and normalised; the rule decides which obligations it makes. */
export interface Plan {
  readonly id: PlanId;
  readonly title: string;
  /** The unit that issues it: `scope` is meant from there. */
  readonly unitId: UnitId;
  readonly year: number;
  readonly zone: string;
  /** Parts of the document that the digest sums up by, in its order. */
  readonly parts: readonly PlanPart[];
  readonly items: readonly PlanItem[];
  /** Whether reports count only once an officer has accepted them, and when officers hear of new ones; left out: they count at once. */
  readonly review?: PlanReview | undefined;
}

export interface PlanReview {
  readonly required: boolean;
  /** Times of day (`HH:mm`); none: officers look by themselves. */
  readonly tellAt: readonly string[];
}

/** A part of the document: all items whose paragraph begins with `source` (`II.2.1` has `II.2.1.2`). */
export interface PlanPart {
  readonly source: string;
  readonly title: string;
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
  /** What else people call it. */
  readonly aliases?: readonly string[] | undefined;
  readonly scope: Scope;
  readonly rule: Rule;
  /** Form id a report on it uses. */
  readonly form: string;
  /** Other forms whose reports count for it too, on whatever duty or none, where their senders say so. */
  readonly alsoForms?: readonly string[] | undefined;
  /** Photos a report must have to count; default from the form. */
  readonly photos?: number | undefined;
  /** Days after the event or window in which a report still counts as in time. */
  readonly graceDays: number;
  /** Of every occurrence; one of `rule.dates` may have its own. */
  readonly due?: Due | undefined;
  /** Days after `due` for which a late report still counts; undefined = until a month after the year. */
  readonly lockDays?: number | undefined;
  /** First day on which a report counts no more, for an item that names it. */
  readonly locksOn?: LocalDate | undefined;
  /** Other than the plan says: whether its reports have to be accepted. */
  readonly review?: { readonly required: boolean } | undefined;
  /** How an ambiguous sentence of the document was read. */
  readonly reading?: string | undefined;
  /** Rungs of the reminder ladder; undefined = the default ladder; none = never reminded of. */
  readonly ladder?: readonly Rung[] | undefined;
}

/** When something is due. In the file a rule is one key, its kind, with what belongs to it. */
export type Rule =
  /** Fixed days, the same for every unit: one obligation a day. */
  | { readonly kind: 'dates'; readonly dates: readonly FixedDate[] }
  /** At least `atLeast` reports on events from `from` to `to`, both included. */
  | { readonly kind: 'window'; readonly from: LocalDate; readonly to: LocalDate; readonly atLeast: number }
  /** The `nth` (1 to 5) `weekday` (Monday 1 to Sunday 7) of each month: one obligation a month that has such a day. */
  | {
      readonly kind: 'nthWeekday';
      readonly nth: number;
      readonly weekday: number;
      readonly from?: LocalDate | undefined;
      readonly to?: LocalDate | undefined;
    }
  /** Something to hand in before the day `on`, which itself is too late. */
  | { readonly kind: 'before'; readonly on: LocalDate; readonly from?: LocalDate | undefined }
  /** Something to hand in for each period that lies in `from` to `to`, by `dueDay` of its last month (the last day of a shorter month). */
  | {
      readonly kind: 'every';
      readonly period: Period;
      readonly dueDay: number;
      readonly from?: LocalDate | undefined;
      readonly to?: LocalDate | undefined;
    }
  /** A sum over the answers to `field`: `atLeast` in all, and `eachAtLeast` by every ward where `scope` is each. */
  | {
      readonly kind: 'sum';
      readonly field: string;
      readonly atLeast: number;
      readonly eachAtLeast?: number | undefined;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  /** `percent` of the wards, each with at least one report in the window. */
  | { readonly kind: 'share'; readonly percent: number; readonly from: LocalDate; readonly to: LocalDate }
  /** Done all the year round: reports are counted, nothing is owed. */
  | { readonly kind: 'continuing' };

export type Period = 'month' | 'half-year' | 'year';

export interface FixedDate {
  /** Names the occurrence, unique in the item: `152`. */
  readonly key: string;
  readonly on: LocalDate;
  /** The item's own where there is none. */
  readonly title?: string | undefined;
  readonly short?: string | undefined;
  readonly due?: Due | undefined;
}

/** Until when something is in time, where it is not what the rule and `graceDays` say: another last day, an hour of it, or both. */
export interface Due {
  /** Last day in time. */
  readonly on?: LocalDate | undefined;
  /** `HH:mm` in the plan's zone of the last day, from which a report is late. */
  readonly at?: string | undefined;
}

/**
 * One step of the reminder ladder: at a local time, some days from the event (`event`: without one, from due; `held`: without
 * one there is no such rung) or from the last day in time. `to` says who is told.
 */
export interface Rung {
  /** Names the rung in notice keys: `d-7`, `d-1`, `d0`, `evening`, `last-day`, `late-3-officers`. */
  readonly key: string;
  readonly anchor: 'event' | 'held' | 'due';
  /** Negative: before the anchor day. */
  readonly offsetDays: number;
  /** `HH:mm` in the plan's zone; any before noon means the morning, when all comes together. */
  readonly time: string;
  readonly to: 'secretary' | 'officer' | 'leader';
  /** Asks how it went: told only where nothing was reported. */
  readonly unless?: 'reported' | undefined;
}
