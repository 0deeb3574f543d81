/** Letters and digits that nobody mistakes for each other: no 0/O, 1/I/L, 5/S, 8/B, U/V. */
export const codeAlphabet = '234679ACDEFGHJKMNPQRTWXYZ';
export const codeLength = 8;

/** A code as it is shown: `K7QM-4XRD`. */
export function formatCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The code somebody typed, in its one form; undefined when it cannot be one. Lower case, spaces and dashes do not matter. */
export function normalizeCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined;
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s\u2010-\u2015_.-]/g, '');
  const isCode = code.length === codeLength && [...code].every((letter) => codeAlphabet.includes(letter));
  return isCode ? code : undefined;
}

/** A code from random bytes: the first eight below the largest multiple of the alphabet's length count, so that no letter is likelier. */
export function codeFrom(bytes: Uint8Array): string {
  const fair = Math.floor(256 / codeAlphabet.length) * codeAlphabet.length;
  const letters = [...bytes].filter((byte) => byte < fair).map((byte) => codeAlphabet[byte % codeAlphabet.length] ?? '');
  if (letters.length < codeLength) throw new RangeError(`${bytes.length} random bytes are too few for a code`);
  return letters.slice(0, codeLength).join('');
}
