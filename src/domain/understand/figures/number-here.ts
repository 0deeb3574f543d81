import type { QuantityUnit } from '#src/domain/answer/quantity-units.ts';

/** A number or amount of a message, before it is known what it counts. */
export interface NumberHere {
  readonly from: number;
  /** Index behind it, and behind what says that it is about so much. */
  readonly to: number;
  /** Undefined where it is none or several: `30-40`, `45/50`, `-5`. */
  readonly value: number | undefined;
  readonly about: boolean;
  readonly unit: QuantityUnit | null;
  /** The unit is said by `k` or `tr` alone: of people it is a thousand of them. */
  readonly isScaled: boolean;
  /** Written in words of one syllable that mean other things too: `năm`, `ba`. */
  readonly isWord: boolean;
}
