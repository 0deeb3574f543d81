import { expect, test } from 'vitest';
import { databaseHost, unusableDatabase } from '#src/start/unusable-database.ts';

test.each([
  ['postgresql://me:hush@db.example.vn:5433/x', 'db.example.vn:5433'],
  ['postgresql:///x?host=/run/postgresql&password=hush', '/run/postgresql'],
  ['postgresql:///x', 'this machine'],
])('says where the database of %s is, and no password', (url, host) => {
  expect(databaseHost(url)).toBe(host);
  const error = Object.assign(new Error('it is away'), { code: 'ECONNREFUSED' });
  expect(unusableDatabase(url, error)).toBe(
    `The database at ${host} cannot be used: it is away. Check DATABASE_URL, and that PostgreSQL runs there.`,
  );
});
