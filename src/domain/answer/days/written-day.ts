import type { LocalDate } from '#src/domain/ids.ts';
import { localDate } from '#src/domain/calendar.ts';
import { type DateContext, dayOrClosest, pickDay, wrongSideFactor } from '#src/domain/answer/pick-day.ts';

/** A day as it was written in figures; no year, or no month either, where none was given. */
export interface WrittenDay {
  readonly day: number;
  readonly month?: number;
  readonly year?: number;
}

export type ReadWritten =
  | { readonly kind: 'day'; readonly written: WrittenDay }
  | { readonly kind: 'several' | 'none' };

const rangePart = /^\d{1,2}(?:[/.]\d{1,2}(?:[/.](?:\d{4}|\d{2}))?)?$/;
const monthAndYear = /^\d{1,2}[/.-]\d{4}$/;
const yearFirst = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const dayFirst = /^(\d{1,2})([/.-])(\d{1,2})(?:[/.-](\d{4})|\2(\d{2}))?$/;

/** A run of figures and separators: `17/3`, `17-3-2024`, `17.3.24`, `2024-03-17`, `17`. `17-18/3` and `3/2024` are several days. */
export function readWritten(figures: string): ReadWritten {
  const first = yearFirst.exec(figures);
  if (first) return day(Number(first[4]), Number(first[3]), Number(first[1]));
  const match = dayFirst.exec(figures);
  if (match) {
    const [, dayText, separator, monthText, long, short] = match;
    const month = Number(monthText);
    if (separator === '-' && !long && !short && month > 12 && month <= 31) return { kind: 'several' };
    return day(Number(dayText), month, long ? Number(long) : short ? 2000 + Number(short) : undefined);
  }
  if (/^\d{1,2}$/.test(figures)) return day(Number(figures));
  const range = figures.split(/[,-]/);
  const isRange = range.length > 1 && range.every((part) => rangePart.test(part));
  return { kind: isRange || monthAndYear.test(figures) ? 'several' : 'none' };
}

function day(number: number, month?: number, year?: number): ReadWritten {
  const written = {
    day: number,
    ...(month === undefined ? {} : { month }),
    ...(year === undefined ? {} : { year }),
  };
  return { kind: 'day', written };
}

/** The day that is meant near today; `noSuchDay` names it where the calendar has none: `31/2`, `29/2/2023`. */
export function dayOfWritten(
  { day, month, year }: WrittenDay,
  context: DateContext,
): { readonly on: LocalDate } | { readonly noSuchDay: string } {
  const said = [day, month, year].filter((part) => part !== undefined).join('/');
  if (day < 1 || day > 31 || (month !== undefined && (month < 1 || month > 12))) return { noSuchDay: said };
  const possible =
    year !== undefined
      ? [[year, month ?? 1] as const]
      : month !== undefined
        ? years(month, context)
        : months(context);
  if (month !== undefined && possible.every(([each]) => localDate(each, month, day) === undefined))
    return { noSuchDay: said };
  const candidates = possible.map(([inYear, inMonth]) => ({
    inYear,
    inMonth,
    ...dayOrClosest(inYear, inMonth, day),
  }));
  const real = month === undefined ? candidates.filter(({ on }) => on !== undefined) : candidates;
  const factor = month === undefined ? wrongSideFactor.nothingSaid : wrongSideFactor.monthSaid;
  const picked = pickDay(real, ({ closest }) => closest, context, factor);
  if (!picked?.on) return { noSuchDay: picked ? `${said}/${picked.inYear}` : said };
  return { on: picked.on };
}

/** The month in last year, this and next, and in the years of `within`. */
function years(month: number, { today, within }: DateContext): readonly (readonly [number, number])[] {
  const around = [today, within?.from ?? today, within?.to ?? today].map((on) => Number(on.slice(0, 4)));
  const all = new Set(around.flatMap((year) => [year - 1, year, year + 1]));
  return [...all].toSorted((a, b) => a - b).map((year) => [year, month]);
}

/** Two months before this one to two after: one of any three in a row has a 31st. */
function months({ today }: DateContext): readonly (readonly [number, number])[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return [-2, -1, 0, 1, 2].map((shift) => {
    const index = year * 12 + month - 1 + shift;
    return [Math.floor(index / 12), (index % 12) + 1] as const;
  });
}
