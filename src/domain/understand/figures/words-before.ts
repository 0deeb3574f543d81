import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { FigureField, Label } from './figure.ts';
import type { NumberHere } from './number-here.ts';
import { isFor } from './words-behind.ts';

const partWords = plainWords('part');
const peopleWords = plainWords('people');
const totalWords = plainWords('total');
const aboutWords = plainWords('about');
const thingWords = plainWords('thing');
const rateWords = plainWords('rate');
const linkWords = plainWords('link');
const betweenWords = plainWords('link', 'about', 'tail', 'filler', 'came');

interface Before {
  readonly label: Label | undefined;
  readonly mismatched: FigureField | null;
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
  let [hasColon, isSum, isPeople, isTotal, isPart] = [false, false, false, false, false];
  for (;;) {
    const label = byEnd.get(at);
    if (label && rateWords.before(pieces, label.from) !== undefined)
      return { label: undefined, mismatched: null, hasColon, aboutFrom, isPeople, isTotal, isPart };
    if (label && (hasColon || !isOnlyLink(label, pieces))) {
      const isTaken = used.has(label) || ((!hasColon || isSum) && isOwnOf(label));
      const mismatched = isTaken || isFor(number, label) ? null : label.field;
      return {
        label: isTaken || mismatched ? undefined : label,
        mismatched,
        hasColon,
        aboutFrom,
        isPeople,
        isTotal,
        isPart,
      };
    }
    const typed = pieces[at - 1]?.typed;
    const bracket = typed === ')' ? openedAt(pieces, at - 1) : undefined;
    if (bracket !== undefined) {
      at = bracket;
      continue;
    }
    if (typed === '(' && at === number.from && pieces[number.to]?.typed === ')') {
      at--;
      continue;
    }
    if (typed === ':' || typed === '=') hasColon = true;
    if (typed === '=') [isTotal, isSum] = [true, true];
    if (hasColon && pieces[at - 1]?.isCapital && at > number.from - 7 && byEnd.get(at) === undefined) {
      at--;
      continue;
    }
    if (thingWords.before(pieces, at) !== undefined)
      return { label: undefined, mismatched: null, hasColon, aboutFrom, isPeople, isTotal, isPart };
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
      return { label: undefined, mismatched: null, hasColon, aboutFrom, isPeople, isTotal, isPart };
    isPart ||= part === from;
    isTotal ||= total === from;
    isPeople ||= people !== undefined;
    at = from;
  }
}

/** `đc 45 ng`: 'được', no comrades. */
function isOnlyLink({ from, to }: Label, pieces: readonly Piece[]): boolean {
  return linkWords.at(pieces, from) === to - from && pieces[from - 1]?.kind === 'word';
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
