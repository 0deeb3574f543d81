import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from 'commander';
import { createProgram } from '../../scripts/admin/program.ts';
import type { Terminal } from '../../scripts/admin/terminal.ts';
import { whatIsRun } from './access-table.ts';
import { standings } from './support/standings.ts';
import { type AccessWorld, openAccessWorld } from './support/world.ts';

let world: AccessWorld;
let cells = 0;

/** Every command that does something, by the words that call it. */
const acts = leavesOf(createProgram({} as Terminal), []);
const all = acts.length * standings.length;

beforeAll(async () => {
  world = await openAccessWorld();
});
afterAll(async () => {
  await world.close();
  console.info(`access: ${cells} of ${all} cells of admin acts`);
});

function leavesOf({ commands }: Command, before: readonly string[]): readonly string[] {
  return commands.flatMap((one) =>
    one.commands.length > 0 ? leavesOf(one, [...before, one.name()]) : [[...before, one.name()].join(' ')],
  );
}

function mustHaveRow(act: string): void {
  if (!Object.hasOwn(whatIsRun, act))
    throw new Error(`${act} has no row: say in test/access/access-table.ts whether it reads or writes.`);
}

test.each(acts)(
  '“%s” is for whoever runs the server: typed in a chat it changes nothing, whoever types it',
  async (act) => {
    mustHaveRow(act);
    const [name = '', ...rest] = act.split(' ');
    const argument = [
      ...rest,
      '--unit',
      'tan-quy',
      '--person',
      'p1',
      '--role',
      'admin',
      '--reason',
      'x',
    ].join(' ');
    const changed: string[] = [];
    for (const standing of standings) {
      const outcome = await world.take(standing, { kind: 'command', name, argument });
      changed.push(...outcome.changed.map((table) => `${standing.name}: ${table}`));
      cells += 1;
    }
    expect(changed).toEqual([]);
  },
);

test('every cell was looked at, and no row is of something that is no more', () => {
  expect(cells).toBe(all);
  expect(Object.keys(whatIsRun).toSorted()).toEqual([...acts].toSorted());
});
