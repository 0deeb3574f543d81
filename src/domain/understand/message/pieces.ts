import { bare } from '#src/domain/answer/plain.ts';
import { type Token, tokenOf } from '#src/domain/answer/tokens.ts';
import { tablesAsLines } from './tables.ts';
import { withoutTelex } from './telex.ts';

/** A token that knows where it stands in the message as it is shown, and how it is spelt without diacritics. */
export interface Piece extends Token {
  readonly bare: string;
  /** The diacritics, sorted: over which vowel they stand does not matter. */
  readonly marks: string;
  /** Begins with a capital: part of a name, maybe. */
  readonly isCapital: boolean;
  /** In capitals: `AI` is not 'ai'. */
  readonly isAcronym: boolean;
  /** UTF-16 offsets in `Message.shown`. */
  readonly start: number;
  readonly end: number;
}

/** A message in pieces. A new line is a piece of its own, `\n`. */
export interface Message {
  /** Composed, with ordinary digits and dashes, without invisible characters; capitals and lines as they were. */
  readonly shown: string;
  readonly pieces: readonly Piece[];
}

const invisible = /[\p{Cf}\u034F\u20E3\uFE00-\uFE0F]/gu;
const dashes = /[\u2010-\u2015\u2212]/g;
/** They stand in the text, but part nothing: `Ngày hội "Xuân yêu thương"`. */
const quotes = new Set(['"', '“', '”', '«', '»']);
const misspelt = new Map([['rưởi', 'rưỡi']]);
const spaces = /[^\S\n]+/g;
/** `Đoàn viên ........ 27`, `Rác….: 120kg`: the dotted line of a paper form. */
const leaders = /[._]{3,}[ \t]?:?/g;
/** A number with its separators, `m2` and `m3`, a word, a new line, or any other single character. */
const piecePattern =
  /(?<![\p{L}\d])[.,]\d+|\d+(?:[.,]\d+)*|[kK]?[mM][23](?![\p{L}\d])|(?<=\d)(?:kg|tấn|tạ)(?=\p{L})|[\p{L}\p{M}]+|\n|\p{Extended_Pictographic}|\S/gu;

let last: { readonly text: string; readonly message: Message } | undefined;

/** The message cut into numbers, words and marks; the last one is remembered, of which all that read it ask in turn. */
export function piecesOf(text: string): Message {
  if (last?.text !== text) last = { text, message: cut(text) };
  return last.message;
}

function cut(text: string): Message {
  const shown = tablesAsLines(
    text
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(invisible, '')
      .normalize('NFKC')
      .replace(dashes, '-')
      .replace(leaders, leaderAsColon),
  )
    .replace(spaces, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  const pieces: Piece[] = [];
  const lines = speltLines(shown);
  const shouted = shown.split('\n').map(isShouted);
  let line = 0;
  for (const { 0: raw, index } of shown.matchAll(piecePattern)) {
    if (quotes.has(raw)) continue;
    const typed = misspelt.get(raw.toLowerCase()) ?? raw.toLowerCase();
    const isGlued = index > 0 && !' \n'.includes(shown[index - 1] ?? ' ');
    const { kind, value } = tokenOf(typed, isGlued);
    const spelling = kind === 'word' ? spellingOf(typed) : { bare: typed, marks: '' };
    if (typed === '\n') line++;
    const marks =
      lines[line] === true && spelling.marks === '' && plainWordsOfTheirOwn.has(typed)
        ? noMarks
        : spelling.marks;
    const isCapital = kind === 'word' && raw[0] !== typed[0] && shouted[line] !== true;
    const isAcronym = isCapital && raw.length > 1 && raw === raw.toUpperCase();
    const [start, end] = [index, index + raw.length];
    pieces.push({
      kind,
      typed,
      glued: isGlued,
      value,
      bare: spelling.bare,
      marks,
      isCapital,
      isAcronym,
      start,
      end,
    });
  }
  return { shown, pieces };
}

function leaderAsColon(found: string, at: number, text: string): string {
  const isBeforeFigure =
    /\d/.test(text[at + found.length] ?? '') || /\d/.test(text[at + found.length + 1] ?? '');
  return found.endsWith(':') || isBeforeFigure ? ': ' : found;
}

/** In `marks`: a word that stands for itself, and not for another one without its diacritics. */
export const noMarks = '-';
/** Words without diacritics that mean something by themselves: among words that have theirs, `cho` is no market. */
const plainWordsOfTheirOwn = new Set(
  'cho nha ga em con to do ma la ba qua sao thu tin tu ban bao be co hai nam hoa tai tay khu may mai hay lo ca trong ra ngay theo lau san nay chia hoi tre'.split(
    ' ',
  ),
);
const markedLetter = /[^ -~]/u;

/** A line of several words in capitals, in which they say nothing about names. */
function isShouted(line: string): boolean {
  return line.toUpperCase() === line && (line.match(/\p{L}{2,}/gu)?.length ?? 0) >= leastShouted;
}

const leastShouted = 4;

/** For each line, whether a good part of its words has diacritics. */
function speltLines(shown: string): readonly boolean[] {
  return shown.split('\n').map((line) => {
    let [marked, words] = [0, 0];
    for (const word of line.split(/[^\p{L}]+/u)) {
      if (word.length < 2) continue;
      words++;
      if (markedLetter.test(word)) marked++;
    }
    return marked > 0 && marked * 3 >= words;
  });
}

const spellings = new Map<string, { readonly bare: string; readonly marks: string }>();
const mostSpellings = 5000;

/** Made once for each word: people write the same ones again and again. */
function spellingOf(word: string): { readonly bare: string; readonly marks: string } {
  const known = spellings.get(word);
  if (known) return known;
  if (spellings.size >= mostSpellings) spellings.clear();
  const spelt = withoutTelex(word);
  const plain = bare(spelt);
  const made = { bare: plain, marks: plain === spelt ? '' : marksOf(spelt) };
  spellings.set(word, made);
  return made;
}

/** What stands for the stroke of đ, which Unicode does not decompose. */
export const stroke = '\u0335';

/** The diacritics of a word, sorted. */
export function marksOf(word: string): string {
  return (word.replaceAll('đ', `d${stroke}`).normalize('NFKD').match(/\p{M}/gu) ?? []).toSorted().join('');
}
