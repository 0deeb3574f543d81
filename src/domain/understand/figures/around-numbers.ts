import type { Claims } from '#src/domain/understand/words/claims.ts';
import type { FigureField, Label } from './figure.ts';
import type { NumberHere } from './one-number.ts';
import type { Piece } from '#src/domain/understand/words/pieces.ts';
import { behind } from './words-behind.ts';
import { before } from './words-before.ts';
import { isBehindPart, isWhole, isOnLineOfTotal, isInBrackets } from './parts-and-totals.ts';

/** A number and what is said around it. */
export interface Around extends NumberHere {
  /** What it counts: the words behind it or, where there are none, before it. */
  readonly fields: readonly FigureField[];
  /** The field named before it with a colon, if it is another one. */
  readonly against: FigureField | null;
  /** Where the words that belong to it begin. */
  readonly start: number;
  /** Index behind the words that name what is counted. */
  readonly end: number;
  /** Counted as people of no certain kind. */
  readonly isPeople: boolean;
  readonly isTotal: boolean;
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
      const left = before(number, byEnd, used, pieces, (label) =>
        isOwn(label, numbers, byEnd, ({ from }) => pieces[from]?.glued === true),
      );
      const isRight = right.labels.length > 0;
      const chosen = isRight ? right.labels : left.label && !used.has(left.label) ? [left.label] : [];
      for (const label of chosen) used.add(label);
      const fields = [...new Set(chosen.map(({ field }) => field))];
      const unit = number.isScaled && fields.some(({ kind }) => kind === 'count') ? null : number.unit;
      const against =
        isRight && left.label && left.hasColon && !fields.includes(left.label.field)
          ? left.label.field
          : null;
      return {
        ...number,
        unit,
        fields,
        against,
        start: isRight || !chosen[0] ? (left.aboutFrom ?? number.from) : chosen[0].from,
        end: isRight ? right.to : Math.max(number.to, right.peopleTo),
        isPeople: right.isPeople || left.isPeople,
        isTotal:
          left.isTotal ||
          isOnLineOfTotal(pieces, number) ||
          (right.isPeople && isWhole(pieces, Math.max(right.peopleTo, right.to))),
        isPart: left.isPart || isInBrackets(pieces, numbers, number) || isBehindPart(pieces, numbers, number),
        inContainers: right.inContainers,
      };
    })
    .toReversed();
}

/** Straight behind another number, without a space or with no word before that: `215 đoàn viên từ 11 phường`. */
function isOwn(
  label: Label,
  numbers: readonly NumberHere[],
  byEnd: ReadonlyMap<number, Label>,
  isGlued: (label: Label) => boolean,
): boolean {
  const owner = numbers.find(({ to }) => to === label.from);
  return owner !== undefined && (isGlued(label) || !byEnd.has(owner.from));
}
