import type { Claims } from '#src/domain/understand/message/claims.ts';
import type { Piece } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';
import type { Around } from './around.ts';
import type { Label } from './figure.ts';
import type { NumberHere } from './number-here.ts';
import { isBehindPart, isInBrackets, isOnLineOfTotal } from './part-of-number.ts';
import { before } from './words-before.ts';
import { behind } from './words-behind.ts';

const peopleWords = plainWords('people');

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
        pieces[number.from - 1]?.bare !== 'co' &&
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
        from: number.from,
        to: number.to,
        value: number.value,
        about: number.about,
        isScaled: number.isScaled,
        isWord: number.isWord,
        unit,
        fields,
        labels: chosen,
        hasLabelBefore: byEnd.has(number.from),
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
