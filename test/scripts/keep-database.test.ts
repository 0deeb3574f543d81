import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startChild } from '#test/support/child-process.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { runAdmin } from '#test/support/run-admin.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeDataDir();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('the database of its own runs alone until the command is ended, and the shell is told how to reach it', async () => {
  const child = startChild('scripts/admin.ts', { DATA_DIR: folder }, { words: ['database'] });
  const [, exported = ''] = await child.says(/(export PGHOST.*)\n +psql xung_kich/);
  const { stdout } = await promisify(execFile)('sh', ['-c', `${exported}; env`]);
  const of = (name: string): string => new RegExp(`^${name}=(.*)$`, 'm').exec(stdout)?.[1] ?? '';
  const client = new pg.Client({
    host: of('PGHOST'),
    port: Number(of('PGPORT')),
    user: of('PGUSER'),
    password: of('PGPASSWORD'),
    database: 'xung_kich',
  });
  await client.connect();
  // Nothing was put in it: a dump that is brought back meets nothing that is in its way.
  const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  expect(rows).toEqual([]);
  await client.end();
  expect(child.output()).not.toContain(
    (await readFile(join(folder, 'postgres/cluster/password'), 'utf8')).trim(),
  );
  expect(await child.end('SIGTERM')).toBe(0);
  expect(existsSync(join(folder, 'postgres/cluster/postmaster.pid'))).toBe(false);
});

test('a database that is elsewhere needs no such command', async () => {
  const { code, err } = await runAdmin({ DATABASE_URL: 'postgresql://u:hush@db.example.vn/x' }, 'database');
  expect(code).toBe(1);
  expect(err).toContain('The database at db.example.vn is none of the bot’s own');
  expect(err).not.toContain('hush');
});
