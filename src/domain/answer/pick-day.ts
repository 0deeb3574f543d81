import { daysBetween, localDate } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';

export interface DateContext {
  readonly today: LocalDate;
  /** Which of several possible days is meant: rather the last one up to today, the next one, or the closest. */
  readonly prefer: 'past' | 'future' | 'nearest';
  /** Only these days will do, both ends included. */
  readonly within?: { readonly from: LocalDate; readonly to: LocalDate };
}

/**
 * How much farther away a day on the side of today that is not preferred counts. Where the month was said: on 17 March
 * '24/3' is next week, and not a day of last year, even if past ones are wanted. Where only '24' was said, the
 * preference decides.
 */
export const wrongSideFactor = { monthSaid: 6, nothingSaid: 1000 } as const;

/** The likeliest of several days: one inside `within` if there is any, then the closest. */
export function pickDay<Candidate>(
  candidates: readonly Candidate[],
  dayOf: (candidate: Candidate) => LocalDate,
  context: DateContext,
  factor: number,
): Candidate | undefined {
  const cost = (candidate: Candidate): number => distance(dayOf(candidate), context, factor);
  return candidates.toSorted((a, b) => cost(a) - cost(b))[0];
}

/** Whether the day is one of those that will do. */
export function isWithin(on: LocalDate, { within }: DateContext): boolean {
  return within === undefined || (on >= within.from && on <= within.to);
}

function distance(on: LocalDate, context: DateContext, factor: number): number {
  const ahead = daysBetween(context.today, on);
  const isWrongSide = context.prefer === 'past' ? ahead > 0 : context.prefer === 'future' && ahead < 0;
  return Math.abs(ahead) * (isWrongSide ? factor : 1) + (isWithin(on, context) ? 0 : 1e7);
}

/** The day, or undefined when there is none (31/2); and the day closest to it in the same month, to compare with others. */
export function dayOrClosest(
  year: number,
  month: number,
  day: number,
): { on: LocalDate | undefined; closest: LocalDate } {
  const on = localDate(year, month, day);
  const closest = [day, 31, 30, 29, 28]
    .map((each) => localDate(year, month, each))
    .find((each) => each !== undefined);
  return { on, closest: closest ?? ('1970-01-01' as LocalDate) };
}
