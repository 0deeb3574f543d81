import type { LocalDate } from '#src/domain/ids.ts';
import type { Obligation } from './obligation.ts';

/** A duty of which it is asked whether a day will do to make it up. */
export interface ToMakeUp extends Pick<
  Obligation,
  'short' | 'eventOn' | 'dueOn' | 'dueTime' | 'countsFrom' | 'countsTo'
> {
  /** Other rounds of the same item and unit, and the day of each; of one that is asked to be made up, that day. */
  readonly others: readonly { readonly short: string; readonly on: LocalDate }[];
}

/** Why a day is none to make a duty up on. */
export type NoMakeUpDay =
  | { readonly kind: 'past' }
  | { readonly kind: 'event-day' }
  | { readonly kind: 'before-event'; readonly eventOn: LocalDate }
  /** A report on that day is in time as it is. */
  | { readonly kind: 'in-time' }
  | { readonly kind: 'beyond-plan'; readonly lastOn: LocalDate }
  /** A report on that day counts for another round. */
  | { readonly kind: 'other-round'; readonly short: string };

/** Null: the day will do. A plan is a year's: what its year does not see done is not made up in the next. */
export function whyNoMakeUpDay(on: LocalDate, duty: ToMakeUp, today: LocalDate): NoMakeUpDay | null {
  const { eventOn, dueOn, countsFrom, countsTo, others } = duty;
  if (on < today) return { kind: 'past' };
  if (on === eventOn) return { kind: 'event-day' };
  if (eventOn !== null && on < eventOn) return { kind: 'before-event', eventOn };
  if (on <= dueOn && countsFrom <= on && on <= countsTo) return { kind: 'in-time' };
  const lastOn = `${dueOn.slice(0, 4)}-12-31` as LocalDate;
  if (on > lastOn) return { kind: 'beyond-plan', lastOn };
  const other = others.find((one) => one.on === on);
  return other ? { kind: 'other-round', short: other.short } : null;
}
