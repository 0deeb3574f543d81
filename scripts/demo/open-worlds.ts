import type { Clock } from '#src/ports/clock.ts';
import { waitFor } from '#src/simulator/platform/changes.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import { createTelegramWorld, type TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld, type ZaloWorld } from '#src/simulator/zalo/zalo-world.ts';
import { botName } from './invite-link.ts';

/** The simulated platforms, each with the bot on it. */
export interface Worlds {
  readonly telegram: TelegramWorld | null;
  readonly zalo: ZaloWorld;
  /** What the bot is configured with to speak on them. */
  readonly env: Readonly<Record<string, string>>;
  /** Not for the log. */
  readonly secrets: readonly string[];
  /** Whether the bot listens everywhere, and has taken all that people wrote. */
  isAllTaken(): boolean;
  /** Resolves when `look` is true, looking again after every change; rejects after `timeoutMs` of real time. */
  waitFor(look: () => boolean, timeoutMs: number): Promise<unknown>;
  close(): Promise<void>;
}

/** Time leaps here: a photo that was sent the moment before would be a month old. */
const photoLifeMs = 10 * 366 * 86_400_000;
const webhookSecret = 'only-on-this-machine';

export async function openWorlds(clock: Clock, isZaloAlone: boolean): Promise<Worlds> {
  const zalo = createZaloWorld({ clock, photoLifeMs, allowsLocalPhotos: true });
  const zaloBot = zalo.addBot({ account_name: 'bot.xungkich', display_name: 'Bot Xung Kích' });
  const zaloServer = await startZaloSimulator({ world: zalo });
  const telegram = isZaloAlone ? null : createTelegramWorld({ clock, rates: 'off' });
  const telegramBot = telegram?.addBot({ username: botName, first_name: 'Xung Kích' });
  const telegramServer = telegram && (await startTelegramSimulator({ world: telegram }));
  const worlds = telegram ? [telegram, zalo] : [zalo];
  const changes = {
    on: (listener: () => void) => {
      const stops = worlds.map((world) => world.onChange(listener));
      return () => stops.forEach((stop) => stop());
    },
  };
  return {
    telegram,
    zalo,
    env: {
      ...(telegramBot &&
        telegramServer && {
          TELEGRAM_BOT_TOKEN: telegramBot.token,
          TELEGRAM_API_ROOT: telegramServer.url,
          TELEGRAM_WEBHOOK_SECRET: webhookSecret,
        }),
      ZALO_BOT_TOKEN: zaloBot.token,
      ZALO_API_ROOT: zaloServer.url,
      ZALO_WEBHOOK_SECRET: webhookSecret,
      ZALO_PHOTO_HOSTS: '127.0.0.1',
    },
    secrets: [zaloBot.token, ...(telegramBot ? [telegramBot.token] : [])],
    isAllTaken: () => worlds.every((world) => world.isListening() && world.pendingUpdates() === 0),
    waitFor: (look, timeoutMs) => waitFor(changes, look, timeoutMs),
    close: async () => {
      await zaloServer.close();
      await telegramServer?.close();
    },
  };
}
