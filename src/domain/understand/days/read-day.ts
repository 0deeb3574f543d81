import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Field, Form } from '#src/domain/report/form.ts';
import type { Message } from '#src/domain/understand/message/pieces.ts';
import type { DayHere } from './day-here.ts';

/** In days. */
const halfYear = 183;

/** The day of the activity among the days that are named, or that it has to be asked; undefined where none is named. */
export function dayOfActivity(
  form: Form,
  message: Message,
  days: readonly DayHere[],
  today: LocalDate,
  isForeign: (day: DayHere) => boolean,
): { readonly field: Field; readonly on: LocalDate | null } | undefined {
  const field = form.fields.find(({ kind }) => kind === 'date');
  if (!field || days.length === 0) return undefined;
  const own = days.filter(
    (day) => days.length === 1 || !(isLetterhead(message, day) || isLikelyOther(message, day, days)),
  );
  const clear = own.filter(({ read, isSpoken }) => !isSpoken || read.kind === 'understood');
  const told = clear.length > 0 ? clear : own;
  const labelled = told.filter(({ isLabelled }) => isLabelled);
  const meant = labelled.length > 0 ? labelled : told;
  const values = new Set(meant.map(({ read }) => (read.kind === 'understood' ? read.on : null)));
  const [on = null] = values;
  const isSure =
    !meant.some(isForeign) &&
    values.size === 1 &&
    on !== null &&
    on <= today &&
    !isLongAgo(message, meant, on, today);
  return { field, on: isSure ? on : null };
}

/** Half a year ago or more, and no year was said: it may be a slip. */
function isLongAgo(
  { pieces, shown }: Message,
  days: readonly DayHere[],
  on: LocalDate,
  today: LocalDate,
): boolean {
  const hasYear = days.some(({ from, to }) =>
    /\d{4}|\d{1,2}([/.-])\d{1,2}\1\d{2}|tết|tet|ngoái/iu.test(
      shown.slice(pieces[from]?.start, pieces[to - 1]?.end),
    ),
  );
  return !hasYear && on < addDays(today, -halfYear);
}

/** Beside a day with its month: `T6` may be June, `3-1` a score. */
function isLikelyOther(
  { pieces, shown }: Message,
  { from, to, isLabelled }: DayHere,
  days: readonly DayHere[],
): boolean {
  const said = (day: { readonly from: number; readonly to: number }): string =>
    shown.slice(pieces[day.from]?.start, pieces[day.to - 1]?.end);
  const written = days.filter((day) => /\d\/\d/.test(said(day)));
  if (isLabelled || written.length === 0) return false;
  // `ra mắt 16/3, tuần tra tối thứ 3 và thứ 6`.
  if (/^(?:(?:sáng|trưa|chiều|tối|sang|trua|chieu|toi) )?(?:thứ|thu) \S+$/iu.test(said({ from, to })))
    return true;
  const month = /^t(\d)$/i.exec(said({ from, to }))?.[1];
  if (month !== undefined)
    return written.some(
      ({ read }) => read.kind === 'understood' && Number(read.on.slice(5, 7)) === Number(month),
    );
  return /^\d{1,2}-\d{1,2}$/.test(said({ from, to }));
}

/** `Tân Phú, ngày 26 tháng 8 năm 2024` on a line of its own: when the letter was written. */
function isLetterhead({ pieces, shown }: Message, { from, to }: DayHere): boolean {
  const isLineEnd = to >= pieces.length || pieces[to]?.typed === '\n';
  return (
    isLineEnd &&
    pieces[from - 1]?.typed === ',' &&
    /ng[aà]y .*th[aá]ng .*n[aă]m/iu.test(shown.slice(pieces[from]?.start, pieces[to - 1]?.end))
  );
}
