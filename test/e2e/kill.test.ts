import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import {
  startTelegramSimulator,
  type TelegramSimulator,
} from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { type Child, startChild } from '#test/support/child-process.ts';
import { freshDatabase } from '#test/support/database.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import { seed } from '../../scripts/admin/seed.ts';

const start = Date.UTC(2024, 2, 17, 2) as Instant;
const clock = createMovableClock({ startAt: start });
const world = createTelegramWorld({ clock, rates: 'off' });
const bot = world.addBot({ username: 'XungKichBot' });
const lan = world.addUser({ first_name: 'Nguyễn Thị Lan' });
const chat = world.privateChat(lan);

let telegram: TelegramSimulator;
let database: Database;
let folder: string;
let env: Record<string, string>;
let child: Child;
let drop: () => Promise<void>;

beforeAll(async () => {
  telegram = await startTelegramSimulator({ world });
  const fresh = await freshDatabase();
  drop = fresh.drop;
  folder = await mkdtemp(join(tmpdir(), 'xung-kich-kill-'));
  database = openDatabase(fresh.url, 2);
  const store = createAdminStore({ database });
  await seed({ store, clock });
  await store.createInvite({
    code: 'CCCC2222',
    purpose: 'person',
    unitId: 'tan-quy' as UnitId,
    role: 'secretary',
    createdAt: start,
    expiresAt: (start + 1e9) as Instant,
  });
  env = {
    TELEGRAM_BOT_TOKEN: bot.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: fresh.url,
    DATA_DIR: folder,
    PORT: '0',
    CLOCK_START: new Date(start).toISOString(),
  };
  child = await run();
});

afterAll(async () => {
  await child.end('SIGKILL');
  await telegram.close();
  await database.$disconnect();
  await drop();
  await rm(folder, { recursive: true, force: true });
});

async function run(): Promise<Child> {
  const started = startChild('src/main.ts', env);
  await started.says(/Xung Kích is running/);
  return started;
}

const last = () => world.messagesOf(chat).findLast((message) => message.from.isBot);
const hears = (text: string) =>
  world.waitFor(
    () => last()?.text.includes(text),
    20_000,
    () => last()?.text ?? 'nothing',
  );
const press = (label: string) => world.pressButton(lan, chat, last()?.id ?? 0, label);
const draft = async () =>
  (await database.report.findFirst({ where: { draft: { not: 'null' as never } } }))?.draft;

describe('a bot killed in the middle of a conversation', () => {
  test('goes on where it was, with every answer that was given, also those given while it was down', async () => {
    world.startBot(lan, 'CCCC2222');
    await hears('đúng không');
    press('Đúng, cho mình vào');
    await hears('Chào mừng');
    world.sendText(lan, chat, '/baocao');
    await hears('Bạn muốn báo cáo');
    press('Chủ nhật xanh 152 · hôm nay');
    await hears('câu 1/9');
    world.sendText(lan, chat, 'hôm nay');
    await hears('câu 2/9');
    await child.end('SIGKILL');
    world.sendText(lan, chat, 'hẻm 128 Lê Trọng Tấn');
    child = await run();
    await hears('câu 3/9');
    world.sendText(lan, chat, '45');
    await hears('câu 4/9');
    expect(await draft()).toEqual({ date: '2024-03-17', place: 'hẻm 128 Lê Trọng Tấn', members: 45 });
  });

  test('takes no answer twice, wherever the kill falls', async () => {
    for (let round = 0; round < 3; round++) {
      world.sendText(lan, chat, String(30 + round));
      if (round > 0) await world.waitFor(() => world.pendingUpdates() === 0 || round === 1, 20_000);
      await child.end('SIGKILL');
      child = await run();
      await world.waitFor(() => world.isListening() && world.pendingUpdates() === 0, 20_000);
    }
    const taken = await database.takenUpdate.groupBy({ by: ['updateId'], _count: true });
    expect(taken.every(({ _count }) => _count === 1)).toBe(true);
    expect(await draft()).toMatchObject({ members: 45, residents: 30, waste: 31, spots: 32 });
  });

  test('tells after the restart of the photos that came before the kill, and fetches them, also when the queue lost everything', async () => {
    world.faults.plan('getFile', { kind: 'status', code: 500 }, 20);
    world.sendPhotos(lan, chat, [{ bytes: smallPhoto() }, { bytes: smallPhoto() }], { asAlbum: true });
    await world.waitFor(() => world.pendingUpdates() === 0, 20_000);
    await child.end('SIGKILL');
    expect(await database.photo.count({ where: { state: 'pending' } })).toBe(2);
    world.faults.clear();
    await database.$executeRawUnsafe('DROP SCHEMA bullmq CASCADE');
    await database.$executeRaw`UPDATE photo SET received_at = received_at - interval '5 minutes'`;
    child = await run();
    await hears('Đã nhận 2 ảnh');
    let stored = 0;
    while (stored < 2) stored = await database.photo.count({ where: { state: 'stored' } });
    expect(stored).toBe(2);
  });

  test('ends on SIGTERM with 0 within ten seconds', async () => {
    const from = performance.now();
    expect(await child.end('SIGTERM')).toBe(0);
    expect(performance.now() - from).toBeLessThan(10_000);
  });
});
