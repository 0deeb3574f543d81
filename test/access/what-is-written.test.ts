import { afterAll, beforeAll, expect, test } from 'vitest';
import { effectKinds } from '#src/adapters/postgres/turn/effects.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { whatIsWritten } from './access-table.ts';
import { standings } from './support/standings.ts';
import { type AccessWorld, openAccessWorld } from './support/world.ts';
import { examplesOf } from './support/writes.ts';

let world: AccessWorld;
let cells = 0;
const all = effectKinds.length * standings.length;

beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(async () => {
  await world.close();
  console.info(`access: ${cells} of ${all} cells of what is written`);
});

function examplesFor(kind: Effect['kind']): readonly Effect[] {
  const examples: Readonly<Record<string, readonly Effect[] | undefined>> = examplesOf(world.subjects);
  const found = examples[kind];
  if (!found || !Object.hasOwn(whatIsWritten, kind))
    throw new Error(
      `${kind} has no row: say in test/access/access-table.ts who may have it written, with an example in support/writes.ts.`,
    );
  return found;
}

test.each(effectKinds)(
  '%s is written for whom it may be, and for nobody else whatever a step wants',
  async (kind) => {
    const examples = examplesFor(kind);
    const wrote: string[] = [];
    for (const standing of standings) {
      const changed = await world.write(standing, ...examples);
      wrote.push(...changed.slice(0, 1).map(() => standing.name));
      cells += 1;
    }
    expect(wrote).toEqual(
      standings.filter((standing) => whatIsWritten[kind](standing)).map(({ name }) => name),
    );
  },
);

test('every cell was looked at', () => {
  expect(cells).toBe(all);
});
