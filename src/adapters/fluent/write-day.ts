import { weekdayOf } from '#src/domain/calendar.ts';
import type { DayArgument, Language } from '#src/domain/words.ts';

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

/** 17/3 · Chủ nhật 17/3 · 17/3/2024. Day before month in both languages, as people there write it. */
export function writeDay(language: Language, { day, style }: DayArgument): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  if (style === 'year') return `${date}/${month}/${year}`;
  const short = `${date}/${month}`;
  return style === 'short' ? short : `${weekdays[language][weekdayOf(day) - 1] ?? ''} ${short}`;
}
