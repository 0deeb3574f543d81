import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { readConfig } from '#src/config/read-config.ts';
import type { Instant } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { type RunningBot, startBot } from '#src/start/start-bot.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { freshDatabase } from '#test/support/database.ts';
import { freePort } from '#test/support/free-port.ts';
import { quietLog } from '#test/support/quiet-log.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import { threeItems } from '#test/support/three-items.ts';
import { readSeed } from '../../scripts/admin/read-seed.ts';
import { applySeed } from '../../scripts/admin/seed.ts';
import { type CodeFor, createInvitations } from '#test/support/invitations.ts';
import { untilNothingIsLeft } from '#test/support/until-nothing-is-left.ts';

/** Sunday, 17 March 2024, 09:00 in Vietnam. */
const startAt = Date.UTC(2024, 2, 17, 2) as Instant;
const clock = createMovableClock({ startAt });
const world = createZaloWorld({ clock, webhookBackoffMs: { first: 50, longest: 200 } });
const first = world.addBot({ account_name: 'bot.mot', display_name: 'Bot Xung Kích' });
const second = world.addBot({ account_name: 'bot.hai', display_name: 'Bot Xung Kích Hai' });

let zalo: Awaited<ReturnType<typeof startZaloSimulator>>;
let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
let store: ReturnType<typeof createAdminStore>;
let invite: CodeFor;
let bot: RunningBot;
let start: (tokens: readonly string[]) => Promise<RunningBot>;

beforeAll(async () => {
  zalo = await startZaloSimulator({ world });
  fresh = await freshDatabase();
  database = openDatabase(fresh.url, 2);
  store = createAdminStore({ database });
  invite = createInvitations(store, clock);
  const port = await freePort();
  const env = {
    ZALO_API_ROOT: zalo.url,
    ZALO_WEBHOOK_SECRET: 'mot-bi-mat-dai',
    ZALO_PHOTO_HOSTS: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    DATABASE_URL: fresh.url,
    DATA_DIR: await makeDataDir(),
  };
  start = (tokens) => {
    const read = readConfig({ ...env, ZALO_BOT_TOKEN: tokens.join(',') });
    if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
    return startBot(read.config, { clock, log: quietLog, photosWaitMs: 100 });
  };
  bot = await start([first.token, second.token]);
  await applySeed({ store, clock }, await readSeed(undefined, threeItems));
});
afterAll(async () => {
  await bot.stop();
  await zalo.close();
  await database.$disconnect();
  await fresh.drop();
});

/** All was taken, fetched, acknowledged and said. */
async function settled(): Promise<void> {
  await world.waitFor(
    () => world.pendingUpdates(first.user) + world.pendingUpdates(second.user) === 0,
    20_000,
  );
  await untilNothingIsLeft(database, bot, clock);
}

/** Says something to a bot and gives what it answers. */
async function talk(user: { id: string }, chat: { key: string }, text: string): Promise<string> {
  const before = world.messagesOf(chat as never).length;
  world.sendText(user, chat as never, text);
  await settled();
  return world
    .messagesOf(chat as never)
    .slice(before)
    .filter(({ from }) => from.isBot)
    .map((one) => one.text)
    .join('\n---\n');
}

test('starts with Zalo alone, and says at which address each bot is told of messages', () => {
  expect(bot.summary).toMatch(/Telegram\s+not configured/);
  expect(bot.summary).toMatch(/Zalo\s+@Bot Xung Kích, webhook at http:\/\/localhost:\d+\/zalo\n/);
  expect(bot.summary).toMatch(/Zalo 2\s+@Bot Xung Kích Hai, webhook at http:\/\/localhost:\d+\/zalo\/2\n/);
});

test('is ready when each of its bots answers', async () => {
  const answer = await fetch(`${bot.webUrl}/readyz`);
  expect(await answer.json()).toMatchObject({ ok: true, checks: { zalo: true, 'zalo/2': true } });
});

test('somebody joins by a code, reports in a few messages, and each photo is kept', async () => {
  const lan = world.addUser({ display_name: 'Lan' });
  const room = world.privateChat(lan, first.user);
  await talk(lan, room, await invite('tan-quy', 'secretary'));
  expect(await talk(lan, room, '1')).toMatch(/^🎉 Chào mừng Lan, bí thư Đoàn phường Tân Quý!/);
  world.sendPhotos(lan, room, [
    { bytes: smallPhoto(), caption: 'CNX 17/3 hẻm 25, 45 đoàn viên, 30 dân, 120kg rác' },
    { bytes: smallPhoto(), cdn: { notReadyTimes: 1 } },
  ]);
  await settled();
  const card = world.messagesOf(room).at(-1);
  expect(card?.text).toMatch(/Rác thu gom: 120 kg\n[\s\S]*Hình ảnh: 2 ảnh\n[\s\S]*gõ “gửi”/);
  expect(await talk(lan, room, 'gửi')).toMatch(/Chủ nhật xanh 152/);
  expect(await database.report.findMany({ select: { status: true } })).toEqual([{ status: 'submitted' }]);
  const photos = await database.photo.findMany();
  expect(photos.map(({ state, platform }) => [state, platform])).toEqual([
    ['stored', 'zalo'],
    ['stored', 'zalo'],
  ]);
});

test('a group is linked by one mention with its code, and gets its digest by another', async () => {
  const lead = world.addUser({ display_name: 'Minh' });
  const group = world.createGroup(lead, 'Quận Đoàn Tân Phú');
  world.addBotToGroup(lead, group, second.user);
  const linked = await talk(
    lead,
    group,
    `${world.mention(second.user)} lienket ${await invite('tan-phu', null)}`,
  );
  expect(linked).toMatch(/^🔗 Đã liên kết nhóm với Quận Đoàn Tân Phú/);
  const digest = await talk(lead, group, `Nhờ ${world.mention(second.user)} tổng kết giúp`);
  expect(digest).toMatch(/^📊 Quận Đoàn Tân Phú · tuần này/);
  expect(await talk(lead, group, 'Cảm ơn cả nhà')).toBe('');
});

test('of a bot whose token was reset nothing is lost: with the present one all that waited is said', async () => {
  const hoa = world.addUser({ display_name: 'Hoa' });
  const room = world.privateChat(hoa, second.user);
  const saidBy = () => world.messagesOf(room).filter(({ from }) => from.isBot);
  await talk(hoa, room, 'chào bạn');
  const before = saidBy().length;
  world.resetToken(second.user);
  world.sendText(hoa, room, await invite('son-ky', 'secretary'));
  const waiting = async () => database.message.count({ where: { state: 'pending', chatId: hoa.id } });
  await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 20_000, interval: 20 });
  expect(saidBy()).toHaveLength(before);
  // The other bot goes on.
  const lan = world.addUser({ display_name: 'Lan' });
  expect(await firstAnswer(lan)).not.toBe('');
  await bot.stop();
  await expect(start([first.token, 'xa-la:token'])).rejects.toThrow(/ZALO_BOT_TOKEN/);
  bot = await start([first.token, second.token]);
  await database.message.updateMany({ where: { state: 'pending' }, data: { leasedUntil: new Date(0) } });
  await bot.sweepNow();
  await settled();
  expect(saidBy().at(-1)?.text).toMatch(/^Chào bạn! Mã mời này dành cho bí thư Đoàn phường Sơn Kỳ/);
});

/** What somebody new hears from the first bot. */
async function firstAnswer(user: { id: string }): Promise<string> {
  const room = world.privateChat(user, first.user);
  world.sendText(user, room, 'chào');
  const isSaid = () => world.messagesOf(room).find(({ from }) => from.isBot);
  return (await world.waitFor(isSaid, 20_000)).text;
}
