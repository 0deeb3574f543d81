import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { keepsSession, PoolerError } from '#src/adapters/postgres/keeps-session.ts';
import { available } from '#test/support/available.ts';
import { availableServers } from '#test/support/database.ts';
import { startPooler, type Pooler, type PoolerOptions } from '#test/support/start-pooler.ts';

describe.each(availableServers())('a connection to the $name itself', ({ url }) => {
  test('keeps its session', async () => {
    expect(await keepsSession(url)).toBe(true);
  });
});

describe.skipIf(available.pgbouncer === undefined)('a connection through PgBouncer', () => {
  let pooler: Pooler | undefined;
  afterEach(() => pooler?.stop());

  async function through(options: Omit<PoolerOptions, 'program' | 'server'>): Promise<string> {
    const { url } = availableServers()[0]!;
    pooler = await startPooler({ program: available.pgbouncer!, server: url, ...options });
    return pooler.wayTo(url);
  }

  test('in session mode keeps its session', async () => {
    expect(await keepsSession(await through({ mode: 'session' }))).toBe(true);
  });

  test.each([
    ['of one backend', { backends: 1 }, 0],
    ['that hands out the backend that was free last', { backends: 4 }, 3],
    ['that hands out the backend that was free first', { backends: 4, isRoundRobin: true }, 3],
    ['whose other backends are in use', { backends: 4 }, 2],
  ])('in transaction mode does not keep it: a pool %s', async (_name, options, others) => {
    const url = await through({ mode: 'transaction', ...options });
    const busy = await Promise.all(Array.from({ length: others }, () => inTransaction(url)));
    // Free again, or still in use.
    const isFree = others === 3;
    if (isFree) await Promise.all(busy.map((client) => client.query('commit')));
    expect(await keepsSession(url)).toBe(false);
    await Promise.all(busy.map((client) => client.end()));
  });

  test('that has no backend free says so in seconds, and may be tried again: it is none that never serves', async () => {
    const url = await through({ mode: 'session', backends: 1 });
    const refused: unknown = await keepsSession(url, 300).catch((error: unknown) => error);
    expect(refused).not.toBeInstanceOf(PoolerError);
    expect(refused).toMatchObject({ code: 'ETIMEDOUT' });
    expect(String(refused)).toMatch(/gives no further connection.*default_pool_size.*max_connections/);
  });

  test('in statement mode is refused, with the modes that do', async () => {
    const refused = await keepsSession(await through({ mode: 'statement' })).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(PoolerError);
    expect(String(refused)).toMatch(/DATABASE_URL.*statement mode.*pool_mode.*session.*transaction/);
  });

  test.each(['options=-c%20search_path%3Dpublic', 'statement_timeout=5000'])(
    'that does not take a setting of the url (%s) is refused by the name of the setting',
    async (setting) => {
      const url = `${await through({ mode: 'transaction' })}?${setting}`;
      const refused = await keepsSession(url).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(PoolerError);
      expect(String(refused)).toContain(`"${setting.split('=')[0]}"`);
    },
  );
});

async function inTransaction(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('begin; select 1');
  return client;
}
