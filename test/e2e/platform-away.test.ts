import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '#src/config/read-config.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Log } from '#src/ports/log.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { type RunningBot, startBot } from '#src/start/start-bot.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { freshDatabase } from '#test/support/database.ts';
import { freePort } from '#test/support/free-port.ts';

const clock = createMovableClock({ startAt: Date.UTC(2024, 2, 17, 2) as Instant });

/** A Telegram and a Zalo, of which none is open yet, and the bot that is to speak on both by webhooks. */
async function prepare() {
  const telegram = createTelegramWorld({ clock, rates: 'off' });
  const telegramBot = telegram.addBot({ username: 'XungKichBot' });
  const zalo = createZaloWorld({ clock, webhookBackoffMs: { first: 50, longest: 200 } });
  const zaloBot = zalo.addBot({ account_name: 'bot.mot', display_name: 'Bot Xung Kích' });
  const [port, telegramPort, zaloPort] = [await freePort(), await freePort(), await freePort()];
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.drop());
  const read = readConfig({
    TELEGRAM_BOT_TOKEN: telegramBot.token,
    TELEGRAM_API_ROOT: `http://127.0.0.1:${telegramPort}`,
    TELEGRAM_WEBHOOK_SECRET: 'bi-mat-mot',
    ZALO_BOT_TOKEN: zaloBot.token,
    ZALO_API_ROOT: `http://127.0.0.1:${zaloPort}`,
    ZALO_WEBHOOK_SECRET: 'bi-mat-hai',
    PUBLIC_URL: `http://localhost:${port}`,
    PORT: String(port),
    DATABASE_URL: fresh.url,
    DATA_DIR: await makeDataDir(),
  });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const logged: string[] = [];
  const write = (_: object, words: string): void => void logged.push(words);
  const log: Log = { info: write, warn: write, error: write };
  return {
    telegram,
    zalo,
    logged,
    async openTelegram() {
      const server = await startTelegramSimulator({ world: telegram, port: telegramPort });
      onTestFinished(() => server.close());
    },
    async openZalo() {
      const server = await startZaloSimulator({ world: zalo, port: zaloPort });
      onTestFinished(() => server.close());
    },
    async start() {
      const bot = await startBot(read.config, { clock, log });
      onTestFinished(() => bot.stop());
      return bot;
    },
    async answersOnTelegram() {
      const lan = telegram.addUser({ first_name: 'Lan' });
      telegram.startBot(lan);
      await telegram.waitFor(() => telegram.messagesOf(telegram.privateChat(lan)).length === 2, 20_000);
    },
    async answersOnZalo() {
      const minh = zalo.addUser({ display_name: 'Minh' });
      const room = zalo.privateChat(minh);
      zalo.sendText(minh, room, 'Chào bạn');
      await zalo.waitFor(() => zalo.messagesOf(room).some(({ from }) => from.isBot), 20_000);
    },
  };
}

async function readiness({ webUrl }: RunningBot): Promise<readonly [number, unknown]> {
  const answer = await fetch(`${webUrl}/readyz`);
  return [answer.status, await answer.json()];
}

async function untilReady(bot: RunningBot): Promise<void> {
  const look = async (): Promise<void> => expect((await readiness(bot))[0]).toBe(200);
  await vi.waitFor(look, { timeout: 20_000, interval: 100 });
}

test('with Zalo away at the start people on Telegram are answered, and those on Zalo as soon as it is there', async () => {
  const world = await prepare();
  await world.openTelegram();
  const bot = await world.start();
  expect(bot.summary).toMatch(/Telegram\s+@XungKichBot/);
  expect(bot.summary).toMatch(/Zalo\s+does not answer yet/);
  expect(await readiness(bot)).toMatchObject([503, { checks: { telegram: true, zalo: false } }]);
  const posted = await fetch(`${bot.webUrl}/zalo`, { method: 'POST', body: '{}' });
  expect(posted.status).toBe(503);
  await world.answersOnTelegram();
  await world.openZalo();
  await world.zalo.waitFor(() => world.zalo.isListening(), 20_000);
  await world.answersOnZalo();
  await untilReady(bot);
});

describe('with a platform that takes no webhook at the start', () => {
  test.each(['lost', 'garbage'] as const)(
    'on Zalo (%s), people on Telegram are answered, and those on Zalo once it does',
    async (kind) => {
      const world = await prepare();
      await Promise.all([world.openTelegram(), world.openZalo()]);
      world.zalo.faults.plan('setWebhook', { kind, ...(kind === 'garbage' && { status: 502 }) }, 4);
      const bot = await world.start();
      expect(bot.summary).toMatch(/Telegram\s+@XungKichBot, webhook at \S+\/telegram\n/);
      expect(bot.summary).toMatch(
        /Zalo\s+@Bot Xung Kích, webhook at \S+\/zalo, which it does not take yet\n/,
      );
      expect(await readiness(bot)).toMatchObject([
        503,
        { checks: { started: true, telegram: true, zalo: false } },
      ]);
      expect(world.logged).toContain('Zalo does not answer; trying until it does');
      await world.answersOnTelegram();
      await untilReady(bot);
      expect(world.logged).toContain('Zalo answers');
      await world.answersOnZalo();
    },
  );

  test('on Telegram, people on Zalo are answered, and those on Telegram once it does', async () => {
    const world = await prepare();
    await Promise.all([world.openTelegram(), world.openZalo()]);
    world.telegram.faults.plan('setWebhook', { kind: 'lost' }, 4);
    const bot = await world.start();
    expect(await readiness(bot)).toMatchObject([
      503,
      { checks: { started: true, telegram: false, zalo: true } },
    ]);
    await world.answersOnZalo();
    await untilReady(bot);
    await world.answersOnTelegram();
  });

  test('it stops at once, without waiting for it', async () => {
    const world = await prepare();
    await Promise.all([world.openTelegram(), world.openZalo()]);
    world.zalo.faults.plan('setWebhook', { kind: 'lost' }, 100);
    const bot = await world.start();
    const from = performance.now();
    await bot.stop();
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
