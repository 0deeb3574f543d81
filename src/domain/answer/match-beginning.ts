import { bare, composed } from './plain.ts';

const fewestLetters = 3;

/**
 * Which of `labels` the text is a clear beginning of: one or more of its first words, or at least three letters of them, with its
 * diacritics or with none at all. Undefined where several labels begin like that, and for figures: those may be an answer. `gửi rồi` is
 * no beginning of 'Gửi báo cáo': what stands behind may turn it round.
 */
export function matchBeginning(text: string, labels: readonly string[]): string | undefined {
  const said = lettersOf(text).replace(/^(?:dạ|vâng) | (?:ạ|nhé|nha)$/gu, '');
  const letters = said.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  const begun = labels.filter((label) => {
    const words = beginsWith(label, said);
    return words === 'whole' || (words === 'part' && letters >= fewestLetters);
  });
  return begun.length === 1 ? begun[0] : undefined;
}

function beginsWith(label: string, said: string): 'whole' | 'part' | null {
  const words = lettersOf(label);
  const isSaid = words.startsWith(said) || (bare(said) === said && bare(words).startsWith(said));
  if (!isSaid) return null;
  return /^(?:$|\s)/.test(words.slice(said.length)) ? 'whole' : 'part';
}

/** Letters, digits and what stands inside of dates, with single blanks between. */
function lettersOf(text: string): string {
  return composed(text)
    .replace(/[^\p{L}\p{N}/]+/gu, ' ')
    .trim();
}
