import { wordSet } from '#src/domain/answer/lexicon.ts';

const isMonth = wordSet('tháng, thg, th, t');
const isYear = wordSet('năm');
const isNumberedWeekday = wordSet('thứ, t');
const weekdays = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];
const day = /^\d{1,2}$/;
const dayAndMonth = /^\d{1,2}[/.-]\d{1,2}$/;
const monthMaybeYear = /^\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?$/;

/** Makes one part of `17`, `tháng`, `3`, `năm`, `2024`, and words of weekdays that are numbered: `t`, `7` → `thứ`, `bảy`. */
export function joinFigures(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    const next = parts[at + 1] ?? '';
    const last = joined.at(-1) ?? '';
    if (day.test(last) && isMonth(part) && monthMaybeYear.test(next)) {
      joined.splice(-1, 1, `${last}/${next.replace(/[.-]/, '/')}`);
      at++;
    } else if (dayAndMonth.test(last) && isYear(part) && /^(?:\d{4}|\d{2})$/.test(next)) {
      joined.splice(-1, 1, withYear(last, next));
      at++;
    } else if (dayAndMonth.test(last) && /^\d{4}$/.test(part)) {
      joined.splice(-1, 1, withYear(last, part));
    } else if (isNumberedWeekday(part) && /^[2-7]$/.test(next)) {
      joined.push('thứ', weekdays[Number(next) - 2] ?? '');
      at++;
    } else {
      joined.push(part);
    }
  }
  return joined;
}

function withYear(figures: string, year: string): string {
  return `${figures.replace(/[.-]/, '/')}/${year}`;
}
