import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '#src/flows/commands.ts';
import { actionNames } from '#src/flows/contract/action.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import { type Row, whatIsAttached, whatIsPressed, whatIsTyped } from './access-table.ts';
import { aboutOf } from './support/buttons.ts';
import { expectedCell, seenCell } from './support/expected.ts';
import { type Standing, standings } from './support/standings.ts';
import { type AccessWorld, openAccessWorld } from './support/world.ts';
import { attachments } from './support/writes.ts';

/** What is typed behind a command that is about a unit. */
const argumentsOf: Readonly<Record<string, string>> = {
  phuong: 'Tân Quý',
  baocaothay: 'Tân Quý',
  nhac: 'Tân Quý',
  giahan: 'CNX 155 cho Tân Quý đến 1/12 vì mưa',
};

let world: AccessWorld;
let cells = 0;
const typed = [...new Set(commands.map(({ name }) => name))];
const attached = Object.keys(attachments) as readonly (keyof typeof attachments)[];
const all = (typed.length + actionNames.length + attached.length) * standings.length;

beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(async () => {
  await world.close();
  console.info(`access: ${cells} of ${all} cells of what is typed, pressed and attached`);
});

/** Every standing of a row, as it is and as it is to be. */
async function play(row: Row, eventOf: (standing: Standing) => IncomingEvent) {
  const seen = [];
  for (const standing of standings)
    seen.push(seenCell(row, standing, await world.take(standing, eventOf(standing))));
  cells += seen.length;
  return { seen, expected: standings.map((standing) => expectedCell(row, standing)) };
}

/** The row of something, or a word on how to write it. */
function rowOf(rows: Readonly<Record<string, Row>>, name: string): Row {
  const row = rows[name];
  if (!row)
    throw new Error(
      `${name} has no row: say in test/access/access-table.ts who may do it and what others hear.`,
    );
  return row;
}

describe('who may, and what everybody else hears, with nothing changed and nothing shown', () => {
  test.each(typed)('types /%s', async (name) => {
    const argument = argumentsOf[name] ?? '';
    const { seen, expected } = await play(rowOf(whatIsTyped, `/${name}`), () => ({
      kind: 'command',
      name,
      argument,
    }));
    expect(seen).toEqual(expected);
  });

  test.each(actionNames)('presses [%s]', async (name) => {
    const { seen, expected } = await play(rowOf(whatIsPressed, name), (standing) => ({
      kind: 'button',
      data: `a.${name}.${aboutOf(world.subjects, standing)[name]}`,
      messageId: '1',
    }));
    expect(seen).toEqual(expected);
  });

  test.each(attached)('attaches %s', async (kind) => {
    const { seen, expected } = await play(rowOf(whatIsAttached, kind), () => attachments[kind]);
    expect(seen).toEqual(expected);
  });
});

test('every cell was looked at, and no row is of something that is no more', () => {
  expect(cells).toBe(all);
  expect(Object.keys(whatIsTyped).toSorted()).toEqual(typed.map((name) => `/${name}`).toSorted());
});
