/** A statement and the values of its parameters, in their order. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** Keeps a value for the statement that is being put together and returns its parameter, as `$3::text`. */
export type Bind = (value: unknown, type: string) => string;

/** Parameters of a statement made of parts: the same parts give the same text, so that it is planned once. */
export function bindValues(): { readonly bind: Bind; readonly values: readonly unknown[] } {
  const values: unknown[] = [];
  return { values, bind: (value, type) => `$${values.push(value)}::${type}` };
}
