import { methodTable, typeTable } from './bot-api-table.ts';

export type FieldType =
  | { readonly kind: 'scalar'; readonly name: 'String' | 'Integer' | 'Float' | 'Boolean' | 'InputFile' }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'array'; readonly of: readonly FieldType[] }
  | { readonly kind: 'object'; readonly name: string };

export interface FieldSpec {
  readonly name: string;
  readonly isRequired: boolean;
  /** Any one of them will do. */
  readonly types: readonly FieldType[];
}

const scalars: readonly string[] = ['String', 'Integer', 'Float', 'Boolean', 'InputFile'];
const parsed = new Map<string, readonly FieldSpec[]>();

/** Proper name of a method however its letters are cased, or undefined where the Bot API has none such. */
export function methodName(name: string): string | undefined {
  return namesByLowerCase.get(name.toLowerCase());
}

/** The fields a method takes. */
export function fieldsOfMethod(name: string): readonly FieldSpec[] {
  return fieldsFrom(`method ${name}`, methodTable[name] ?? '');
}

/** The fields an object of that type has. */
export function fieldsOfType(name: string): readonly FieldSpec[] {
  return fieldsFrom(name, typeTable[name] ?? '');
}

/** What a named union stands for, or undefined when the name is that of an object. */
export function membersOfUnion(name: string): readonly FieldType[] | undefined {
  const text = typeTable[name];
  return text?.startsWith('|') ? parseTypes(text.slice(1)) : undefined;
}

const namesByLowerCase = new Map(Object.keys(methodTable).map((name) => [name.toLowerCase(), name]));

function fieldsFrom(key: string, text: string): readonly FieldSpec[] {
  const known = parsed.get(key);
  if (known) return known;
  const fields = text === '' ? [] : text.split(' ').map(parseField);
  parsed.set(key, fields);
  return fields;
}

function parseField(text: string): FieldSpec {
  const colon = text.indexOf(':');
  const name = text.slice(0, colon);
  const isRequired = !name.endsWith('?');
  return {
    name: isRequired ? name : name.slice(0, -1),
    isRequired,
    types: parseTypes(text.slice(colon + 1)),
  };
}

function parseTypes(text: string): readonly FieldType[] {
  return splitAtBars(text).map(parseType);
}

function parseType(text: string): FieldType {
  if (text.startsWith('=')) return { kind: 'word', word: text.slice(1) };
  if (text.endsWith('[]')) {
    const inner = text.slice(0, -2);
    return { kind: 'array', of: parseTypes(inner.startsWith('(') ? inner.slice(1, -1) : inner) };
  }
  if (scalars.includes(text)) return { kind: 'scalar', name: text as 'String' };
  return { kind: 'object', name: text };
}

function splitAtBars(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '(') depth++;
    if (text[at] === ')') depth--;
    if (at < text.length && (text[at] !== '|' || depth > 0)) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return parts;
}
