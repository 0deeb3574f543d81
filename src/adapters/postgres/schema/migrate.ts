import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { noFilters, withSchemaEngine } from './schema-engine.ts';

export const migrationsFolder = join(import.meta.dirname, '../../../../prisma/migrations');

/** The database cannot be brought to this release's schema. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

/**
 * Brings the database behind `url` to the schema of this release and names what it applied: nothing the second time.
 * Several processes may do so at once. All that a release brings applies wholly or not at all.
 */
export async function migrate(url: string, folder = migrationsFolder): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(folder);
  return withSchemaEngine(url, (engine) => apply(engine, migrations));
}

/** The migrations of a folder in the order of their names, as the schema engine takes them. */
async function readMigrations(folder: string): Promise<MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.toSorted().map((name) => readMigration(folder, name))),
  };
}

async function readMigration(
  folder: string,
  name: string,
): Promise<MigrationList['migrationDirectories'][number]> {
  const value = await readFile(join(folder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}

async function apply(engine: SchemaEngine, migrationsList: MigrationList): Promise<{ applied: string[] }> {
  const found = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: noFilters,
  });
  if (
    found.history?.diagnostic === 'historiesDiverge' ||
    found.history?.diagnostic === 'migrationsDirectoryIsBehind'
  ) {
    const unknown = found.history.unpersistedMigrationNames.join(', ');
    throw new MigrationError(
      `The database was migrated by another release (it has ${unknown}). Run that release, or a later one.`,
    );
  }
  for (const migrationName of found.failedMigrationNames)
    await engine.markMigrationRolledBack({ migrationName });
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters });
    return { applied: appliedMigrationNames };
  } catch (cause) {
    throw new MigrationError(`The database could not be migrated: ${(cause as Error).message}`, { cause });
  }
}
