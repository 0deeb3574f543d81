import { expect, test } from 'vitest';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { available } from '#test/support/available.ts';
import { availableServers, freshDatabase } from '#test/support/database.ts';
import { startPooler } from '#test/support/start-pooler.ts';

const prepared = `SELECT count(*)::int AS count FROM pg_prepared_statements WHERE statement LIKE '%of every update%'`;
const often = 'SELECT $1::int AS n /* of every update */';

test('a statement is planned once a connection, unless sessions are not kept', async () => {
  const { url, drop } = await freshDatabase();
  const counts = [];
  for (const keepsSession of [true, false]) {
    const database = openDatabase(url, 1, { keepsSession });
    for (const n of [1, 2]) await database.query(often, [n]);
    counts.push(await database.query(prepared, []));
    await database.$disconnect();
  }
  // The one that asks is there too.
  expect(counts).toEqual([[{ count: 2 }], [{ count: 0 }]]);
  await drop();
});

test.runIf(available.pgbouncer !== undefined)(
  'through a pooler that was not noticed, what misses its statement is run again without',
  async () => {
    const server = availableServers()[0]!;
    const { url, drop } = await freshDatabase(server);
    const options = { server: server.url, mode: 'transaction', backends: 3 } as const;
    const pooler = await startPooler({ program: available.pgbouncer!, ...options });
    const database = openDatabase(pooler.wayTo(url), 6);
    const numbers = Array.from({ length: 60 }, (_, n) => n);
    const answers = await Promise.all(numbers.map((n) => database.query(often, [n])));
    expect(answers).toEqual(numbers.map((n) => [{ n }]));
    await database.$disconnect();
    await pooler.stop();
    await drop();
  },
);
