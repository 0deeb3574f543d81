import { lexicon, wordSet } from './lexicon.ts';
import { composed } from './plain.ts';

const longestMatch = 60;
const before = wordSet('dạ, vâng');
const after = wordSet(
  'ạ, nhé, nha, nhen, hen, nghen, nè, rồi, rùi, r, luôn, lun, đi, ơi, e, c, em, anh, chị, bạn, bot, ad, á, đó, nhá',
);
const pictures = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/gu;

/**
 * Which of `words` (in correct spelling) the text says, politeness around it aside: `xong rồi ạ`, `Dạ xong nhé!` and
 * `XONG 👍` are 'xong'. Nothing else may stand beside it, so that no answer is taken for a command: `xong hẻm 128` is not.
 */
export function matchWord(text: string, words: readonly string[]): string | undefined {
  return match(text, lexiconOf(words));
}

/** The same for a list that never changes: made once. */
export function wordMatcher(words: readonly string[]): (text: string) => string | undefined {
  const look = makeLexicon(words);
  return (text) => match(text, look);
}

type Look = (typed: string) => string | undefined;

function match(text: string, look: Look): string | undefined {
  if (text.length > longestMatch) return undefined;
  const said = wordsOf(text);
  for (let from = 0; from < said.length; from++) {
    const found = withoutTail(said.slice(from), look);
    if (found !== undefined) return found;
    if (!before(said[from] ?? '')) return undefined;
  }
  return undefined;
}

/** The word that is left when particles are taken from the end, one by one. */
function withoutTail(said: readonly string[], look: Look): string | undefined {
  for (let to = said.length; to > 0; to--) {
    const found = look(said.slice(0, to).join(' '));
    if (found !== undefined) return found;
    if (!after(said[to - 1] ?? '')) return undefined;
  }
  return undefined;
}

const lexicons = new Map<string, Look>();
const mostLexicons = 1000;

/** Made once for each list of words: the same choices are on many screens. */
function lexiconOf(words: readonly string[]): Look {
  const key = words.join('\n');
  const known = lexicons.get(key);
  if (known) return known;
  const made = makeLexicon(words);
  if (lexicons.size >= mostLexicons) lexicons.clear();
  lexicons.set(key, made);
  return made;
}

function makeLexicon(words: readonly string[]): Look {
  return lexicon(words.map((word) => [word, wordsOf(word).join(' ')] as const));
}

function wordsOf(text: string): readonly string[] {
  return composed(text)
    .replace(pictures, ' ')
    .split(/[\s.,;:!?…~]+/)
    .filter((word) => word !== '');
}
