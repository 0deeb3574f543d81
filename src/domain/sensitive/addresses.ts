import { bare, composed } from '#src/domain/answer/plain.ts';

/** Where somebody lives: a house, an alley, a room. A quarter, a group of houses, a ward are areas. */
const words =
  /\b(?:dia chi|d\/c|dc:|so nha|nha so|thuong tru|tam tru|ho khau|ngu tai|cu ngu|nha rieng|nha cua|nha em|nha o|can ho|chung cu|phong tro|nha tro)\b|\bdc ?:/;
const numbered = /\b(?:hem|ngo|ngach|kiet|phong|lo|block|toa|tang|nha|duong so|so) ?(?:so )?\d+[a-z]?\b/;
/** `3 phòng`, `2 nhà` are counted; `số 2 bạn` counts as well. */
const countedBehind = /^ ?(?:ban|em|nguoi|phan|suat|truong hop|thanh nien|tn|luot|buoi|lan|k|tr|trieu)\b/;
const slashed = /(?<![\d/.-])(\d{1,4}[a-z]?)((?:\/\d{1,4}[a-z]{0,2})+)(?![\d/])/g;
/** Under a number and a capital: `45 Lũy Bán Bích`. */
const houseOnStreet =
  /(?<![\p{L}\d/.])\d+[A-Za-z]?(?:\/\d+[A-Za-z]?)* (?:đường |duong )?(?:\p{Lu}\p{Ll}+ ){1,3}\p{Lu}\p{Ll}+/u;
const street = /(?:đường|duong|Đường|Duong) (?:số \d|\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/u;

/** An address, in whole or in part. */
export function tellsAddress(text: string): boolean {
  const said = bare(composed(text));
  if (words.test(said) || houseOnStreet.test(text) || street.test(text)) return true;
  const named = numbered.exec(said);
  if (named && !countedBehind.test(said.slice(named.index + named[0].length))) return true;
  return [...said.matchAll(slashed)].some(
    ({ 1: first = '', 2: rest = '', index, 0: whole }) =>
      !isDay(first, rest) && !isShare(said.slice(index + whole.length)),
  );
}

/** `17/3`, `17/3/24`, `tháng 3/2024`. */
function isDay(first: string, rest: string): boolean {
  const [second = '', third, ...more] = rest.slice(1).split('/');
  if (more.length > 0 || !/^\d+$/.test(first) || !/^\d+$/.test(second)) return false;
  const isMonth = third === undefined && Number(first) <= 12 && /^20\d\d$/.test(second);
  const isYear = third === undefined || /^(?:20)?\d\d$/.test(third);
  return isMonth || (isYear && Number(first) <= 31 && Number(second) <= 12 && Number(second) > 0);
}

/** `20/30 bạn`: so many of so many. */
function isShare(behind: string): boolean {
  return countedBehind.test(behind);
}
