import type { FigureField } from './figure.ts';

export interface Said {
  readonly field: FigureField;
  /** Undefined: it cannot be told. */
  readonly value: number | undefined;
  readonly about: boolean;
  readonly isPart: boolean;
  readonly isTotal: boolean;
  /** Nobody has weighed it: what was weighed goes before. */
  readonly inBags?: boolean;
}

export function doubtOf(field: FigureField): Said {
  return { field, value: undefined, about: false, isPart: false, isTotal: false };
}

export function isPeopleField(field: FigureField): boolean {
  return field.figure === 'people';
}
