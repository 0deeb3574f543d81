import { groupBy } from '#src/domain/group-by.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import type { Organisation } from '#src/domain/organisation/organisation.ts';
import { dayField } from '#src/adapters/yaml/fields.ts';
import { listAt, valueAt } from '#src/adapters/yaml/check-yaml.ts';
import type { YamlFile } from '#src/adapters/yaml/parse-yaml.ts';

/** Days of a unit: the first, and the first on which it is no more. */
export interface Life {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** A unit as the file has it, or as it is in force; what is wrong or left out is undefined. */
export interface WrittenUnit {
  /** Its place in the file; null: the file does not name it. */
  readonly index: number | null;
  readonly id: string;
  readonly name: string | undefined;
  readonly kind: string | undefined;
  readonly parent: string | null | undefined;
  readonly life: Life | undefined;
}

export interface WrittenSuccession {
  readonly index: number | null;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly on: LocalDate | undefined;
  readonly extent: string | undefined;
}

export interface SuccessionProblem {
  readonly succession: WrittenSuccession;
  readonly key: 'from' | 'to' | 'on' | 'extent';
  readonly expected: string;
}

/** The organisation as it would be after the file, also where parts of the file are wrong. */
export interface Written {
  readonly units: readonly WrittenUnit[];
  readonly unitById: ReadonlyMap<string, WrittenUnit>;
  readonly successions: readonly WrittenSuccession[];
}

/** Reads what can be read, so that everything else is checked where one entry is wrong. */
export function readWritten(file: YamlFile, inForce: Organisation): Written {
  const ends = new Map(inForce.units.map(({ id, validTo }) => [id as string, validTo]));
  const inFile = listAt(file, ['units']).flatMap((raw, index) => unitIn(raw, index, ends));
  const named = new Set(inFile.map(({ id }) => id));
  const units = [
    ...groupBy(inFile, ({ id }) => id).map(([first]) => first),
    ...inForce.units
      .filter(({ id }) => !named.has(id))
      .map(({ id, name, kind, parentId, validFrom, validTo }) => ({
        index: null,
        id,
        name,
        kind,
        parent: parentId,
        life: {
          from: validFrom,
          to: validTo,
        },
      })),
  ];
  const stated = listAt(file, ['successions']).map((raw, index) => ({
    index,
    from: textAt(raw, 'from'),
    to: textAt(raw, 'to'),
    on: dayField.safeParse(valueAt(raw, ['on'])).data,
    extent: textAt(raw, 'extent'),
  }));
  const origins = new Set(stated.map(({ from }) => from));
  const kept = inForce.successions.filter(({ from }) => !origins.has(from));
  return {
    units,
    unitById: new Map(units.map((unit) => [unit.id, unit])),
    successions: [...stated, ...kept.map((one) => ({ index: null, ...one }))],
  };
}

function unitIn(
  raw: unknown,
  index: number,
  ends: ReadonlyMap<string, LocalDate | null>,
): readonly WrittenUnit[] {
  const id = textAt(raw, 'id');
  if (id === undefined) return [];
  const parent = valueAt(raw, ['parent']);
  return [
    {
      index,
      id,
      name: textAt(raw, 'name'),
      kind: textAt(raw, 'kind'),
      parent: typeof parent === 'string' || parent === null ? parent : undefined,
      life: lifeIn(raw, ends.get(id) ?? null),
    },
  ];
}

/** An end that is left out is that of the unit in force. */
function lifeIn(raw: unknown, known: LocalDate | null): Life | undefined {
  const from = dayField.safeParse(valueAt(raw, ['validFrom'])).data;
  const end = valueAt(raw, ['validTo']);
  const to = end === undefined ? known : end === null ? null : dayField.safeParse(end).data;
  return from === undefined || to === undefined || (to !== null && to <= from) ? undefined : { from, to };
}

function textAt(raw: unknown, key: string): string | undefined {
  const value = valueAt(raw, [key]);
  return typeof value === 'string' ? value.trim() : undefined;
}
