import { badRequest } from './bot-api-error.ts';
import {
  fieldsOfMethod,
  fieldsOfType,
  membersOfUnion,
  type FieldSpec,
  type FieldType,
} from './field-table.ts';

export type Params = Readonly<Record<string, unknown>>;

/**
 * Throws unless `params` are exactly what the Bot API knows: no unknown field, none missing, every type right.
 * The real server ignores unknown fields; refusing them finds misspelt ones.
 */
export function checkParams(method: string, params: Params): void {
  const [problem] = problemsOfObject(params, fieldsOfMethod(method), '');
  if (problem) throw badRequest(`${problem} (${method})`);
}

function problemsOfObject(value: Params, fields: readonly FieldSpec[], path: string): readonly string[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  const unknown = Object.keys(value).filter((name) => !known.has(name));
  const missing = fields.filter((field) => field.isRequired && value[field.name] === undefined);
  return [
    ...missing.map((field) =>
      field.name === 'chat_id' ? 'chat_id is empty' : `${path}${field.name} is missing`,
    ),
    ...unknown.map((name) => `unknown field ${path}${name}`),
    ...fields.flatMap((field) =>
      value[field.name] === undefined
        ? []
        : problemsOfValue(value[field.name], field.types, path + field.name),
    ),
  ];
}

// Of several alternatives the one that fits best speaks, so that a wrong button says what is wrong with it.
function problemsOfValue(value: unknown, types: readonly FieldType[], path: string): readonly string[] {
  let best: readonly string[] | undefined;
  for (const type of types) {
    const problems = problemsOfType(value, type, path);
    if (problems.length === 0) return [];
    if (best === undefined || problems.length < best.length) best = problems;
  }
  const areWords = types.every((type) => type.kind === 'word');
  return areWords ? [`${path} is none of the words it can be: ${JSON.stringify(value)}`] : (best ?? []);
}

function problemsOfType(value: unknown, type: FieldType, path: string): readonly string[] {
  switch (type.kind) {
    case 'scalar':
      return isScalar(value, type.name) ? [] : [`${path} must be ${type.name}`];
    case 'word':
      return value === type.word ? [] : [`${path} must be "${type.word}"`];
    case 'array':
      if (!Array.isArray(value)) return [`${path} must be Array`];
      return value.flatMap((item, index) => problemsOfValue(item, type.of, `${path}[${index}]`));
    case 'object':
      return problemsOfNamed(value, type.name, path);
  }
}

function problemsOfNamed(value: unknown, name: string, path: string): readonly string[] {
  const union = membersOfUnion(name);
  if (union) return problemsOfValue(value, union, path);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} must be ${name}`];
  return problemsOfObject(value as Params, fieldsOfType(name), `${path}.`);
}

function isScalar(value: unknown, name: string): boolean {
  switch (name) {
    case 'String':
      return typeof value === 'string';
    case 'Integer':
      return Number.isSafeInteger(value);
    case 'Float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    default:
      return typeof value === 'string' && value.startsWith('attach://');
  }
}
