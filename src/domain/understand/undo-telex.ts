/** What keys make of a vowel or of d when they are typed twice, or with w: https://vi.wikipedia.org/wiki/Telex */
const doubled: readonly (readonly [RegExp, string])[] = [
  [/dd/, 'đ'],
  [/aa/, 'â'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/uow/, 'ươ'],
  [/aw/, 'ă'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
];
const tones: ReadonlyMap<string, string> = new Map([
  ['s', '\u0301'],
  ['f', '\u0300'],
  ['r', '\u0309'],
  ['x', '\u0303'],
  ['j', '\u0323'],
]);
/** A syllable of Vietnamese without its diacritics: what may begin, stand in the middle and end it. */
const syllable =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uye|ieu|yeu|uou|uoi|oai|oay|oao|uay|ia|ie|iu|ua|ue|ui|uo|uu|uy|oa|oe|oi|oo|ai|ao|au|ay|eo|eu|ya|ye|[aeiouy])(?:ng|nh|ch|[cmnpt])?$/;

/** What was meant where a keyboard did not make diacritics of its keys: `hieens` is `hiến`, `ddoanf` is `đoàn`; any other word stays. */
export function undoTelex(word: string): string {
  if (!/^[a-z]{3,8}$/.test(word) || syllable.test(word)) return word;
  const tone = tones.get(/[sfrxj]/.exec(word.slice(1))?.[0] ?? '');
  const withoutTone = tone === undefined ? word : word[0] + word.slice(1).replace(/[sfrxj]/, '');
  const made = doubled.reduce((text, [keys, letter]) => text.replace(keys, letter), withoutTone);
  const bare = made.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
  if (made === word || !syllable.test(bare)) return word;
  return tone === undefined ? made : withTone(made, tone);
}

/** The tone on the vowel that has a diacritic already, or else on the last but one of two, the middle of three. */
function withTone(word: string, tone: string): string {
  const vowels = [...word.matchAll(/[aeiouyâăêôơư]/g)].map(({ index }) => index);
  const marked = vowels.findLast((index) => 'âăêôơư'.includes(word[index] ?? ' '));
  const at = marked ?? vowels[vowels.length === 3 ? 1 : 0] ?? 0;
  return (word.slice(0, at + 1) + tone + word.slice(at + 1)).normalize('NFC');
}
