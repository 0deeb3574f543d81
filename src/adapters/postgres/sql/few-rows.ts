/**
 * A FROM item: rows given as one JSON array (`$1`), each with its place `n` from 0 on, so that a statement's text
 * does not depend on how many there are. PostgreSQL expects a hundred rows of a function that returns a set, and would
 * read whole tables for them; of a range it expects few, and looks each up.
 */
export function fewRows(parameter: string, name: string, columns: string): string {
  return `(SELECT * FROM jsonb_to_recordset(${parameter}::jsonb) AS given(n int, ${columns}) WHERE n BETWEEN 0 AND 1000) AS ${name}`;
}
