/** Something wrong in a file that a person wrote: where it stands (from 1), what is there, and what belongs there. */
export interface FileProblem {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
}

/** What reading a file gives: the thing itself, or everything that is wrong with the file at once. */
export type ReadFile<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'bad'; readonly problems: readonly FileProblem[] };
