import { afterAll, beforeAll, expect, test } from 'vitest';
import { effectKinds } from '#src/adapters/postgres/turn/effects.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { whatIsWritten, whatIsWrittenForAWard } from './access-table.ts';
import { type Standing, standings } from './support/standings.ts';
import { type AccessWorld, openAccessWorld, tanQuy } from './support/world.ts';
import { examplesOf } from './support/writes.ts';

let world: AccessWorld;
let cells = 0;
const all = 2 * effectKinds.length * standings.length;

beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(async () => {
  await world.close();
  console.info(`access: ${cells} of ${all} cells of what is written`);
});

function examplesFor(kind: Effect['kind'], standing: Standing): readonly Effect[] {
  const examples: Readonly<Record<string, readonly Effect[] | undefined>> = examplesOf(
    world.subjects,
    standing,
  );
  const found = examples[kind];
  if (!found || !Object.hasOwn(whatIsWritten, kind))
    throw new Error(
      `${kind} has no row: say in test/access/access-table.ts who may have it written, with an example in support/writes.ts.`,
    );
  return found;
}

/** For whom it was written, of everybody. */
async function wroteFor(kind: Effect['kind'], actsFor?: typeof tanQuy): Promise<readonly string[]> {
  const wrote: string[] = [];
  for (const standing of standings) {
    const changed = await world.write(standing, examplesFor(kind, standing), actsFor);
    wrote.push(...changed.slice(0, 1).map(() => standing.name));
    cells += 1;
  }
  return wrote;
}

const namesOf = (may: (standing: Standing) => boolean): readonly string[] =>
  standings.filter(may).map(({ name }) => name);

test.each(effectKinds)(
  '%s is written for whom it may be, and for nobody else whatever a step wants',
  async (kind) => {
    const wrote = await wroteFor(kind);
    expect(wrote).toEqual(namesOf(whatIsWritten[kind]));
  },
);

test.each(effectKinds)(
  '%s is written for no more of those who say that they act for the ward',
  async (kind) => {
    const wrote = await wroteFor(kind, tanQuy);
    const may = whatIsWrittenForAWard[kind];
    expect(wrote).toEqual(namesOf((standing) => whatIsWritten[kind](standing) || (may?.(standing) ?? false)));
  },
);

test('every cell was looked at', () => {
  expect(cells).toBe(all);
});
