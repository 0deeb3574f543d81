import { numberFromWords } from './number-words.ts';
import { fold, plain } from './plain.ts';
import { findNumbers } from './read-number.ts';

export type ReadCount =
  | { readonly kind: 'understood'; readonly value: number; readonly approximate: boolean }
  | { readonly kind: 'unclear'; readonly reason: 'not-a-number' | 'negative' | 'fraction' | 'too-large' | 'several' };

const most = 1_000_000_000;
const none = /^(khong|ko|k|hong|chua)( co)?( (ai|nguoi nao|gi|cai nao))?( het| ca)?( a)?$/;
const about = /\b(khoang|hon|gan|tam|chung|tren|duoi|co)\b/;
/** Words that may stand around a number without changing it. */
const nounWords = /\b(khoang|hon|gan|tam|chung|tren|duoi|co|duoc|la|tong|cong|tat ca|nguoi|dan|ho|ban|em|anh chi|dong chi|doan vien|thanh nien|tnv|dv|tn|hoi vien|thieu nhi|hoc sinh|cay|cai|diem|hem|tuyen|luot|nha|a|nhe|nha|thoi)\b/g;

/** A count of things or people as typed on a phone. `30-40` and `45 đoàn viên, 30 dân` are several numbers: unclear. */
export function parseCount(text: string): ReadCount {
  const said = fold(text.slice(0, 500));
  if (none.test(plain(said))) return { kind: 'understood', value: 0, approximate: false };
  if (/(^|\s)[-−]\s?\d/.test(said)) return { kind: 'unclear', reason: 'negative' };
  const approximate = about.test(said);
  const numbers = findNumbers(said);
  if (numbers.length > 1) return thousandsWithTail(said, approximate) ?? { kind: 'unclear', reason: 'several' };
  const [found] = numbers;
  if (!found) return inWords(said, approximate);
  const scale = scaleAfter(said.slice(found.to));
  return whole(found.value * scale, approximate);
}

/** `1k2` is 1,200. */
function thousandsWithTail(said: string, approximate: boolean): ReadCount | undefined {
  const match = /^(\d{1,3})k(\d)$/.exec(said.replaceAll(nounWords, '').trim());
  return match ? whole(Number(match[1]) * 1000 + Number(match[2]) * 100, approximate) : undefined;
}

function scaleAfter(rest: string): number {
  if (/^ ?(k|nghin|ngan)\b/.test(rest)) return 1000;
  if (/^ ?tram\b/.test(rest)) return 100;
  if (/^ ?chuc\b/.test(rest)) return 10;
  return /^ ?(tr|trieu)\b/.test(rest) ? 1_000_000 : 1;
}

function inWords(said: string, approximate: boolean): ReadCount {
  const words = plain(said).replaceAll(nounWords, ' ').replace(/\s+/g, ' ').trim();
  const value = words === '' ? undefined : numberFromWords(words);
  return value === undefined ? { kind: 'unclear', reason: 'not-a-number' } : whole(value, approximate);
}

function whole(value: number, approximate: boolean): ReadCount {
  const rounded = Math.round(value * 1e6) / 1e6;
  if (!Number.isInteger(rounded)) return { kind: 'unclear', reason: 'fraction' };
  return rounded > most ? { kind: 'unclear', reason: 'too-large' } : { kind: 'understood', value: rounded, approximate };
}
