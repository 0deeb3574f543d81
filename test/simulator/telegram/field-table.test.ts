import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  fieldsOfMethod,
  fieldsOfType,
  membersOfUnion,
  methodName,
  type FieldSpec,
  type FieldType,
} from '#src/simulator/telegram/field-table.ts';
import { methodList } from '#src/simulator/telegram/methods/method-list.ts';

interface SpecField {
  readonly name: string;
  readonly types: readonly string[];
  readonly required: boolean;
}

/** Fields that 10.1 wants and later ones do not. */
const optionalSince: readonly string[] = ['ReplyParameters.message_id'];

/** Part of the machine-readable specification of Bot API 10.1; the table is of a later one. */
const spec = JSON.parse(
  readFileSync(new URL('../../fixtures/bot-api-10.1.json', import.meta.url), 'utf8'),
) as {
  readonly methods: Readonly<Record<string, readonly SpecField[]>>;
  readonly types: Readonly<
    Record<string, { readonly fields?: readonly SpecField[]; readonly subtypes?: string[] }>
  >;
};

describe('the field table and the specification', () => {
  test.for(Object.entries(spec.methods))('agree on %s', ([method, fields]) => {
    expect(methodName(method.toUpperCase())).toBe(method);
    expect(shapeOf(fieldsOfMethod(method), fields)).toEqual(shapeOfSpec(fields));
  });

  const objects = Object.entries(spec.types).flatMap(([name, { fields }]) =>
    fields ? [[name, fields] as const] : [],
  );
  test.for(objects)('agree on what a %s holds', ([name, fields]) => {
    const asOfNow = fields.map((one) =>
      optionalSince.includes(`${name}.${one.name}`) ? { ...one, required: false } : one,
    );
    expect(shapeOf(fieldsOfAll(name), fields)).toEqual(shapeOfSpec(asOfNow));
  });

  test('agree that each method with a behaviour exists', () => {
    expect(Object.keys(methodList).filter((name) => !(name in spec.methods))).toEqual([]);
  });
});

test('the field table is made from the types that are installed', () => {
  const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
  const { version } = JSON.parse(read('node_modules/@grammyjs/types/package.json')) as { version: string };
  expect(read('src/simulator/telegram/bot-api-table.ts')).toContain(`from @grammyjs/types ${version};`);
});

// Fields that came after 10.1 are in the table only; a union like InlineKeyboardButton is one object in the specification.
function shapeOf(table: readonly FieldSpec[], fields: readonly SpecField[]) {
  const known = new Set(fields.map((field) => field.name));
  return Object.fromEntries(
    table
      .filter((field) => known.has(field.name))
      .map((field) => [field.name, { required: field.isRequired, kinds: kindsOf(field.types) }]),
  );
}

function shapeOfSpec(fields: readonly SpecField[]) {
  return Object.fromEntries(
    fields.map((field) => [field.name, { required: field.required, kinds: kindsOfSpec(field.types) }]),
  );
}

function fieldsOfAll(name: string): readonly FieldSpec[] {
  const members = membersOfUnion(name);
  if (!members) return fieldsOfType(name);
  const lists = members.flatMap((one) => (one.kind === 'object' ? [fieldsOfType(one.name)] : []));
  const all = new Map(lists.flat().map((field) => [field.name, field]));
  const isEverywhere = (field: FieldSpec) =>
    lists.every((list) => list.some((one) => one.name === field.name && one.isRequired));
  return [...all.values()].map((field) => ({ ...field, isRequired: isEverywhere(field) }));
}

/**
 * Scalars by their name, arrays as `[]`, the rest as objects: the names of objects differ between the two.
 * A file to upload is a text too, `attach://<name>`: the two disagree on which of the words to use.
 */
function kindsOf(types: readonly FieldType[]): readonly string[] {
  return sorted(types.flatMap((type) => kindOf(type)));
}

function kindOf(type: FieldType): readonly string[] {
  if (type.kind === 'scalar') return [type.name === 'InputFile' ? 'String' : type.name];
  if (type.kind === 'word') return ['String'];
  if (type.kind === 'array') return type.of.flatMap((inner) => kindOf(inner).map((kind) => `${kind}[]`));
  return membersOfUnion(type.name)?.every((one) => one.kind === 'word') ? ['String'] : ['object'];
}

function kindsOfSpec(types: readonly string[]): readonly string[] {
  return sorted(
    types.map((type) => {
      const depth = type.split('Array of ').length - 1;
      const inner = type.replaceAll('Array of ', '').replace('InputFile', 'String');
      const isScalar = ['String', 'Integer', 'Float', 'Boolean'].includes(inner);
      return (isScalar ? inner : 'object') + '[]'.repeat(depth);
    }),
  );
}

function sorted(kinds: readonly string[]): readonly string[] {
  return [...new Set(kinds)].toSorted();
}
