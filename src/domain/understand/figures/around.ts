import type { FigureField, Label } from './figure.ts';
import type { NumberHere } from './number-here.ts';

/** A number and what is said around it. */
export interface Around extends NumberHere {
  /** What it counts: the words behind it or, where there are none, before it. */
  readonly fields: readonly FigureField[];
  /** A word of the form stands straight before it, whosever it is. */
  readonly hasLabelBefore: boolean;
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
