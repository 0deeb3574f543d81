const digits: Readonly<Record<string, number>> = {
  khong: 0, mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, sau: 6, bay: 7, tam: 8, chin: 9,
};

/**
 * A Vietnamese number in words, in plain form: `hai muoi mot` → 21, `mot tram linh nam` → 105, `nam chuc` → 50.
 * Undefined when any word is no part of a number. Up to 999,999.
 */
export function numberFromWords(words: string): number | undefined {
  let total = 0;
  let part = 0;
  let digit: number | undefined;
  let isAny = false;
  for (const word of words.split(' ')) {
    isAny = true;
    if (word === 'muoi' || word === 'chuc') {
      part += (digit ?? 1) * 10;
      digit = undefined;
    } else if (word === 'tram') {
      if (digit === undefined) return undefined;
      part += digit * 100;
      digit = undefined;
    } else if (word === 'nghin' || word === 'ngan') {
      total += (part + (digit ?? 0) || 1) * 1000;
      part = 0;
      digit = undefined;
    } else if (word === 'linh' || word === 'le') {
      if (digit !== undefined) return undefined;
    } else {
      const value = Object.hasOwn(digits, word) ? digits[word] : undefined;
      if (value === undefined || digit !== undefined) return undefined;
      digit = value;
    }
  }
  return isAny ? total + part + (digit ?? 0) : undefined;
}
