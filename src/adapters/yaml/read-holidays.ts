import { z } from 'zod';
import { addDays } from '#src/domain/calendar.ts';
import type { FileProblem, ReadFile } from '#src/ports/documents.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Holidays } from '#src/domain/notice/holidays.ts';
import { checkYaml, listAt, valueAt } from './check-yaml.ts';
import { closedMap, dayField, fullList, lineField, wholeNumber } from './fields.ts';
import { longest } from './limits.ts';
import { parseYaml, type YamlFile, type YamlSource } from './parse-yaml.ts';

/** Longer than any: a wrong year must not silence the bot for months. */
const mostDays = 14;
const mostHolidays = 2_000;
const yearField = wholeNumber('a year such as 2024', 2000, 2199);

const yearsSchema = closedMap({ from: yearField, to: yearField }).superRefine(({ from, to }, context) => {
  if (from <= to) return;
  context.addIssue({ code: 'custom', path: ['to'], message: `${from} or a year after it` });
});

const holidaySchema = closedMap({ from: dayField, to: dayField, name: lineField(longest.name) });

const fileSchema = closedMap({
  years: yearsSchema,
  holidays: fullList(holidaySchema, 'holidays', mostHolidays),
});

/** Reads a file of holidays and the years of which it knows all. Everything that is wrong with it comes at once. */
export function readHolidays(source: YamlSource): ReadFile<Holidays> {
  const parsed = parseYaml(source);
  if (parsed.kind === 'bad') return parsed;
  const { file } = parsed;
  const written = daysWritten(file);
  const years = yearsSchema.safeParse(valueAt(file.raw, ['years'])).data;
  const read = checkYaml(file, fileSchema, [
    ...wrongEnds(file, written),
    ...twice(file, written),
    ...(years ? [...outside(file, written, years), ...emptyYears(file, years)] : []),
  ]);
  if (read.kind === 'bad') return read;
  const { from: firstYear, to: lastYear } = read.value.years;
  return { kind: 'ok', value: { firstYear, lastYear, holidays: read.value.holidays } };
}

/** An entry whose days are days, whatever else is wrong with it. */
interface Written {
  readonly index: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

type Years = z.output<typeof yearsSchema>;

/** As the raw file has them, so that days are compared also where other entries are wrong. */
function daysWritten(file: YamlFile): readonly Written[] {
  return listAt(file, ['holidays']).flatMap((entry, index) => {
    const [from, to] = ['from', 'to'].map((key) => dayField.safeParse(valueAt(entry, [key])).data);
    return from && to ? [{ index, from, to }] : [];
  });
}

function wrongEnds(file: YamlFile, written: readonly Written[]): readonly FileProblem[] {
  return written.flatMap(({ index, from, to }) => {
    const last = addDays(from, mostDays - 1);
    if (from <= to && to <= last) return [];
    return [file.problemAt(['holidays', index, 'to'], `a day from ${from} to ${last}`)];
  });
}

/** Days that an entry before has already: one of the two is meant to be others. */
function twice(file: YamlFile, written: readonly Written[]): readonly FileProblem[] {
  return written.flatMap(({ index, from, to }) => {
    const first = written.find((one) => one.index < index && one.from <= to && from <= one.to);
    if (!first) return [];
    const { line } = file.problemAt(['holidays', first.index, 'from'], '');
    const days = first.from === first.to ? first.from : `${first.from} to ${first.to}`;
    return [file.problemAt(['holidays', index, 'from'], `days of its own: line ${line} has ${days} already`)];
  });
}

function outside(file: YamlFile, written: readonly Written[], { from, to }: Years): readonly FileProblem[] {
  const ends = written.flatMap(({ index, ...days }) =>
    (['from', 'to'] as const).map((key) => ({ index, key, year: yearOf(days[key]) })),
  );
  return ends
    .filter(({ year }) => year < from || year > to)
    .map(({ index, key }) => file.problemAt(['holidays', index, key], `a day in the years ${from} to ${to}`));
}

/** A year without a single holiday was forgotten; one whose days are wrong was not. */
function emptyYears(file: YamlFile, { from, to }: Years): readonly FileProblem[] {
  const entries = listAt(file, ['holidays']);
  const found = new Set(entries.map((entry) => yearOf(String(valueAt(entry, ['from'])))));
  const missing = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
    (year) => !found.has(year),
  );
  if (entries.length === 0 || missing.length === 0) return [];
  return [file.keyProblemAt(['holidays'], `holidays of each year: there are none of ${missing.join(', ')}`)];
}

function yearOf(on: string): number {
  return Number(on.slice(0, 4));
}
