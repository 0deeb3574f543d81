import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { type Child, startChild } from '#test/support/child-process.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { freshDatabase, runOn } from '#test/support/database.ts';
import { freePort } from '#test/support/free-port.ts';
import { layLine } from '#test/support/line.ts';

const clock = createMovableClock({ startAt: Date.UTC(2024, 2, 17, 2) as Instant });
const world = createTelegramWorld({ clock, rates: 'off' });
const bot = world.addBot({ username: 'XungKichBot' });
const children: Child[] = [];

let telegram: TelegramSimulator;
let folder: string;

beforeAll(async () => {
  telegram = await startTelegramSimulator({ world });
});
afterAll(() => telegram.close());
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.end('SIGKILL')));
  await rm(folder, { recursive: true, force: true });
});

async function run(
  env: Readonly<Record<string, string>> = {},
  options: Parameters<typeof startChild>[2] = {},
): Promise<Child> {
  folder = await makeDataDir();
  const child = startChild(
    'src/main.ts',
    {
      TELEGRAM_BOT_TOKEN: bot.token,
      TELEGRAM_API_ROOT: telegram.url,
      DATA_DIR: folder,
      PORT: '0',
      ...env,
    },
    options,
  );
  children.push(child);
  return child;
}

const healthOf = async (child: Child): Promise<string> => {
  const [, url = ''] = await child.says(/Health +(http\S+)\/healthz/);
  return url;
};

/** The number of the embedded server's process; null where none was left. */
async function serverPid(): Promise<number | null> {
  const file = join(folder, 'postgres/cluster/postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  try {
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

async function endInTime(child: Child, signal: NodeJS.Signals): Promise<number | null> {
  const from = performance.now();
  const code = await child.end(signal);
  expect(performance.now() - from).toBeLessThan(10_000);
  return code;
}

describe('a bot that is told to stop', () => {
  test('sends first what it was about to say, and ends with 0', async () => {
    const fresh = await freshDatabase();
    const child = await run({ DATABASE_URL: fresh.url });
    await child.says(/Xung Kích is running/);
    const lan = world.addUser({ first_name: 'Nguyễn Thị Lan' });
    world.faults.plan('sendMessage', { kind: 'delay', ms: 1_500 });
    world.startBot(lan);
    const said = (): number =>
      world.messagesOf(world.privateChat(lan)).filter(({ from }) => from.isBot).length;
    let pending: readonly { state: string }[] = [];
    while (pending.length === 0) pending = await runOn(fresh.url, 'SELECT state FROM message');
    expect(said()).toBe(0);
    expect(await endInTime(child, 'SIGTERM')).toBe(0);
    expect(said()).toBe(1);
    expect(await runOn(fresh.url, 'SELECT state FROM message')).toEqual([{ state: 'sent' }]);
    expect(world.pendingUpdates()).toBe(0);
    await fresh.drop();
  });

  test('leaves no PostgreSQL of its own behind, also on Ctrl+C', async () => {
    const child = await run();
    await child.says(/Xung Kích is running/);
    expect(await serverPid()).not.toBeNull();
    expect(await endInTime(child, 'SIGINT')).toBe(0);
    expect(await serverPid()).toBeNull();
  });

  test('stops in time although Telegram never answers', async () => {
    const mute = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const root = `http://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const child = await run({ TELEGRAM_API_ROOT: root });
    await child.says(/embedded PostgreSQL/);
    expect(await endInTime(child, 'SIGTERM')).toBe(0);
    mute.closeAllConnections();
    mute.close();
    expect(await serverPid()).toBeNull();
  });
});

describe('what cannot start', () => {
  test('names every problem of the environment and ends with 1', async () => {
    const child = await run({
      TELEGRAM_BOT_TOKEN: 'not a token',
      PORT: '99999',
      DATABASE_URL: 'mysql://x',
      ROLE: 'boss',
      ZONE: '+07:00',
      CLOCK_START: 'tomorrow',
      PUBLIC_URL: 'somewhere',
    });
    await once(child.process, 'close');
    expect(child.process.exitCode).toBe(1);
    const names = ['TELEGRAM_BOT_TOKEN', 'PORT', 'DATABASE_URL', 'ROLE', 'ZONE', 'CLOCK_START', 'PUBLIC_URL'];
    expect(names.filter((name) => !child.output().includes(`${name} `))).toEqual([]);
    expect(child.output()).not.toContain('not a token');
    expect(child.output()).not.toMatch(/^\s+at /m);
  });

  test('for want of its port says so in a sentence, and takes its PostgreSQL down again', async () => {
    const port = await freePort();
    const other = createServer().listen(port);
    await once(other, 'listening');
    const child = await run({ PORT: String(port) });
    await once(child.process, 'close');
    other.close();
    expect(child.process.exitCode).toBe(1);
    expect(child.output()).toContain(`PORT ${port} is taken`);
    expect(await serverPid()).toBeNull();
  });

  test('for want of a right token says so without showing it', async () => {
    const token = '4242:AAwrong-token-of-nobody-at-all';
    const child = await run({ TELEGRAM_BOT_TOKEN: token });
    await child.says(/Telegram|token/);
    expect(child.output()).not.toContain(token);
    expect(await endInTime(child, 'SIGTERM')).not.toBeNull();
    expect(await serverPid()).toBeNull();
  });
});

describe('health', () => {
  test('is told from the first second: alive, and not ready for want of the database it waits for', async () => {
    const fresh = await freshDatabase();
    const line = await layLine(fresh.url);
    await line.cut();
    const port = await freePort();
    const child = await run({ DATABASE_URL: line.url, PORT: String(port) });
    await child.says(/the database does not answer; trying until it does/);
    const url = `http://127.0.0.1:${port}`;
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    const ready = await fetch(`${url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ok: false, checks: { started: false, database: false, files: false, queue: false, telegram: false } },
    ]);
    await line.mend();
    await child.says(/Xung Kích is running/);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    expect(await endInTime(child, 'SIGTERM')).toBe(0);
    await line.close();
    await fresh.drop();
  }, 60_000);

  test('is told while it starts also where webhooks come: they are to come again', async () => {
    const mute = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(mute, 'listening');
    const root = `http://127.0.0.1:${(mute.address() as AddressInfo).port}`;
    const fresh = await freshDatabase();
    const port = await freePort();
    const child = await run({
      TELEGRAM_API_ROOT: root,
      DATABASE_URL: fresh.url,
      PORT: String(port),
      PUBLIC_URL: 'https://bot.example.org',
      TELEGRAM_WEBHOOK_SECRET: 'a-secret-of-this-test',
    });
    await once(mute, 'request');
    const url = `http://127.0.0.1:${port}`;
    expect((await fetch(`${url}/telegram`, { method: 'POST', body: '{}' })).status).toBe(503);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
      checks: { started: false, database: true, queue: true, telegram: false },
    });
    expect(await endInTime(child, 'SIGTERM')).toBe(0);
    mute.closeAllConnections();
    mute.close();
    await fresh.drop();
  }, 60_000);

  test('is told as it is while the database goes and comes back', async () => {
    const fresh = await freshDatabase();
    const line = await layLine(fresh.url);
    const child = await run({ DATABASE_URL: line.url });
    const url = await healthOf(child);
    const status = async (path: string): Promise<number> => (await fetch(`${url}${path}`)).status;
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200]);
    await line.cut();
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503]);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({
      checks: { database: false, telegram: true },
    });
    const hoa = world.addUser({ first_name: 'Hoa' });
    world.startBot(hoa);
    await line.mend();
    await world.waitFor(
      () => world.messagesOf(world.privateChat(hoa)).some(({ from }) => from.isBot),
      25_000,
    );
    let ready = 503;
    while (ready !== 200) ready = await status('/readyz');
    expect(await endInTime(child, 'SIGTERM')).toBe(0);
    await line.close();
    await fresh.drop();
  }, 60_000);
});

describe.skipIf(process.platform === 'win32')(
  'a bot that starts where files cannot be written for want of room',
  () => {
    const noRoom = { fileBlocks: 20 };

    test('refuses where its database would be there, and says why', async () => {
      const child = await run({}, noRoom);
      expect(await child.ended()).toBe(1);
      expect(child.output()).toMatch(
        /The bot cannot start\. DATA_DIR is .*\(EFBIG\)\. Either raise the limit/,
      );
    });

    test('serves people all the same where its database is elsewhere, and says that photos wait', async () => {
      const fresh = await freshDatabase();
      const child = await run({ DATABASE_URL: fresh.url }, noRoom);
      await child.says(/photos cannot be kept; they wait until they can/);
      const answer = await fetch(`${await healthOf(child)}/readyz`);
      expect(await answer.json()).toMatchObject({ checks: { files: false, database: true } });
      expect(await endInTime(child, 'SIGTERM')).toBe(0);
      await fresh.drop();
    });
  },
);
