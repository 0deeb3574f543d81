import { addDays } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { type Piece, piecesOf } from '#src/domain/understand/message/pieces.ts';
import { periodIn } from './period-in.ts';

const spelt = [
  '',
  'mot',
  'hai',
  'ba',
  'tu',
  'nam',
  'sau',
  'bay',
  'tam',
  'chin',
  'muoi',
  'muoi mot',
  'muoi hai',
];
const isPast = new Set(['truoc', 'qua', 'roi', 'vua']);

/**
 * The time that a message begins with, by the key of a plan's occurrence: `2024-03`, `2024-h1`, `2024`; a year that is not said is that
 * of `today`. Null: it begins with none, or with a quarter, of which no plan has occurrences.
 */
export function periodSaid(text: string, today: LocalDate): string | null {
  const { pieces } = piecesOf(text);
  const period = periodIn(pieces);
  if (!period) return null;
  const said = pieces.slice(period.from, period.to);
  const words = said.map(({ bare }) => bare);
  const year = said.map(({ typed }) => typed).find((typed) => /^20\d\d$/.test(typed)) ?? today.slice(0, 4);
  if (words[0] === 'quy') return null;
  if (words[0] === 'thang') return month(said, year, today);
  if (words[0] === 'nam' || words[0] === 'ca' || (words[0] === 'cuoi' && words[1] === 'nam')) return year;
  const isMonths = words.some((word) => word === 'thang' || word === 't');
  if (isMonths && words[0] !== '6' && words[0] !== 'sau') return null;
  return `${year}-${words.includes('cuoi') ? 'h2' : 'h1'}`;
}

function month([, ...name]: readonly Piece[], year: string, today: LocalDate): string | null {
  const [first] = name;
  if (!first) return null;
  if (first.bare === 'nay') return today.slice(0, 7);
  if (isPast.has(first.bare)) return addDays(`${today.slice(0, 7)}-01` as LocalDate, -1).slice(0, 7);
  const words = name.filter(({ typed }) => typed !== '/' && typed !== year && typed !== 'năm');
  const n =
    first.kind === 'number' ? Number(first.typed) : spelt.indexOf(words.map(({ bare }) => bare).join(' '));
  return n >= 1 && n <= 12 ? `${year}-${String(n).padStart(2, '0')}` : null;
}
