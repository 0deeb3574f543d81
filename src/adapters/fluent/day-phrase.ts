import { weekdayOf } from '#src/domain/calendar.ts';
import { type DayArgument, type Phrase, phrase } from '#src/domain/words.ts';

/** A day written out: 17/3 · Chủ nhật 17/3 · 17/3/2024. Its parts are texts, so that a year gets no thousands mark. */
export function dayPhrase({ day, style }: DayArgument): Phrase {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)));
  const weekday = phrase('weekday', { n: weekdayOf(day) });
  return phrase(`day-${style}`, { weekday, date, month, year });
}
