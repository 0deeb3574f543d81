import { composed } from '#src/domain/answer/plain.ts';

/** How long a code is good by which a person brings another account of theirs. */
export const channelCodeMs = 15 * 60_000;

const digits = 6;
const codes = 10 ** digits;
/** Shares no factor with the number of codes, so that every letter of an id tells. */
const factor = 131;
const longestSentence = 60;
const alone = /(?<![\p{L}\d])\d(?:[\d .-]*\d)?(?![\p{L}\d])/gu;

/** Six digits, made of a fresh id that nobody can guess. */
export function channelCodeFrom(id: string): string {
  const number = [...id].reduce((sum, letter) => (sum * factor + letter.charCodeAt(0)) % codes, 0);
  return String(number).padStart(digits, '0');
}

/** As it is shown: `482 913`. */
export function formatChannelCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/**
 * The six digits in what somebody typed, alone or in a short sentence (`mã của em là 482 913 ạ`); undefined where there are none, or
 * other digits stand beside them, as in a date or a telephone number, or letters, as in the code of an invite (`H346729K`).
 */
export function channelCodeIn(text: string): string | undefined {
  if (text.length > longestSentence) return undefined;
  const [first, ...others] = [...composed(text).matchAll(alone)].map(([found]) => found);
  if (first === undefined || others.length > 0) return undefined;
  return /^\d{3}[ .-]?\d{3}$/.test(first) ? first.replace(/\D/g, '') : undefined;
}
