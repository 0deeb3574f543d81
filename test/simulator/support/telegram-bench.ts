import { createMovableClock } from '#src/simulator/clock.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld, type WorldOptions } from '#src/simulator/telegram/telegram-world.ts';
import type { Instant } from '#src/domain/ids.ts';
import { Api } from 'grammy';
import { onTestFinished } from 'vitest';

/** Sunday, 17 March 2024, 09:00 in Vietnam. */
export const sundayMorning = Date.UTC(2024, 2, 17, 2) as Instant;

/** A picture of 2 by 3 pixels that says EXIF in its bytes: a JPEG as far as its headers go. */
export const smallJpeg = Uint8Array.from([
  0xff, 0xd8, 0xff, 0xe1, 0, 8, 0x45, 0x78, 0x69, 0x66, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 3, 0, 2, 1, 1, 0x11, 0,
  0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9,
]);

/** A world with one person and one bot, without rates unless asked for. */
export function createBench(options: Partial<WorldOptions> = {}) {
  const clock = createMovableClock({ startAt: sundayMorning });
  const world = createTelegramWorld({ clock, rates: 'off', ...options });
  const bot = world.addBot({ username: 'XungKichBot', first_name: 'Xung Kích' });
  const lan = world.addUser({ first_name: 'Lan', last_name: 'Nguyễn Thị' });
  return { clock, world, bot, lan, chat: world.privateChat(lan) };
}

/** The same, served over HTTP until the test is over, with grammY's client. */
export async function createServedBench(options: Partial<WorldOptions> = {}) {
  const bench = createBench(options);
  const simulator = await startTelegramSimulator({ world: bench.world });
  onTestFinished(() => simulator.close());
  const api = new Api(bench.bot.token, { apiRoot: simulator.url });
  return { ...bench, url: simulator.url, root: `${simulator.url}/bot${bench.bot.token}`, api };
}
