/** Joiners, bidi and zero-width characters, soft hyphens, emoji variation and keycap marks: unseen, but they break comparisons. */
const invisible = /[\p{Cf}\u034F\u20E3\uFE00-\uFE0F]/gu;
const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;
/** With the minus signs. */
const dashes = /[\u02D7\u2010-\u2015\u2212\u2796]/g;

/**
 * Text as words are compared: lower case, without diacritics (đ is d), emoji or invisible characters, spaces folded, no
 * punctuation at the end. `Báo cáo ạ!` → `bao cao a`.
 */
export function plain(text: string): string {
  const words = bare(composed(text)).replace(pictures, ' ').replace(/\s+/g, ' ').trim();
  return words.slice(0, words.length - punctuationAtEnd(words));
}

/**
 * Text in one spelling that keeps its diacritics and punctuation: lower case, composed, ordinary digits, spaces and
 * dashes. What numbers, days and words with diacritics are read from.
 */
export function composed(text: string): string {
  return text
    .replace(invisible, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(dashes, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Composed text without its diacritics. */
export function bare(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/** Plain letters and digits with single spaces between them, whatever marks stood there: what patterns of words are matched with. */
export function plainLetters(text: string): string {
  return plain(text)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** Counted from the end by hand: a pattern would be slow on long runs of punctuation inside the text. */
function punctuationAtEnd(text: string): number {
  let count = 0;
  while (count < text.length && ' .,;:!?…~'.includes(text[text.length - 1 - count] ?? '')) count++;
  return count;
}
