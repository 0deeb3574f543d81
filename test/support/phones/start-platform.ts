import type { Clock } from '#src/ports/clock.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld, type TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld, type ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { freePort } from '#test/support/free-port.ts';
import type { Phones } from './phones.ts';
import { telegramPhones } from './telegram-phones.ts';
import { zaloPhones } from './zalo-phones.ts';

export interface Worlds {
  readonly telegram: TelegramWorld;
  readonly zalo: ZaloWorld;
}

export type PlatformName = keyof Worlds;

/** A platform of this machine with one bot, and what the bot is configured with to talk on it alone. */
export interface StartedPlatform<Name extends PlatformName> {
  readonly world: Worlds[Name];
  readonly phones: Phones;
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** How one is started, by its name. */
export const platforms: {
  readonly [Name in PlatformName]: (clock: Clock) => Promise<StartedPlatform<Name>>;
} = { telegram: startTelegram, zalo: startZalo };

/** By long polling. */
async function startTelegram(clock: Clock): Promise<StartedPlatform<'telegram'>> {
  const world = createTelegramWorld({ clock, rates: 'off' });
  const { token } = world.addBot({ username: 'XungKichBot', first_name: 'Xung Kích' });
  const { url, close } = await startTelegramSimulator({ world });
  const env = { TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: url, PORT: '0' };
  return { world, phones: telegramPhones(world), env, close };
}

/** By a webhook: what a poll was handed is handed to nobody again, also when the bot is killed. */
async function startZalo(clock: Clock): Promise<StartedPlatform<'zalo'>> {
  const world = createZaloWorld({ clock, webhookBackoffMs: { first: 20, longest: 500 }, ...withoutLimits });
  const { token } = world.addBot({ account_name: 'bot.xungkich', display_name: 'Bot Xung Kích' });
  const { url, close } = await startZaloSimulator({ world });
  const port = String(await freePort());
  const env = {
    ZALO_BOT_TOKEN: token,
    ZALO_API_ROOT: url,
    ZALO_WEBHOOK_SECRET: 'a-secret-of-rehearsals',
    ZALO_PHOTO_HOSTS: '127.0.0.1',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    PORT: port,
  };
  return { world, phones: zaloPhones(world), env, close };
}

/** Many conversations are rehearsed on one bot, which has no public address. */
const withoutLimits = {
  allowsLocalPhotos: true,
  usersPerBot: Number.POSITIVE_INFINITY,
  groupsPerBot: Number.POSITIVE_INFINITY,
  messagesPerMonth: Number.POSITIVE_INFINITY,
};
