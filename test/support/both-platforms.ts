import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { openDatabase } from '#src/adapters/postgres/client.ts';
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
import { quietLog } from '#test/support/quiet-log.ts';
import { threeItems } from '#test/support/three-items.ts';
import { readSeed } from '../../scripts/admin/read-seed.ts';
import { applySeed } from '../../scripts/admin/seed.ts';
import { createInvitations } from './invitations.ts';
import { untilNothingIsLeft } from './until-nothing-is-left.ts';

/** A phone with one chat: what it types and sends, and what the bot said there since the last look. */
export type BothPhone = ReturnType<typeof phoneOf>;

/** Sunday, 17 March 2024, 09:00 in Vietnam. */
const startAt = Date.UTC(2024, 2, 17, 2) as Instant;

/** The whole bot on a database of its own, with a Telegram and a Zalo of this machine. */
export async function startOnBoth({
  canJoinGroups = true,
  botsOnZalo = ['Bot Xung Kích'],
  log = quietLog,
  redisUrl = undefined as string | undefined,
  planFiles = threeItems as readonly URL[] | undefined,
} = {}) {
  const clock = createMovableClock({ startAt });
  const telegram = createTelegramWorld({ clock, rates: 'off' });
  const zalo = createZaloWorld({ clock });
  const onTelegram = telegram.addBot({ username: 'XungKichBot', first_name: 'Xung Kích' });
  const onZalo = botsOnZalo.map((display_name, index) =>
    zalo.addBot({
      account_name: `bot.xungkich${index}`,
      display_name,
      can_join_groups: canJoinGroups,
    }),
  );
  const servers = [
    await startTelegramSimulator({ world: telegram }),
    await startZaloSimulator({ world: zalo }),
  ];
  const fresh = await freshDatabase();
  const database = openDatabase(fresh.url, 2);
  const store = createAdminStore({ database });
  const dataDir = await makeDataDir();
  const read = readConfig({
    TELEGRAM_BOT_TOKEN: onTelegram.token,
    TELEGRAM_API_ROOT: servers[0]?.url,
    ZALO_BOT_TOKEN: onZalo.map(({ token }) => token).join(','),
    ZALO_API_ROOT: servers[1]?.url,
    ZALO_PHOTO_HOSTS: '127.0.0.1',
    PORT: '0',
    DATABASE_URL: fresh.url,
    DATA_DIR: dataDir,
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
  });
  if (read.kind === 'bad') throw new Error(read.problems.join('\n'));
  const bot = await startBot(read.config, { clock, log, photosWaitMs: 100 });
  await applySeed({ store, clock }, await readSeed(undefined, planFiles));

  /** Every update was taken, every message sent that does not wait for another month, every photo fetched and acknowledged, every notice that is due decided. */
  const settled = async (): Promise<void> => {
    await telegram.waitFor(() => telegram.isListening() && telegram.pendingUpdates() === 0, 20_000);
    const isHeard = ({ user }: (typeof onZalo)[number]): boolean =>
      zalo.isListening(user) && zalo.pendingUpdates(user) === 0;
    await zalo.waitFor(() => onZalo.every(isHeard), 20_000);
    await untilNothingIsLeft(database, bot, clock);
  };
  return {
    clock,
    telegram,
    zalo,
    database,
    dataDir,
    bots: onZalo,
    sweep: () => bot.sweepNow(),
    settled,
    invite: createInvitations(store, clock),
    /** Puts the clock there and does what has come. */
    async goTo(at: Instant) {
      clock.jumpTo(at);
      await bot.sweepNow();
      await settled();
    },
    telegramPhone: (name: string) => {
      const user = telegram.addUser({ first_name: name });
      const chat = telegram.privateChat(user);
      return {
        user,
        ...phoneOf(
          () =>
            telegram.messagesOf(chat).map(({ from, text, buttons }) => ({
              isBot: from.isBot,
              text: [text, ...buttons.flat().map(({ label }) => `[${label}]`)].join('\n'),
            })),
          settled,
          (text) => void telegram.sendText(user, chat, text),
          (photos) => void telegram.sendPhotos(user, chat, photos),
        ),
      };
    },
    /** A phone that writes to one of the bots on Zalo, the first if left out. */
    zaloPhone: (name: string, bot = 0) => {
      const user = zalo.addUser({ display_name: name });
      const chat = zalo.privateChat(user, onZalo[bot]?.user);
      return {
        user,
        ...phoneOf(
          () => zalo.messagesOf(chat).map(({ from, text }) => ({ isBot: from.isBot, text })),
          settled,
          (text) => void zalo.sendText(user, chat, text),
          (photos) => void zalo.sendPhotos(user, chat, photos),
        ),
      };
    },
    async close() {
      await bot.stop();
      for (const server of servers) await server.close();
      await database.$disconnect();
      await fresh.drop();
    },
  };
}

function phoneOf(
  messages: () => readonly { readonly isBot: boolean; readonly text: string }[],
  settled: () => Promise<void>,
  sendText: (text: string) => void,
  sendPhotos: (photos: readonly { readonly bytes: Uint8Array; readonly caption?: string }[]) => void,
) {
  let seen = 0;
  /** What the bot said since the last look. */
  const news = (): string => {
    const all = messages();
    const fresh = all.slice(seen);
    seen = all.length;
    return fresh.flatMap(({ isBot, text }) => (isBot ? [text] : [])).join('\n---\n');
  };
  return {
    news,
    async say(text: string): Promise<string> {
      news();
      sendText(text);
      await settled();
      return news();
    },
    async send(...photos: readonly Uint8Array[]): Promise<string> {
      news();
      sendPhotos(photos.map((bytes) => ({ bytes })));
      await settled();
      return news();
    },
    /** A photo with words under it. */
    async captioned(caption: string, bytes: Uint8Array): Promise<string> {
      news();
      sendPhotos([{ bytes, caption }]);
      await settled();
      return news();
    },
  };
}
