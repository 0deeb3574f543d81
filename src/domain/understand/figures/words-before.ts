import type { Label } from './figure.ts';
import type { NumberHere } from './one-number.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import { partWords, totalWords } from './parts-and-totals.ts';
import { isFor } from './words-behind.ts';

const peopleWords = plainWords('people');
const aboutWords = plainWords('about');

const betweenWords = plainWords('link', 'about', 'tail', 'filler');

interface Before {
  readonly label: Label | undefined;
  readonly hasColon: boolean;
  /** Where 'about' begins that stands straight before the number. */
  readonly aboutFrom: number | undefined;
  readonly isPeople: boolean;
  readonly isTotal: boolean;
  readonly isPart: boolean;
}

/** The word before the number that it belongs to, over what may stand between them: `ĐVTN tham gia: khoảng 45`. */
export function before(
  number: NumberHere,
  byEnd: ReadonlyMap<number, Label>,
  used: ReadonlySet<Label>,
  pieces: readonly Piece[],
  isOwnOf: (label: Label) => boolean,
): Before {
  let at = number.from;
  const aboutFrom = aboutWords.before(pieces, at);
  let [hasColon, isPeople, isTotal, isPart] = [false, false, false, false];
  for (;;) {
    const label = byEnd.get(at);
    if (label)
      return {
        label: used.has(label) || !isFor(number, label) || (!hasColon && isOwnOf(label)) ? undefined : label,
        hasColon,
        aboutFrom,
        isPeople,
        isTotal,
        isPart,
      };
    const typed = pieces[at - 1]?.typed;
    const bracket = typed === ')' ? openedAt(pieces, at - 1) : undefined;
    if (bracket !== undefined) {
      at = bracket;
      continue;
    }
    if (typed === ':' || typed === '=') hasColon = true;
    isTotal ||= typed === '=' && isBehindSum(pieces, at - 1);
    const part = partWords.before(pieces, at);
    const total = totalWords.before(pieces, at);
    const people = peopleWords.before(pieces, at);
    const other = betweenWords.before(pieces, at);
    const from = Math.min(part ?? at, total ?? at, people ?? at, other ?? at);
    if (typed === '\n' && isAlone(number, pieces) && byEnd.has(at - 1)) {
      at -= 1;
      hasColon = true;
      continue;
    }
    if (from === at || typed === '\n')
      return { label: undefined, hasColon, aboutFrom, isPeople, isTotal, isPart };
    isPart ||= part === from;
    isTotal ||= total === from;
    isPeople ||= people !== undefined;
    at = from;
  }
}

/** `22 đoàn viên + 15 người dân = 37`. */
function isBehindSum(pieces: readonly Piece[], sign: number): boolean {
  for (let at = sign - 1; at >= 0 && pieces[at]?.typed !== '\n'; at--)
    if (pieces[at]?.typed === '+') return true;
  return false;
}

/** The number is all of its line, and belongs to the label above it. */
function isAlone({ from, to }: NumberHere, pieces: readonly Piece[]): boolean {
  const isStart = from === 0 || pieces[from - 1]?.typed === '\n';
  return isStart && (to >= pieces.length || pieces[to]?.typed === '\n');
}

/** `Rác (kg): 120`: where a short bracket that ends here begins. */
function openedAt(pieces: readonly Piece[], closing: number): number | undefined {
  for (let at = closing - 1; at >= 0 && at >= closing - 3; at--) {
    if (pieces[at]?.typed === '(') return at;
    if (pieces[at]?.kind === 'number') return undefined;
  }
  return undefined;
}
