import { parseDate, type ReadDate } from '#src/domain/answer/date.ts';
import { plain, plainLetters } from '#src/domain/answer/plain.ts';
import type { LocalDate } from '#src/domain/ids.ts';

/** What a text says of another day: none at all, one that it does not name, or that one. */
export type MakeUpSaid =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'no-day' }
  | { readonly kind: 'day'; readonly on: LocalDate };

/** `làm bù`, `tổ chức bù`, `bù vào`: another day is asked for, whether or not it is named. */
const makesUp =
  /(?:^| )(?:(?:lam|to chuc|thuc hien|trien khai|ra quan|dien ra) bu|bu (?:vao|ngay|sang|cn|chu nhat|thu))(?= |$)/;
/** `đã làm bù` tells of what was done. */
const wasMadeUp = /(?:^| )(?:da|vua|moi) (?:lam|to chuc|thuc hien) bu(?= |$)/;
/** `dời sang`, `hoãn qua`: only where it says to when. */
const putsOff = /(?:^| )(?:doi|hoan|lui|chuyen)(?= |$)/;
/** A day stands behind the last of these. */
const leads = /(?:^| )(?:bu|sang|qua|vao|den|toi|lai|doi|hoan|lui|chuyen|ngay)(?= |$)/g;
/** A number alone is a round, or a count. */
const isNamed = /\d[/.-]\d|\d thang|(?:^| )(?:ngay|mai|mot|hom|bua|cn|chu nhat|thu|t[2-7])(?= |$)/;
const longest = 6;
const mostWords = 60;

/** `xin làm bù ngày 24/3`, `mưa quá, dời sang CN tuần sau`: the day as it is said on `today`. */
export function readMakeUp(text: string, today: LocalDate): MakeUpSaid {
  const words = wordsOf(text);
  if (words.length > mostWords) return { kind: 'nothing' };
  // A word stays one: `24/3` has its place, too.
  const said = words.map((word) => plainLetters(word).replaceAll(' ', '') || '-').join(' ');
  const asks = makesUp.test(said) && !wasMadeUp.test(said);
  if (!asks && !putsOff.test(said)) return { kind: 'nothing' };
  const starts = [...said.matchAll(leads)].map(
    ({ index, 0: lead }) => said.slice(0, index + lead.length).split(' ').length,
  );
  for (const start of starts.toReversed()) {
    const on = dayAt(words.slice(start), today);
    if (on !== null) return { kind: 'day', on };
  }
  return asks ? { kind: 'no-day' } : { kind: 'nothing' };
}

/** A day as it is typed where it is asked for: alone, or in a sentence. */
export function readMakeUpDay(text: string, today: LocalDate): ReadDate {
  const alone = parseDate(text, { today, prefer: 'future' });
  if (alone.kind === 'understood' || alone.reason === 'no-such-day') return alone;
  const said = readMakeUp(text, today);
  if (said.kind === 'day') return { kind: 'understood', on: said.on };
  const words = wordsOf(text);
  if (words.length > mostWords) return alone;
  const on = dayIn(words, today);
  return on === null ? alone : { kind: 'understood', on };
}

/** The first day that stands somewhere in it. */
function dayIn(words: readonly string[], today: LocalDate): LocalDate | null {
  for (let from = 0; from < words.length; from++) {
    const on = dayAt(words.slice(from), today);
    if (on !== null) return on;
  }
  return null;
}

/** The day that these words begin with, as many of them as belong to it; one word may stand before it: `vào sáng CN 24/3`. */
function dayAt(words: readonly string[], today: LocalDate): LocalDate | null {
  for (const from of [0, 1])
    for (let to = Math.min(words.length, from + longest); to > from; to--) {
      const part = words.slice(from, to).join(' ');
      if (!isNamed.test(plain(part))) continue;
      const read = parseDate(part, { today, prefer: 'future' });
      if (read.kind === 'understood') return read.on;
    }
  return null;
}

/** Words that only say what is wanted, of which activity, and when. */
const wishes = new Set(
  'xin phep cho em e phuong minh ben da a dc duoc khong lam bu to chuc thuc hien trien khai ra quan doi hoan lui chuyen sang qua vao ngay hom chu nhat cn cnx xanh thu hai ba tu nam sau bay t2 t3 t4 t5 t6 t7 tuan toi nay thang mai mot sang chieu lan lai khac nhe nha nhen chi anh co chu voi giup gium vay thi va se'.split(
    ' ',
  ),
);
const fewestOfReason = 2;

/** Whether a wish for another day says why, too: `mưa lớn quá, xin dời sang 24/3`. */
export function saysWhy(text: string): boolean {
  const more = wordsOf(text)
    .map(plainLetters)
    .filter((word) => /^[a-z]+$/.test(word) && !wishes.has(word));
  return more.length >= fewestOfReason;
}

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^[("“']+|[)"”',;:!?.]+$/g, ''))
    .filter((word) => word !== '');
}
