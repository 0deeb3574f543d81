import { composed } from './plain.ts';
import { undoKeyboard } from './undo-keyboard.ts';

/** Letters and digits that nobody mistakes for each other: no 0/O, 1/I/L, 5/S, 8/B, U/V. */
export const codeAlphabet = '234679ACDEFGHJKMNPQRTWXYZ';
/** Those of new codes: a keyboard for Vietnamese makes nothing of them, as it needs a vowel, a D or a W for that. */
export const newCodeAlphabet = '234679CFGHJKMNPQRTXZ';
export const codeLength = 8;

export type ReadCode =
  /** `or`: what else it may be, where a keyboard for Vietnamese made other letters of it. */
  | { readonly kind: 'understood'; readonly code: string; readonly or?: readonly string[] }
  | { readonly kind: 'unclear'; readonly reason: 'not-a-code' | 'several' }
  /** Eight characters, but `said` are some that no code has. */
  | { readonly kind: 'unclear'; readonly reason: 'foreign-letters'; readonly said: string };

/** A code as it is shown: `K7QM-4XRD`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/**
 * The code somebody typed, in its one form; undefined when it cannot be one. Case, spaces, dashes and dots do not
 * matter. ư is the W of a Vietnamese keyboard; no other letter is guessed, as none has one single look-alike here.
 */
export function normalizeCode(typed: string): string | undefined {
  const code = squeeze(typed);
  return isCode(code) ? code : undefined;
}

/** The one code in what somebody typed: alone, in a link (`…?start=K7QM4XRD`), or in a sentence (`mã của em là k7qm 4xrd ạ`). */
export function parseCode(text: string): ReadCode {
  const alone = squeeze(text);
  if (isCode(alone)) return { kind: 'understood', code: alone };
  const inside =
    text.length > 500
      ? []
      : [...composed(text).matchAll(candidate)].map(({ 1: found = '' }) => squeeze(found));
  const codes = new Set(inside.filter((each) => isCode(each) && isNoWord(each)));
  const [code] = codes;
  if (code !== undefined)
    return codes.size === 1 ? { kind: 'understood', code } : { kind: 'unclear', reason: 'several' };
  const undone = mangledIn(text);
  if (undone) return { kind: 'understood', ...undone };
  const foreign = [...new Set(alone)].filter((letter) => !codeAlphabet.includes(letter)).join('');
  const isNearly = alone.length === codeLength && /^[A-Z0-9]+$/.test(alone) && /\d/.test(alone);
  return isNearly
    ? { kind: 'unclear', reason: 'foreign-letters', said: foreign }
    : { kind: 'unclear', reason: 'not-a-code' };
}

const longestMangled = 80;

/** Words of a sentence have no digits, and have vowels: a code by the letters of new ones is none, also without a digit. */
function isNoWord(code: string): boolean {
  return /\d/.test(code) || Array.from(code).every((letter) => newCodeAlphabet.includes(letter));
}

/** Twice four characters that stand alone; composed text is in small letters. */
const candidate = /(?<![\p{L}\d])([a-zư\d]{4}[ .-]?[a-zư\d]{4})(?![-._]?[\p{L}\d])/gu;

/** A code from random bytes: the first eight below the largest multiple of their alphabet's length count, so that no letter is likelier. */
export function codeFrom(bytes: Uint8Array): string {
  const fair = Math.floor(256 / newCodeAlphabet.length) * newCodeAlphabet.length;
  const letters = [...bytes]
    .filter((byte) => byte < fair)
    .map((byte) => newCodeAlphabet[byte % newCodeAlphabet.length] ?? '');
  if (letters.length < codeLength)
    throw new RangeError(`${bytes.length} random bytes are too few for a code`);
  return letters.slice(0, codeLength).join('');
}

/** How many codes there are of the letters of new ones. */
const newCodes = newCodeAlphabet.length ** codeLength;
/** Shares no factor with that number, so that every letter of an id tells. */
const factor = 131;

/** A code made of a fresh id that nobody can guess. */
export function codeFromId(id: string): string {
  let number = [...id].reduce((sum, letter) => (sum * factor + letter.charCodeAt(0)) % newCodes, 0);
  let code = '';
  while (code.length < codeLength) {
    code += newCodeAlphabet[number % newCodeAlphabet.length] ?? '';
    number = Math.floor(number / newCodeAlphabet.length);
  }
  return code;
}

/** The code whose letters a keyboard for Vietnamese changed: alone, or a word (or two halves) of a sentence. */
function mangledIn(text: string): { readonly code: string; readonly or?: readonly string[] } | undefined {
  if (text.length > longestMangled) return undefined;
  const words = composed(text)
    .replace(/[,;:!?]/g, ' ')
    .split(' ');
  const places = [words.join(''), ...words, ...words.map((word, at) => word + (words[at + 1] ?? ''))];
  for (const place of places) {
    const seen = place.replace(/[_.-]/g, '');
    if (!/\d/.test(seen) || !/[^\x20-\x7E]/.test(seen) || seen.length > codeLength) continue;
    const codes = undoKeyboard(seen).map((typed) => typed.toUpperCase());
    const [code, ...or] = codes.filter(isCode);
    if (code !== undefined) return or.length > 0 ? { code, or } : { code };
  }
  return undefined;
}

function squeeze(typed: string): string {
  if (typed.length > 40) return '';
  return composed(typed)
    .replaceAll('ư', 'w')
    .replace(/[\s_.-]/g, '')
    .toUpperCase();
}

function isCode(code: string): boolean {
  return code.length === codeLength && Array.from(code).every((letter) => codeAlphabet.includes(letter));
}
