/** A column of instants in milliseconds since 1970, as the domain has them. */
export function millisOf(column: string): string {
  return `floor(extract(epoch FROM ${column}) * 1000)::float8`;
}
