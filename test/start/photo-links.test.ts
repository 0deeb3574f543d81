import { expect, test } from 'vitest';
import { type Config, readConfig } from '#src/config/read-config.ts';
import { photoLinksOf } from '#src/start/photo-links.ts';

const secret = 'mot-bi-mat-dai';
const zalo = { ZALO_BOT_TOKEN: 'z:1', ZALO_WEBHOOK_SECRET: secret, PUBLIC_URL: 'https://bot.example.vn' };
const sha256 = 'a'.repeat(64);

test('processes of one installation know each other’s links, other installations do not', () => {
  const query = queryOf(photoLinksOf(configOf(zalo))?.pathOf(sha256) ?? '');
  expect(photoLinksOf(configOf(zalo))?.check(sha256, query)).toBe('good');
  const others = configOf({ ...zalo, ZALO_WEBHOOK_SECRET: 'bi-mat-khac' });
  expect(photoLinksOf(others)?.check(sha256, query)).toBe('made-up');
});

test('a link does not hold the secret it is signed with', () => {
  expect(photoLinksOf(configOf(zalo))?.pathOf(sha256)).not.toContain(secret);
});

test('there are none without a bot that needs them, and none where no https leads here', () => {
  expect(photoLinksOf(configOf({ PUBLIC_URL: 'https://bot.example.vn' }))).toBeNull();
  expect(photoLinksOf(configOf({ ...zalo, PUBLIC_URL: 'http://localhost:8080' }))).toBeNull();
  expect(photoLinksOf(configOf({ ZALO_BOT_TOKEN: 'z:1' }))).toBeNull();
});

test('a rehearsal on this machine has them by its own address', () => {
  const rehearsal = configOf({ ...zalo, PUBLIC_URL: 'http://127.0.0.1:8080' });
  expect(photoLinksOf(rehearsal)?.pathOf(sha256)).toContain(sha256);
});

function configOf(env: Record<string, string>): Config {
  const read = readConfig(env);
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  return read.config;
}

function queryOf(path: string): Record<string, string> {
  return Object.fromEntries(new URL(path, 'https://bot.example.vn').searchParams);
}
