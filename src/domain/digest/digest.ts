import type { WardTroubleKind } from '#src/domain/delivery/ward-trouble.ts';
import type { GroupId, Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import type { Words } from '#src/domain/words.ts';

/** One sum for the headline: `people` 620, `wasteKg` 2400. `words` is the field's own name, for figures that no text knows. */
export interface Figure {
  readonly name: string;
  readonly words: Words;
  readonly value: number;
  /** One of those that it adds up was called approximate. */
  readonly isAbout?: true;
}

/** A ward's standing against the plan up to today. */
export interface Standing {
  readonly unitId: UnitId;
  readonly unitName: string;
  /** Obligations that are met, in time or late. */
  readonly met: number;
  /** Those that are met, and those whose event day has come or whose last day in time is over. */
  readonly expected: number;
  readonly overdue: number;
  /** Reports on events of the week. */
  readonly reportsInWeek: number;
}

/** A part of the plan up to today, over all units. */
export interface PartStanding {
  readonly title: string;
  /** Obligations that are met; of these `metLate` after their last day in time. */
  readonly met: number;
  readonly metLate: number;
  /** Overdue or missed. */
  readonly late: number;
  readonly expected: number;
  /** Reports on what goes on all the year. */
  readonly continuing: number;
}

export interface OverdueLine {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly short: string;
  /** Last day in time; it is overdue since the day after, or since the hour of it. */
  readonly dueOn: LocalDate;
  readonly dueTime: string | null;
  /** As of an obligation. */
  readonly extendedFrom?: LocalDate | null;
  /** The day on which it was to be made up; left out: it was as the plan has it. */
  readonly madeUpOn?: LocalDate;
}

export interface ComingLine {
  readonly short: string;
  /** Event day; the due day of a window, and of what was held already. */
  readonly on: LocalDate;
  readonly isEvent: boolean;
  /** `HH:mm` by which something is due that day that is no event; null: by its end. */
  readonly dueTime: string | null;
  /** Of what is due that day, where an officer gave longer: the day by the plan. */
  readonly extendedFrom?: LocalDate | null;
  /** Units that make it up that day; left out: it is as the plan has it. */
  readonly madeUpBy?: readonly string[];
  /** How many of the units below have not met it yet; 0 where it is none of theirs. */
  readonly units: number;
}

/** A ward that nothing was heard of for days. */
export interface TroubledWard {
  readonly unitName: string;
  readonly kind: WardTroubleKind;
}

/** What the leaders' group is told: figures with nothing unsaid, so that it can be written out in any language. */
export interface Digest {
  readonly groupId: GroupId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** First and last day told about: Monday to Sunday, or Monday to today. */
  readonly weekFrom: LocalDate;
  readonly weekTo: LocalDate;
  /** The week is not over: told on demand. */
  readonly isRunning: boolean;
  readonly asOf: Instant;
  /** The local day of `asOf`. */
  readonly today: LocalDate;
  readonly reports: number;
  /** Reports on the plan that wait for an officer before they count, and those that were sent back; left out: none. */
  readonly waiting?: number;
  readonly returned?: number;
  /** Requests of wards that wait for an officer, or for an answer to one; left out: none. */
  readonly requests?: number;
  /** Units below the group's that have reported, of `units`. */
  readonly unitsReporting: number;
  /** Units below the group's that exist on that day; 0: it has none. */
  readonly units: number;
  /** What they all are; null: of several kinds, or there are none. */
  readonly unitsKind: UnitKind | null;
  readonly figures: readonly Figure[];
  /** The most complete first. */
  readonly standings: readonly Standing[];
  /** In the document's order. */
  readonly parts: readonly PartStanding[];
  /** The longest overdue first. */
  readonly overdue: readonly OverdueLine[];
  /** Today and the week after it, the soonest first. */
  readonly coming: readonly ComingLine[];
  /** Wards that have not been reached, or have not answered, for days; left out: there are none. */
  readonly troubled?: readonly TroubledWard[];
}
