import type { Claims } from './claims.ts';
import type { FigureField, Label } from './find-figures.ts';
import type { NumberHere } from './find-numbers.ts';
import type { Piece } from './pieces.ts';
import { plainWords } from './plain-words.ts';

const peopleWords = plainWords('people');
const containerWords = plainWords('container');
const tailWords = plainWords('tail');
const aboutWords = plainWords('about');
const partWords = plainWords('part');
const totalWords = plainWords('total');
const thingWords = plainWords('thing');
const rateWords = plainWords('rate');
const linkWords = plainWords('link');
const betweenWords = plainWords('link', 'about', 'tail', 'filler');

/** A number and what is said around it. */
export interface Around extends NumberHere {
  /** What it counts: the words behind it or, where there are none, before it. */
  readonly fields: readonly FigureField[];
  /** The words themselves. */
  readonly labels: readonly Label[];
  /** The field whose word stands straight before it, where it is in another unit: `rác 20 triệu`. */
  readonly mismatched: FigureField | null;
  /** The field named before it with a colon, if it is another one. */
  readonly against: FigureField | null;
  /** Where the words that belong to it begin. */
  readonly start: number;
  /** Index behind the words that name what is counted. */
  readonly end: number;
  /** Counted as people of no certain kind. */
  readonly isPeople: boolean;
  readonly isTotal: boolean;
  /** The word for it stands straight before the number, not only at the head of the line. */
  readonly isCalledTotal: boolean;
  /** Part of a number before it: `45 (30 nữ)`, `trong đó 20`. */
  readonly isPart: boolean;
  /** In bags, or carts, which nobody has weighed. */
  readonly inContainers: boolean;
}

/** What stands around each number, read from the end: `đoàn viên 45 dân 30` and `45 đoàn viên 30 dân` are the same. */
export function aroundNumbers(
  numbers: readonly NumberHere[],
  labels: readonly Label[],
  pieces: readonly Piece[],
  claims: Claims,
): readonly Around[] {
  const used = new Set<Label>();
  const byStart = new Map(labels.map((label) => [label.from, label]));
  const byEnd = new Map(labels.map((label) => [label.to, label]));
  return numbers
    .toReversed()
    .map((number) => {
      const right = behind(number, byStart, used, pieces, claims);
      const left = before(number, byEnd, used, pieces, (label) => isOwn(label, numbers, byEnd));
      const isLeftMeant =
        left.label !== undefined &&
        !used.has(left.label) &&
        isOfOtherThings(left.label, right.labels, pieces);
      const isRight = right.labels.length > 0 && !isLeftMeant;
      const chosen = isRight ? right.labels : left.label && !used.has(left.label) ? [left.label] : [];
      for (const label of chosen) used.add(label);
      const fields = [...new Set(mostCertain(chosen, pieces).map(({ field }) => field))];
      const unit = number.isScaled && fields.some(({ kind }) => kind === 'count') ? null : number.unit;
      const against =
        isRight && left.label && left.hasColon && !fields.includes(left.label.field)
          ? left.label.field
          : null;
      return {
        ...number,
        unit,
        fields,
        labels: chosen,
        mismatched: isRight ? null : left.mismatched,
        against,
        start: isRight || !chosen[0] ? (left.aboutFrom ?? number.from) : chosen[0].from,
        end: isRight ? right.to : Math.max(number.to, right.peopleTo),
        isPeople: right.isPeople || left.isPeople,
        isCalledTotal: left.isTotal,
        isTotal: left.isTotal || isOnLineOfTotal(pieces, number),
        isPart: left.isPart || isInBrackets(pieces, numbers, number) || isBehindPart(pieces, numbers, number),
        inContainers: right.inContainers,
      };
    })
    .toReversed();
}

interface Behind {
  readonly labels: readonly Label[];
  readonly to: number;
  readonly peopleTo: number;
  readonly isPeople: boolean;
  readonly inContainers: boolean;
}

/** The words that name what is counted, straight behind the number: `45 anh chị em đoàn viên tham gia`. */
function behind(
  number: NumberHere,
  byStart: ReadonlyMap<number, Label>,
  used: ReadonlySet<Label>,
  pieces: readonly Piece[],
  claims: Claims,
): Behind {
  const found: Label[] = [];
  let at = number.to;
  let [to, peopleTo, isPeople, inContainers] = [at, at, false, false];
  while (at < pieces.length && (claims.isFree(at) || byStart.has(at))) {
    const label = byStart.get(at);
    if (label && (used.has(label) || !isFor(number, label) || isLabelOfNext(pieces, label))) break;
    if (label && found[0] && label.field !== found[0].field && pieces[label.to]?.kind === 'number') break;
    if (label) {
      found.push(label);
      at = to = label.to;
      continue;
    }
    const closed = at === number.to ? closedAt(pieces, at) : undefined;
    if (closed !== undefined && byStart.has(closed)) {
      at = closed;
      continue;
    }
    const people = peopleWords.at(pieces, at);
    const container = containerWords.at(pieces, at);
    const tail = tailWords.at(pieces, at);
    const length = Math.max(people, container, tail);
    if (length === 0) break;
    if (people === length) [isPeople, peopleTo] = [true, at + length];
    else if (container === length) inContainers = true;
    at += length;
  }
  return { labels: found, to, peopleTo, isPeople, inContainers };
}

/** `tiếp cận 2.000 lượt người`: what is counted was said before, and a word for people behind says no more. */
function isOfOtherThings(left: Label, right: readonly Label[], pieces: readonly Piece[]): boolean {
  if (left.field.kind !== 'count' || left.field.figure === 'people' || right.length === 0) return false;
  return right.every(
    ({ field, from, to }) => field !== left.field && peopleWords.at(pieces, from) >= to - from,
  );
}

/** `120 em học sinh`: the word for people in general says less than the other. */
function mostCertain(labels: readonly Label[], pieces: readonly Piece[]): readonly Label[] {
  const certain = labels.filter(({ from, to }) => peopleWords.at(pieces, from) < to - from);
  return certain.length > 0 ? certain : labels;
}

/** Of a number before it, in a row that begins with a number: `215 đoàn viên từ 11 phường`, `45 đv 30 dân 120`. */
function isOwn(label: Label, numbers: readonly NumberHere[], byEnd: ReadonlyMap<number, Label>): boolean {
  const owner = numbers.find(({ to }) => to === label.from);
  if (!owner) return false;
  const before = byEnd.get(owner.from);
  return before === undefined || isOwn(before, numbers, byEnd);
}

/** Kilograms are no people. */
function isFor({ unit, isScaled }: NumberHere, { field }: Label): boolean {
  return (
    unit === null ||
    (isScaled && field.kind === 'count') ||
    (field.kind === 'quantity' && field.unit === unit)
  );
}

/** `dân: 30` behind `45 đv` begins the next figure. */
function isLabelOfNext(pieces: readonly Piece[], { to }: Label): boolean {
  return [':', '='].includes(pieces[to]?.typed ?? '');
}

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
function before(
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
    if (label && rateWords.before(pieces, label.from) !== undefined)
      return { label: undefined, mismatched: null, hasColon, aboutFrom, isPeople, isTotal, isPart };
    if (label && (hasColon || !isOnlyLink(label, pieces))) {
      const isTaken = used.has(label) || (!hasColon && isOwnOf(label));
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
    if (typed === '=') isTotal = true;
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

/** `45 (30 nữ) đoàn viên`: index behind a short bracket that opens here. */
function closedAt(pieces: readonly Piece[], opening: number): number | undefined {
  if (pieces[opening]?.typed !== '(') return undefined;
  for (let at = opening + 1; at <= opening + 6; at++) if (pieces[at]?.typed === ')') return at + 1;
  return undefined;
}

/** `Rác (kg): 120`: where a short bracket that ends here begins. */
function openedAt(pieces: readonly Piece[], closing: number): number | undefined {
  for (let at = closing - 1; at >= 0 && at >= closing - 3; at--) {
    if (pieces[at]?.typed === '(') return at;
    if (pieces[at]?.kind === 'number') return undefined;
  }
  return undefined;
}

/** `500kg, trong đó rác tái chế 80kg`: to the end of the sentence. */
function isBehindPart(pieces: readonly Piece[], numbers: readonly NumberHere[], number: NumberHere): boolean {
  for (let at = number.from - 1; at >= 0 && !'\n;.'.includes(pieces[at]?.typed ?? ''); at--)
    if (partWords.at(pieces, at) > 0) return numbers.some(({ to }) => to <= at);
  return false;
}

/** `Tổng cộng: 47 đv, 27 dân`: all of the line. */
function isOnLineOfTotal(pieces: readonly Piece[], number: NumberHere): boolean {
  let at = number.from;
  while (at > 0 && !'\n;.'.includes(pieces[at - 1]?.typed ?? '')) at--;
  while (pieces[at]?.kind === 'mark') at++;
  return totalWords.at(pieces, at) > 0 && at < number.from;
}

/** Inside brackets that were opened behind another number of the sentence. */
function isInBrackets(pieces: readonly Piece[], numbers: readonly NumberHere[], number: NumberHere): boolean {
  let depth = 0;
  for (let at = number.from - 1; at >= 0 && pieces[at]?.typed !== '\n'; at--) {
    const typed = pieces[at]?.typed;
    if (typed === ')') depth--;
    if (typed === '(' && ++depth > 0) return numbers.some(({ to }) => to <= at && to >= at - 4);
  }
  return false;
}
