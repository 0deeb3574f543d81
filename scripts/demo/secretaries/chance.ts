/** A number from 0 up to 1 that looks like chance and is always the same for the same words (FNV-1a, mixed). */
export function chanceOf(...words: readonly string[]): number {
  let hash = 0x81_1c_9d_c5;
  for (const character of words.join('/'))
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x29_7a_2d_39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** A whole number from `least` to `most`, by the chance of those words. */
export function numberBetween(least: number, most: number, ...words: readonly string[]): number {
  return least + Math.floor(chanceOf(...words) * (most - least + 1));
}

/** One of several, by the chance of those words. */
export function oneOf<T>(things: readonly [T, ...T[]], ...words: readonly string[]): T {
  return things[numberBetween(0, things.length - 1, ...words)] ?? things[0];
}
