import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate, MigrationError, migrationsFolder } from '#src/adapters/postgres/schema/migrate.ts';
import { schemaDifference } from '#src/adapters/postgres/schema/schema-difference.ts';
import { available } from '#test/support/available.ts';
import { availableServers, freshDatabase, runOn, type FreshDatabase } from '#test/support/database.ts';
import { startPooler } from '#test/support/start-pooler.ts';

describe.each(availableServers())('migrating a database of the $name', (server) => {
  let database: FreshDatabase;
  let folder: string;

  beforeEach(async () => {
    database = await freshDatabase(server);
    folder = await mkdtemp(join(tmpdir(), 'migrations-'));
    await cp(migrationsFolder, folder, { recursive: true });
  });

  afterEach(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });

  test('gives the tables of schema.prisma', async () => {
    expect(await schemaDifference(database.url)).toBeUndefined();
  });

  test('applies nothing the second time', async () => {
    expect(await migrate(database.url)).toEqual({ applied: [] });
  });

  test('applies each migration once when several processes start together', async () => {
    await addMigration('99990101000000_more', 'create table more (id int primary key);');
    const outcomes = await Promise.all([1, 2, 3].map(() => migrate(database.url, folder)));
    expect(outcomes.flatMap(({ applied }) => applied)).toEqual(['99990101000000_more']);
  });

  test('takes functions written by hand, semicolons and all', async () => {
    await addMigration('99990101000000_function', handWritten);
    await migrate(database.url, folder);
    expect(await valueOf("select greet('Tây Thạnh') as value")).toBe('hello; Tây Thạnh');
    expect(await schemaDifference(database.url)).toBeUndefined();
  });

  test('leaves nothing of a migration that fails, and applies it once it is mended', async () => {
    await addMigration('99990101000000_broken', 'create table half (id int); select 1 / 0;');
    await expect(migrate(database.url, folder)).rejects.toThrow(MigrationError);
    expect(await valueOf("select to_regclass('half') as value")).toBeNull();

    await addMigration('99990101000000_broken', 'create table half (id int);');
    expect(await migrate(database.url, folder)).toEqual({ applied: ['99990101000000_broken'] });
  });

  test('applies all that a release brings, or nothing of it', async () => {
    await addMigration('99990101000000_sound', 'create table sound (id int);');
    await addMigration('99990102000000_broken', 'select 1 / 0;');
    await expect(migrate(database.url, folder)).rejects.toThrow(/99990102000000_broken/);
    expect(await valueOf("select to_regclass('sound') as value")).toBeNull();

    await addMigration('99990102000000_broken', 'select 1;');
    const { applied } = await migrate(database.url, folder);
    expect(applied).toEqual(['99990101000000_sound', '99990102000000_broken']);
  });

  test('refuses a database that a later release migrated', async () => {
    await addMigration('99990101000000_later', 'create table later (id int);');
    await migrate(database.url, folder);
    await expect(migrate(database.url)).rejects.toThrow(/99990101000000_later.*Run that release/);
  });

  test('sees a table that schema.prisma does not have', async () => {
    await runOn(database.url, 'create table stray (id int)');
    expect(await schemaDifference(database.url)).toContain('DROP TABLE "stray"');
  });

  async function addMigration(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  async function valueOf(query: string): Promise<unknown> {
    const rows = await runOn<{ value: unknown }>(database.url, query);
    return rows[0]?.value;
  }
});

describe.runIf(available.pgbouncer !== undefined)('migrating an empty database through PgBouncer', () => {
  // Of one backend, a second connection of the same process would wait for the first for ever.
  test.each([1, 4])(
    'applies each once when several processes start together on %i backends, and leaves no lock',
    async (backends) => {
      const server = availableServers()[0]!;
      const database = await freshDatabase({ ...server, template: 'template0' });
      const options = { server: server.url, mode: 'transaction', backends } as const;
      const pooler = await startPooler({ program: available.pgbouncer!, ...options });
      const outcomes = await Promise.all([1, 2, 3].map(() => migrate(pooler.wayTo(database.url))));
      expect(outcomes.filter(({ applied }) => applied.length > 0)).toHaveLength(1);
      expect(await runOn(database.url, locksHeld)).toEqual([]);
      await pooler.stop();
      await database.drop();
    },
  );
});

const locksHeld = `select from pg_locks where locktype = 'advisory'
  and database = (select oid from pg_database where datname = current_database())`;

const handWritten = `
-- One comment; with a semicolon.
create function greet(name text) returns text language plpgsql as $$
begin
  return 'hello; ' || name;
end
$$;
create index unit_lower_name on unit (lower(name));
`;
