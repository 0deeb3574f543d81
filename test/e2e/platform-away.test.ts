import { expect, onTestFinished, test, vi } from 'vitest';
import { readConfig } from '#src/config/read-config.ts';
import type { Instant } from '#src/domain/ids.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { startBot } from '#src/start/start-bot.ts';
import { makeDataDir } from '#test/support/data-dir.ts';
import { freshDatabase } from '#test/support/database.ts';
import { freePort } from '#test/support/free-port.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const clock = createMovableClock({ startAt: Date.UTC(2024, 2, 17, 2) as Instant });

test('with Zalo away at the start people on Telegram are answered, and those on Zalo as soon as it is there', async () => {
  const telegramWorld = createTelegramWorld({ clock, rates: 'off' });
  const telegramBot = telegramWorld.addBot({ username: 'XungKichBot' });
  const zaloWorld = createZaloWorld({ clock, webhookBackoffMs: { first: 50, longest: 200 } });
  const zaloBot = zaloWorld.addBot({ account_name: 'bot.mot', display_name: 'Bot Xung Kích' });
  const telegram = await startTelegramSimulator({ world: telegramWorld });
  onTestFinished(() => telegram.close());
  const [port, zaloPort] = [await freePort(), await freePort()];
  const fresh = await freshDatabase();
  onTestFinished(() => fresh.drop());
  const read = readConfig({
    TELEGRAM_BOT_TOKEN: telegramBot.token,
    TELEGRAM_API_ROOT: telegram.url,
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
  const bot = await startBot(read.config, { clock, log: quietLog });
  onTestFinished(() => bot.stop());
  expect(bot.summary).toMatch(/Telegram\s+@XungKichBot/);
  expect(bot.summary).toMatch(/Zalo\s+does not answer yet/);

  const ready = await fetch(`${bot.webUrl}/readyz`);
  expect([ready.status, await ready.json()]).toMatchObject([
    503,
    { checks: { telegram: true, zalo: false } },
  ]);
  const posted = await fetch(`${bot.webUrl}/zalo`, { method: 'POST', body: '{}' });
  expect(posted.status).toBe(503);

  const lan = telegramWorld.addUser({ first_name: 'Lan' });
  telegramWorld.startBot(lan);
  await telegramWorld.waitFor(() => telegramWorld.messagesOf(telegramWorld.privateChat(lan)).length === 2);

  const zalo = await startZaloSimulator({ world: zaloWorld, port: zaloPort });
  onTestFinished(() => zalo.close());
  await zaloWorld.waitFor(() => zaloWorld.isListening(), 20_000);
  const minh = zaloWorld.addUser({ display_name: 'Minh' });
  const room = zaloWorld.privateChat(minh);
  zaloWorld.sendText(minh, room, 'Chào bạn');
  await zaloWorld.waitFor(() => zaloWorld.messagesOf(room).some(({ from }) => from.isBot), 20_000);
  const look = async (): Promise<void> => expect((await fetch(`${bot.webUrl}/readyz`)).status).toBe(200);
  await vi.waitFor(look, { timeout: 10_000, interval: 100 });
});
