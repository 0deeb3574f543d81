/** What a Vietnamese keyboard made of a key, and the keys, of Telex and of VNI, that make it of a letter typed before. */
const keysOf: Readonly<Record<string, readonly string[]>> = {
  '\u0300': ['f', '2'],
  '\u0301': ['s', '1'],
  '\u0309': ['r', '3'],
  '\u0303': ['x', '4'],
  '\u0323': ['j', '5'],
  '\u0306': ['w', '8'],
  '\u031B': ['w', '7'],
};
const circumflex = '\u0302';
const most = 100;

/**
 * What may have been typed where a keyboard for Vietnamese was on, in small letters: `ả4xê7d` is what is seen of `ar4xee7d`,
 * `k7đk` of `k7ddk`. A mark may be typed anywhere behind its letter, up to the end of the syllable, so there are several; those
 * where it was typed at once come first. Digits of VNI are tried as well. `composed` text without spaces.
 */
export function undoKeyboard(seen: string): readonly string[] {
  let typed: readonly string[] = [''];
  const letters = [...seen];
  for (let at = letters.length - 1; at >= 0; at--) {
    const { letter, keys } = takeApart(letters[at] ?? '');
    typed = typed
      .flatMap((rest) => keys.reduce(insertEach, [rest]).map((behind) => letter + behind))
      .slice(0, most);
  }
  return [...new Set(typed)];
}

/** A letter, and for each of its marks the keys that make it. A lone ư is a W. */
function takeApart(seen: string): { readonly letter: string; readonly keys: readonly (readonly string[])[] } {
  if (seen === 'đ') return { letter: 'd', keys: [['d', '9']] };
  const [base = '', ...marks] = seen.normalize('NFD');
  const isW = base === 'u' && marks.includes('\u031B');
  const left = isW ? marks.filter((mark) => mark !== '\u031B') : marks;
  return {
    letter: isW ? 'w' : base,
    keys: left.map((mark) => (mark === circumflex ? [base, '6'] : (keysOf[mark] ?? []))),
  };
}

/** A key put at every place up to the end of the syllable. */
function insertEach(all: readonly string[], keys: readonly string[]): string[] {
  return all.flatMap((rest) => {
    const end = /^[a-z]*/.exec(rest)?.[0].length ?? 0;
    return Array.from({ length: end + 1 }, (_, at) => at).flatMap((at) =>
      keys.map((key) => rest.slice(0, at) + key + rest.slice(at)),
    );
  });
}
