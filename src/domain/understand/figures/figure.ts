import type { Field } from '#src/domain/report/form.ts';

export type FigureField = Extract<Field, { kind: 'count' | 'quantity' }>;

/** A field's word where it stands in a message. */
export interface Label {
  readonly field: FigureField;
  readonly from: number;
  readonly to: number;
}

/** What a message says of one field. */
export interface Figure {
  readonly field: FigureField;
  readonly value: number;
  readonly about: boolean;
}

export interface FiguresRead {
  readonly figures: readonly Figure[];
  /** Something is said of them that can be meant in two ways. */
  readonly doubts: readonly FigureField[];
}

export function isFigure(field: Field): field is FigureField {
  return field.kind === 'count' || field.kind === 'quantity';
}
