import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { Database } from '#src/adapters/postgres/client.ts';

/** Each table of every schema that a text stands in, whatever its columns are. */
export async function tablesWith(database: Database, texts: readonly string[]): Promise<readonly string[]> {
  const tables = await database.query<{ schema: string; name: string }>(
    `SELECT table_schema AS schema, table_name AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`,
    [],
  );
  const found: string[] = [];
  for (const { schema, name } of tables) {
    const rows = await database.query<{ row: string }>(
      `SELECT to_jsonb(one)::text AS row FROM "${schema}"."${name}" one`,
      [],
    );
    const kept = texts.filter((text) => rows.some(({ row }) => has(row, text)));
    if (kept.length > 0) found.push(`${schema}.${name}: ${kept.join(', ')}`);
  }
  return found;
}

/** Each key of Redis that a text stands in, in its name or its value. */
export async function keysWith(url: string, texts: readonly string[]): Promise<readonly string[]> {
  const redis = new Redis(url);
  const found: string[] = [];
  for (const key of await redis.keys('*')) {
    const value = `${key} ${JSON.stringify(await valueOf(redis, key))}`;
    if (texts.some((text) => has(value, text))) found.push(key);
  }
  redis.disconnect();
  return found;
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  switch (await redis.type(key)) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+') as Promise<unknown>;
    default:
      return null;
  }
}

/** Each file under a folder that a text stands in, in its name or its content. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<readonly string[]> {
  const files = await filesIn(folder);
  const found: string[] = [];
  for (const file of files) {
    const content = `${file} ${(await readFile(file)).toString('utf8')}`;
    if (texts.some((text) => has(content, text))) found.push(file);
  }
  return found;
}

/** All files under a folder. */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** However it is written: composed or not, with its spaces and points or without. */
function has(where: string, text: string): boolean {
  const plain = (one: string): string => one.normalize('NFC').toLowerCase();
  const close = (one: string): string => plain(one).replace(/[\s.,-]/g, '');
  return plain(where).includes(plain(text)) || close(where).includes(close(text));
}
