import type { ReadDate } from '#src/domain/answer/date.ts';

/** A day that a message names. */
export interface DayHere {
  readonly from: number;
  readonly to: number;
  readonly read: ReadDate;
  /** Behind 'ngày', 'thời gian': it is the day of the activity, whatever other days are named. */
  readonly isLabelled: boolean;
  /** Without any figure: `hôm qua`, `tuần trước`. */
  readonly isSpoken: boolean;
}
