import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMovableClock } from '#src/simulator/clock.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { freshDatabase } from '#test/support/database.ts';
import { freePort } from '#test/support/free-port.ts';
import { runAdmin, runAdminProcess } from '#test/support/run-admin.ts';
import { startEmbeddedUser } from '#test/support/start-embedded-user.ts';

const invite = ['invite', 'create', '--unit', 'tan-quy', '--role', 'secretary', '--json'];
let env: Record<string, string>;
let drop: () => Promise<void>;

beforeAll(async () => {
  const fresh = await freshDatabase();
  drop = fresh.drop;
  env = { DATABASE_URL: fresh.url, CLOCK_START: '2024-03-17T09:00:00+07:00' };
  await runAdmin(env, 'seed');
});
afterAll(() => drop());

describe('npm run admin, beside a platform', () => {
  test('links to the bot on Telegram, with the code as the bot takes it', async () => {
    const world = createTelegramWorld({ clock: createMovableClock({ startAt: Date.now() as never }) });
    const { token } = world.addBot({ username: 'XungKichBot' });
    const telegram = await startTelegramSimulator({ world });
    const of = { ...env, TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: telegram.url };
    const { code, links } = JSON.parse((await runAdmin(of, ...invite)).out) as {
      code: string;
      links: { telegram: string };
    };
    await telegram.close();
    expect(links.telegram).toBe(`https://t.me/XungKichBot?start=${code.replace('-', '')}`);
  });

  test('without links, Zalo, says what to send to whom, and draws it', async () => {
    const world = createZaloWorld({ clock: createMovableClock({ startAt: Date.now() as never }) });
    const { token } = world.addBot({ account_name: 'bot.xk', display_name: 'Bot Xung Kích' });
    const zalo = await startZaloSimulator({ world });
    const of = { ...env, ZALO_BOT_TOKEN: token, ZALO_API_ROOT: zalo.url };
    const file = join(await makeDataDir(), 'lan.png');
    const { code, texts, qr } = JSON.parse((await runAdmin(of, ...invite, '--qr', file)).out) as {
      code: string;
      texts: { zalo: string };
      qr: string;
    };
    expect(texts.zalo).toBe(`Nhắn mã ${code} cho Bot Xung Kích trên Zalo.`);
    expect(qr).toBe(file);
    expect(await sharp(await readFile(file)).metadata()).toMatchObject({ format: 'png', width: 600 });
    const again = await runAdmin(of, ...invite, '--qr', file);
    expect([again.code, again.out]).toEqual([1, expect.stringContaining('a file of that name already')]);
    await zalo.close();
  });

  test.each([
    ['lan.jpg', 'its name ends with .png'],
    ['no-such-folder/lan.png', 'there is no folder'],
  ])('makes no code where its picture cannot be %s', async (file, why) => {
    const { code, out } = await runAdmin(env, ...invite, '--qr', file);
    expect([code, out]).toEqual([1, expect.stringContaining(why)]);
  });

  test('that never answers, prints the code without a link and ends all the same', async () => {
    const sockets = new Set<Socket>();
    const hole = createServer((socket) => void sockets.add(socket)).listen(0, '127.0.0.1');
    await once(hole, 'listening');
    const { port } = hole.address() as AddressInfo;
    const of = { ...env, TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: `http://127.0.0.1:${port}` };
    const run = await runAdminProcess(of, ...invite);
    for (const socket of sockets) socket.destroy();
    hole.close();
    expect([run.code, JSON.parse(run.out)]).toMatchObject([0, { links: { telegram: null } }]);
    // Telegram has 4 s; without an end it would be a minute.
    expect(run.tookMs).toBeLessThan(20_000);
  });
});

describe('npm run admin, beside a database', () => {
  test('that is away, says which, not how to log in there', async () => {
    const port = await freePort();
    const of = { DATABASE_URL: `postgres://me:s3cret@127.0.0.1:${port}/x` };
    const { code, out, err } = await runAdminProcess(of, 'doctor', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      1,
      { error: expect.stringContaining(`The database at 127.0.0.1:${port} cannot be used`) as string },
    ]);
    expect(out + err).not.toMatch(/s3cret|\n {4}at /);
  });

  test('of its own starts it for the command, keeps what it did, and shares one that runs', async () => {
    const dataDir = await makeDataDir();
    const of = { DATA_DIR: dataDir, CLOCK_START: '2024-03-17T09:00:00+07:00' };
    try {
      const seeded = await runAdminProcess(of, 'seed', '--json');
      expect(JSON.parse(seeded.out)).toMatchObject({ plans: [{ added: 717 }] });
      const bot = await startEmbeddedUser(dataDir);
      const { code, out } = await runAdminProcess(of, ...invite);
      await bot.close();
      const expiresAt: unknown = expect.stringMatching(/^2024-03-24T02:0/);
      expect([code, JSON.parse(out)]).toMatchObject([0, { unit: 'tan-quy', expiresAt }]);
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  }, 90_000);
});

describe('npm run admin -- digest preview', () => {
  test('wants a unit or a group, and names the groups there are', async () => {
    const { code, out } = await runAdmin(env, 'digest', 'preview', '--json');
    expect([code, JSON.parse(out)]).toEqual([
      1,
      { error: expect.stringContaining('either --unit or --group') as string },
    ]);
    const { err } = await runAdmin(env, 'digest', 'preview', '--group', 'Nobody');
    expect(err.trim()).toBe('No linked group is called "Nobody". Linked: none.');
  });
});
