import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Measure } from '#src/domain/obligation/obligation.ts';
import type { Due, FixedDate, Period, PlanItem, Rule } from './plan.ts';
import { dayInMonthOf, nthWeekdays, periodsOf } from './periods.ts';

/** One time at which an item is due: its key and days, before it is given to units. */
export interface Occurrence {
  /** Unique in the item: `152`, `2024-03`; `all` where there is only one. */
  readonly key: string;
  readonly title: string;
  readonly short: string;
  readonly opensOn: LocalDate;
  readonly eventOn: LocalDate | null;
  readonly dueOn: LocalDate;
  /** `HH:mm` from which it is late on that day; null: the whole day is in time. */
  readonly dueTime: string | null;
  /** The units that exist then are asked: the day of the event, or the last one of the window. */
  readonly asksOn: LocalDate;
  readonly countsFrom: LocalDate;
  /** Null: until it locks. */
  readonly countsTo: LocalDate | null;
  readonly measure: Measure;
  readonly atLeast: number;
}

/**
 * Days around the day of an event in which the activity still counts for it. The plan asks all units to act together
 * (II.2.2.2 'đồng loạt'), so it cannot be any day of the week; but a ward that was rained off may make it up within
 * two days, or have begun on the Saturday.
 */
const aroundEvent = { before: 1, after: 2 } as const;

/** Days before it is due from which something periodic can be handed in. */
const opensBeforeDays: Record<Period, number> = { month: 7, 'half-year': 14, year: 30 };

/** When an item of the plan of `year` is due, in the order of its rule. `{period}` in its words is the number of the month, half-year or year. */
export function occurrencesOf(item: PlanItem, year: number): readonly Occurrence[] {
  const { rule } = item;
  switch (rule.kind) {
    case 'dates':
      return rule.dates.map((date) => event(item, date));
    case 'nthWeekday':
      return nthWeekdays(year, rule.nth, rule.weekday)
        .filter((on) => isWithin(on, rule))
        .map((on) => event(forPeriod(item, String(Number(on.slice(5, 7)))), { key: on.slice(0, 7), on }));
    case 'window':
      return [window(item, rule.from, rule.to, rule.atLeast)];
    case 'share':
      return [window(item, rule.from, rule.to, 1)];
    case 'sum':
      return [
        {
          ...window(item, rule.from, rule.to, rule.eachAtLeast ?? rule.atLeast),
          measure: `sum:${rule.field}`,
        },
      ];
    case 'continuing':
      return [window(item, `${year}-01-01` as LocalDate, `${year}-12-31` as LocalDate, 0)];
    case 'before':
      return [handIn(item, 'all', rule.from ?? (`${year}-01-01` as LocalDate), addDays(rule.on, -1))];
    case 'every':
      return everyPeriod(item, rule, year);
  }
}

function everyPeriod(
  item: PlanItem,
  rule: Extract<Rule, { kind: 'every' }>,
  year: number,
): readonly Occurrence[] {
  return periodsOf(rule.period, year)
    .filter(({ from, to }) => isWithin(from, rule) && isWithin(to, rule))
    .map(({ key, name, from, to }) => {
      const dueOn = dayInMonthOf(to, rule.dueDay);
      const opensOn = addDays(dueOn, -opensBeforeDays[rule.period]);
      return handIn(forPeriod(item, name), key, opensOn < from ? from : opensOn, dueOn);
    });
}

/** Opens on the day itself: a report can be begun while everybody is still at it. */
function event(item: PlanItem, { key, on, title, short, due }: FixedDate): Occurrence {
  return {
    key,
    title: title ?? item.title,
    short: short ?? item.short,
    opensOn: on,
    eventOn: on,
    ...deadline(item, on, due),
    asksOn: on,
    countsFrom: addDays(on, -aroundEvent.before),
    countsTo: addDays(on, aroundEvent.after),
    measure: 'reports',
    atLeast: 1,
  };
}

function window(item: PlanItem, from: LocalDate, to: LocalDate, atLeast: number): Occurrence {
  return {
    key: 'all',
    title: item.title,
    short: item.short,
    opensOn: from,
    eventOn: null,
    ...deadline(item, to),
    asksOn: to,
    countsFrom: from,
    countsTo: to,
    measure: 'reports',
    atLeast,
  };
}

/** What is handed in counts whenever it comes, in time or late: its day is the day it was sent. */
function handIn(item: PlanItem, key: string, opensOn: LocalDate, dueOn: LocalDate): Occurrence {
  return {
    key,
    title: item.title,
    short: item.short,
    opensOn,
    eventOn: null,
    ...deadline(item, dueOn),
    asksOn: dueOn,
    countsFrom: opensOn,
    countsTo: null,
    measure: 'reports',
    atLeast: 1,
  };
}

/** The last day in time, `graceDays` after the day itself unless the plan names it, and its hour. */
function deadline(
  { graceDays, due }: PlanItem,
  on: LocalDate,
  own: Due | undefined = due,
): Pick<Occurrence, 'dueOn' | 'dueTime'> {
  return { dueOn: own?.on ?? addDays(on, graceDays), dueTime: own?.at ?? null };
}

function forPeriod(item: PlanItem, name: string): PlanItem {
  const named = (words: string): string => words.replaceAll('{period}', name);
  return { ...item, title: named(item.title), short: named(item.short) };
}

function isWithin(
  on: LocalDate,
  { from, to }: { from?: LocalDate | undefined; to?: LocalDate | undefined },
): boolean {
  return (from === undefined || on >= from) && (to === undefined || on <= to);
}
