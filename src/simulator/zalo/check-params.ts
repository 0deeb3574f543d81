import { badRequest } from './bot-api-error.ts';
import { methodTable, type Field } from './method-table.ts';

export type Params = Readonly<Record<string, unknown>>;

/** Throws unless `params` are exactly what the method takes: no unknown field, none missing, every value right. */
export function checkParams(method: string, params: Params): void {
  const fields = methodTable[method] ?? [];
  const known = new Set(fields.map((field) => field.name));
  const unknown = Object.keys(params).filter((name) => !known.has(name));
  const problems = [
    ...fields.flatMap((field) => problemOf(field, params[field.name]) ?? []),
    ...unknown.map((name) => `unknown field ${name}`),
  ];
  if (problems[0] !== undefined) throw badRequest(`${problems[0]} (${method})`);
}

function problemOf(field: Field, value: unknown): string | undefined {
  if (value === undefined) return field.isRequired ? `${field.name} is missing` : undefined;
  if (typeof value !== 'string') return `${field.name} must be a string`;
  const { name, length, words, pattern } = field;
  if (length && value.length < length[0]) return `${name} is shorter than ${length[0]}: ${value.length}`;
  if (length && value.length > length[1]) return `${name} is longer than ${length[1]}: ${value.length}`;
  if (words && !words.includes(value)) return `${name} is none of ${words.join(', ')}`;
  if (pattern && !pattern.test(value)) return `${name} does not look as it should`;
  return undefined;
}
