import { onTestFinished } from 'vitest';
import { openTelegram } from '#src/adapters/telegram/open-telegram.ts';
import type { Address, Capabilities } from '#src/ports/chat.ts';
import { startTelegramSimulator } from '#src/simulator/telegram/start-telegram-simulator.ts';
import type { ChatPlace } from '#test/contracts/chat-place.ts';
import { createBench, smallJpeg } from '#test/simulator/support/telegram-bench.ts';
import { memoryFiles } from '#test/support/memory-files.ts';
import { quietLog } from '#test/support/quiet-log.ts';

/** A Telegram where Lan has started the bot; `capabilities`: it pretends to be able to do less. */
export async function openPlace(capabilities: Partial<Capabilities> = {}) {
  const { world, bot, lan, chat: room } = createBench();
  const simulator = await startTelegramSimulator({ world });
  onTestFinished(() => simulator.close());
  world.startBot(lan);
  const files = memoryFiles();
  const log: string[] = [];
  const telegram = await openTelegram({
    token: bot.token,
    apiRoot: simulator.url,
    capabilities,
    files,
    log: { ...quietLog, warn: (_, message) => void log.push(message) },
  });
  const { chat, api } = telegram;
  let pictures = 0;
  const to: Address = { platform: 'telegram', bot: chat.bot, chatId: String(lan.id) };
  const place = {
    chat,
    to,
    token: bot.token,
    floodMeans: 'pause',
    seen: () =>
      world
        .messagesOf(room)
        .filter(({ from }) => from.isBot)
        .map(({ id, text, buttons, photo, file, albumId }) => ({
          id: String(id),
          text,
          buttons: buttons.flat().map((one) => one.label),
          file: photo ? ('photo' as const) : file && ('file' as const),
          albumId,
        })),
    keep: (content) => files.keep(content),
    newPicture: () => Uint8Array.from([...smallJpeg, pictures++]),
    block: () => world.blockBot(lan),
    remove: async (messageId) => void (await api.deleteMessage(lan.id, Number(messageId))),
    failNext: (how) => world.faults.plan('*', faults[how]),
    goAway: () => simulator.close(),
    sendPhoto: async () => {
      world.sendPhotos(lan, room, [{ bytes: smallJpeg }], { asFiles: true });
      return { fileRef: world.messagesOf(room).at(-1)?.file?.fileId ?? '', bytes: smallJpeg };
    },
  } satisfies ChatPlace;
  return { ...place, world, lan, bot, room, files, log, url: simulator.url };
}

/** The same, speaking to a group. */
export async function openGroup() {
  const place = await openPlace();
  const group = place.world.createGroup(place.lan, 'Quận Đoàn Tân Phú');
  place.world.addBotToGroup(place.lan, group);
  const to: Address = { ...place.to, chatId: String(place.world.chatView(group).id) };
  return { place: { ...place, to }, group };
}

const faults = {
  flood: { kind: 'flood', retryAfterSeconds: 3 },
  broken: { kind: 'status', code: 502 },
  'accepted without an answer': { kind: 'ambiguous' },
} as const;
