/** Zero-width characters, joiners and emoji variation selectors: invisible, but they break comparisons. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFE0E\uFE0F\uFEFF]/g;

/**
 * Text as it is compared: lower case, without diacritics (đ is d), emoji or invisible characters, spaces folded, no
 * punctuation at the end. `Báo cáo ạ!` → `bao cao a`.
 */
export function plain(text: string): string {
  return fold(text)
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.,;:!?…~]+$/u, '');
}

/** The same, with punctuation left in place: what numbers and dates are read from. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(invisible, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[\s\u00A0]+/gu, ' ')
    .trim();
}

/** Politeness around an answer that means nothing for it. */
const politeness = /^(da|vang|ok|oke|u|uh|um|thi|la|co)\s+|\s+(a|nhe|nha|nhen|hen|ne|roi|em oi|ban|ban oi|thoi)$/g;

/** Whether `text` is one of `words` (in plain form), politeness aside: `xong rồi ạ` is `xong`. */
export function isOneOf(text: string, words: readonly string[]): boolean {
  const said = plain(text);
  if (words.includes(said)) return true;
  const short = said.replace(politeness, '').replace(politeness, '').trim();
  return short !== '' && words.includes(short);
}
