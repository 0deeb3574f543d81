import { wordMatcher } from './match-word.ts';

const skips = wordMatcher(
  'bỏ qua, bỏ qua đi, bỏ qua câu này, bỏ câu này, khỏi câu này, bỏ qua phần này, qua câu khác, qua câu sau, câu này bỏ qua, câu này khỏi, skip, khỏi, thôi khỏi, để trống, bỏ, bỏ trống, qua, pass, next'.split(
    ', ',
  ),
);
const nothing = wordMatcher(
  'không, không có, không có gì, không có gì thêm, không thêm gì, không ghi gì, ko, ko có, k, k có, kh, hông, hông có, hổng, chưa có, không cần, thôi, vậy thôi, nothing, no, none'.split(
    ', ',
  ),
);
const asBefore = wordMatcher(
  'như trên, như cũ, như lần trước, như hôm trước, như mọi khi, như mọi lần, giống trên, giống lần trước'.split(
    ', ',
  ),
);

/** Whether a question that may be left out is left out. */
export function saysSkip(text: string): boolean {
  return skips(text) !== undefined;
}

/** Whether there is nothing to write: `không`, `không có gì ạ`. Of a number that would be 0. */
export function saysNothing(text: string): boolean {
  return nothing(text) !== undefined || /^[-–—.x/]{1,3}$/i.test(text.trim());
}

/** Whether it shall be as it stands somewhere else, which nobody can write down: `như trên`. */
export function saysAsBefore(text: string): boolean {
  return asBefore(text) !== undefined;
}
