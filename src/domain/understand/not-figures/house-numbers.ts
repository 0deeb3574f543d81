import type { Message } from '#src/domain/understand/message/pieces.ts';

/** Names that have numbers with slashes. */
export const slashed =
  /^(?:hẻm|hem|hẽm|ngõ|ngo|kiệt|số nhà|so nha|nhà số|số|so|địa chỉ|dia chi|nhà|nha|lô|block)$/i;
const houseNumber = /^\d+(?:[A-Za-z]\d{0,2})?(?:\/\d+[A-Za-z]?)*(?:-\d+)?$/;

/** `128/5 Lê Trọng Tấn`: a number in parts before a name, unless it is a day; the number itself where it is none. */
export function endOfHouse({ pieces, shown }: Message, at: number): number {
  const to = endOfHouseNumber({ pieces, shown }, at);
  const parts = shown.slice(pieces[at]?.start, pieces[to - 1]?.end).split('/');
  const [first, second] = [pieces[to], pieces[to + 1]];
  if (parts.length < 2 || !first?.isCapital) return at;
  const isDay =
    Number(parts[0]) <= 31 &&
    Number(parts[1]) <= 12 &&
    (parts.length === 2 || /^(?:20)?\d\d$/.test(parts[2] ?? ''));
  return !isDay || (second?.isCapital && pieces[at - 1]?.typed === ':') ? to : at;
}

export function isDayLike(text: string): boolean {
  const [day = 0, month = 0, ...more] = text.split('/').map(Number);
  return more.length === 0 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

/** `128/5A` is one number of a house. */
export function endOfHouseNumber({ pieces, shown }: Message, number: number): number {
  let to = number + 1;
  for (let next = number + 2; next <= number + 8 && next <= pieces.length; next++) {
    if (!pieces[next - 1]?.glued) break;
    if (houseNumber.test(shown.slice(pieces[number]?.start, pieces[next - 1]?.end))) to = next;
  }
  return to;
}
