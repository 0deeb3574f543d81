import type { GroupId, Instant, LocalDate, UnitId } from './ids.ts';
import type { Words } from './words.ts';

/** One sum for the headline: `people` 620, `wasteKg` 2400. `words` where the figure's name is a form's own. */
export interface Figure {
  readonly name: string;
  readonly words: Words;
  readonly value: number;
}

/** A ward's standing against the plan up to today. */
export interface Standing {
  readonly unitId: UnitId;
  readonly unitName: string;
  /** Obligations that are met, in time or late. */
  readonly met: number;
  /** Obligations whose event or window has begun or is over, so that they can be expected. */
  readonly expected: number;
  /** Reports sent in the week. */
  readonly reportsInWeek: number;
}

export interface OverdueLine {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly short: string;
  /** Last day in time; it is overdue since the day after. */
  readonly dueOn: LocalDate;
}

export interface ComingLine {
  readonly short: string;
  readonly title: string;
  /** Event day, or the due day of a window. */
  readonly on: LocalDate;
  readonly isEvent: boolean;
  /** How many units it concerns. */
  readonly units: number;
}

/** What the leaders' group is told: figures with nothing unsaid, so that it can be written out in any language. */
export interface Digest {
  readonly groupId: GroupId;
  readonly unitName: string;
  /** Monday to Sunday of the week told about. */
  readonly weekFrom: LocalDate;
  readonly weekTo: LocalDate;
  /** The week is not over: told on demand. */
  readonly isRunning: boolean;
  readonly asOf: Instant;
  readonly reports: number;
  readonly unitsReporting: number;
  readonly figures: readonly Figure[];
  readonly standings: readonly Standing[];
  readonly overdue: readonly OverdueLine[];
  readonly coming: readonly ComingLine[];
}
