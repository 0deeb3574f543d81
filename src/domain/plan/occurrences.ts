import { addDays } from '../calendar.ts';
import type { LocalDate } from '../ids.ts';
import type { FixedDate, PlanItem } from '../plan.ts';
import { nthWeekdays } from './nth-weekdays.ts';

/** One time at which an item is due: its key and days, before it is given to units. */
export interface Occurrence {
  /** Unique in the item: `152`, `2024-03`; `all` where there is only one. */
  readonly key: string;
  readonly title: string;
  readonly short: string;
  readonly opensOn: LocalDate;
  readonly eventOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly countsFrom: LocalDate;
  readonly countsTo: LocalDate;
  readonly atLeast: number;
}

/**
 * Days around the day of an event in which the activity still counts for it. The plan asks all units to act together
 * (II.2.2.2 'đồng loạt'), so it cannot be any day of the week; but a ward that was rained off may make it up within
 * two days, or have begun on the Saturday.
 */
const aroundEvent = { before: 1, after: 2 } as const;

/** When an item of the plan of `year` is due, in the order of its rule. */
export function occurrencesOf(item: PlanItem, year: number): readonly Occurrence[] {
  const { rule } = item;
  switch (rule.kind) {
    case 'dates':
      return rule.dates.map((date) => event(item, date));
    case 'nthWeekday':
      return nthWeekdays(year, rule.nth, rule.weekday).map((on) => event(item, { key: on.slice(0, 7), on }));
    case 'window':
      return [
        {
          key: 'all',
          title: item.title,
          short: item.short,
          opensOn: rule.from,
          eventOn: null,
          dueOn: addDays(rule.to, item.graceDays),
          countsFrom: rule.from,
          countsTo: rule.to,
          atLeast: rule.atLeast,
        },
      ];
  }
}

/** Opens on the day itself: a report can be begun while everybody is still at it. */
function event(item: PlanItem, { key, on, title, short }: FixedDate): Occurrence {
  return {
    key,
    title: title ?? item.title,
    short: short ?? item.short,
    opensOn: on,
    eventOn: on,
    dueOn: addDays(on, item.graceDays),
    countsFrom: addDays(on, -aroundEvent.before),
    countsTo: addDays(on, aroundEvent.after),
    atLeast: 1,
  };
}
