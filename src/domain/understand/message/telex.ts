const tones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const letters: readonly (readonly [RegExp, string])[] = [
  [/^dd/, 'đ'],
  [/aa/, 'â'],
  [/aw/, 'ă'],
  [/ee/, 'ê'],
  [/oo/, 'ô'],
  [/uow|uwow/, 'ươ'],
  [/ow/, 'ơ'],
  [/uw/, 'ư'],
];
/** One syllable in plain letters, as a keyboard leaves it that was not switched to Vietnamese. */
const typed =
  /^(?:b|ch?|dd?|g[hi]?|h|kh?|l|m|ngh?|nh?|ph?|qu|r|s|th?|tr|v|x)?[aeiouyw]{1,4}([sfrxj])?(?:ch?|m|ng?|nh|p|t)?([sfrxj])?$/;

/** A word with what Telex makes of its last letters: `cos` → `có`, `ddoanf` → `đoàn`. Words that are none stay as they are. */
export function withoutTelex(word: string): string {
  if (/[^ -~]/.test(word)) return withLateKeys(word.replace(/^dd/, 'đ'));
  const syllable = typed.exec(word);
  const [, inside, last] = syllable ?? [];
  const tone = last ?? inside;
  const isDoubled = letters.some(([pattern]) => pattern.test(word));
  if (!syllable || (tone === undefined && !isDoubled) || (last && inside)) return word;
  const base = letters.reduce(
    (text, [pattern, letter]) => text.replace(pattern, letter),
    withoutTone(word, tone),
  );
  if (tone === undefined) return base;
  return base.replace(/[aeiouyâăêôơư]/u, (vowel) => vowel + tones[tone]).normalize('NFC');
}

/** The tone stands behind the vowels: an `s` that begins the word is none. */
function withoutTone(word: string, tone: string | undefined): string {
  if (tone === undefined) return word;
  const at = word.lastIndexOf(tone);
  return word.slice(0, at) + word.slice(at + 1);
}

const lateTone = /^((?:[bcdđghklmnpqrstvx]{1,3})?[aeiouyâăêôơư]{1,3}(?:ch?|m|ng?|nh|p|t)?)([sfrxj])$/u;
const doubledEnd = /([nmtpcgh])\1$/u;

/** A key that came too late or twice: `nhâtj` → `nhật`, `ngươif` → `người`, `viênn` → `viên`. */
function withLateKeys(word: string): string {
  const late = lateTone.exec(word);
  const [, syllable = '', tone = ''] = late ?? [];
  if (late) return withTone(syllable, tone);
  return word.replace(doubledEnd, '$1');
}

/** The tone stands over the vowel that has a mark of its own, or over the first. */
function withTone(syllable: string, tone: string): string {
  const vowel = /[âăêôơư](?!.*[âăêôơ])/u.exec(syllable)?.index ?? syllable.search(/[aeiouy]/u);
  return (syllable.slice(0, vowel + 1) + (tones[tone] ?? '') + syllable.slice(vowel + 1)).normalize('NFC');
}
