import { randomBytes } from 'node:crypto';
import { migrate } from '#src/adapters/postgres/schema/migrate.ts';
import { runOn, type TestServer } from '#test/support/database.ts';

/** Makes a migrated template database on a server. Its name starts that of every database cloned from it. */
export async function prepareServer(name: string, url: string): Promise<TestServer> {
  const template = `test_${randomBytes(6).toString('hex')}`;
  await runOn(url, `create database ${template}`);
  const place = new URL(url);
  place.pathname = `/${template}`;
  await migrate(place.href);
  return { name, url, template };
}

/** Drops the template and what tests left of its clones. */
export async function clearServer({ url, template }: TestServer): Promise<void> {
  const clones = `select datname as name from pg_database where starts_with(datname, '${template}')`;
  for (const { name } of await runOn<{ name: string }>(url, clones)) {
    await runOn(url, `drop database if exists ${name} with (force)`);
  }
}
