import type { Field, Form } from '#src/domain/report/form.ts';
import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { DayHere } from './find-days.ts';
import type { Message } from './pieces.ts';

/** The day of the activity among the days that are named, or that it has to be asked; undefined where none is named. */
export function dayOfActivity(
  form: Form,
  message: Message,
  days: readonly DayHere[],
  today: LocalDate,
): { readonly field: Field; readonly on: LocalDate | null } | undefined {
  const field = form.fields.find(({ kind }) => kind === 'date');
  if (!field || days.length === 0) return undefined;
  const own = days.filter((day) => days.length === 1 || !isLetterhead(message, day));
  const labelled = own.filter(({ isLabelled }) => isLabelled);
  const exact = own.filter(({ isWeekday }) => !isWeekday);
  const meant = labelled.length > 0 ? labelled : exact.length > 0 ? exact : own;
  const values = new Set(meant.map((day) => (isNear(day, today) ? onOf(day) : null)));
  const [on = null] = values;
  return { field, on: values.size === 1 && on !== null && on <= today ? on : null };
}

function onOf({ read }: DayHere): LocalDate | null {
  return read.kind === 'understood' ? read.on : null;
}

/** A day whose year is not said is of the last months: a day of long ago may be meant as one to come. */
function isNear(day: DayHere, today: LocalDate): boolean {
  const on = onOf(day);
  return on !== null && (day.hasYear || daysBetween(on, today) <= mostDaysAgo);
}

const mostDaysAgo = 150;

/** `Tân Phú, ngày 26 tháng 8 năm 2024` on a line of its own: when the letter was written. */
function isLetterhead({ pieces, shown }: Message, { from, to }: DayHere): boolean {
  const isLineEnd = to >= pieces.length || pieces[to]?.typed === '\n';
  return (
    isLineEnd &&
    pieces[from - 1]?.typed === ',' &&
    /ng[aà]y .*th[aá]ng .*n[aă]m/iu.test(shown.slice(pieces[from]?.start, pieces[to - 1]?.end))
  );
}
