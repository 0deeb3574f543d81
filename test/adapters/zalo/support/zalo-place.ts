import { onTestFinished } from 'vitest';
import { openZalo } from '#src/adapters/zalo/open-zalo.ts';
import type { Address } from '#src/ports/chat.ts';
import { createDownloads } from '#src/web/downloads/create-downloads.ts';
import { createPhotoLinks } from '#src/web/downloads/photo-links.ts';
import { createWeb } from '#src/web/create-web.ts';
import { serveApp } from '#src/web/serve-app.ts';
import { createMovableClock } from '#src/simulator/clock.ts';
import { startZaloSimulator } from '#src/simulator/zalo/start-zalo-simulator.ts';
import { createZaloWorld, type WorldOptions } from '#src/simulator/zalo/zalo-world.ts';
import type { ChatPlace } from '#test/contracts/chat-place.ts';
import { smallJpeg, sundayMorning } from '#test/simulator/support/zalo-bench.ts';
import { memoryFiles } from '#test/support/memory-files.ts';
import { quietLog } from '#test/support/quiet-log.ts';

/** A Zalo where Lan has written to the bot; what the bot shows can be fetched from this machine. */
export async function openPlace(options: Partial<WorldOptions> = {}) {
  const clock = createMovableClock({ startAt: sundayMorning });
  const world = createZaloWorld({ clock, allowsLocalPhotos: true, replaysUnpolled: true, ...options });
  const bot = world.addBot({ account_name: 'bot.xungkich', display_name: 'Bot Xung Kích' });
  const lan = world.addUser({ display_name: 'Lan' });
  const room = world.privateChat(lan);
  const simulator = await startZaloSimulator({ world });
  onTestFinished(() => simulator.close());
  world.sendText(lan, room, 'Chào bạn');
  const files = memoryFiles();
  const log: string[] = [];
  const platform = await openZalo({
    token: bot.token,
    apiRoot: simulator.url,
    webhookSecret: 'mot-bi-mat-dai',
    clock,
    files,
    photoLink: await servePhotos(files),
    photos: { hosts: ['127.0.0.1'], pausesMs: [1, 1] },
    log: {
      ...quietLog,
      warn: (_, message) => void log.push(message),
      error: (_, message) => void log.push(message),
    },
  });
  const { chat } = platform;
  let pictures = 0;
  const to: Address = { platform: 'zalo', bot: chat.bot, chatId: lan.id };
  const place = {
    chat,
    to,
    token: bot.token,
    floodMeans: 'month',
    seen: () =>
      world
        .messagesOf(room)
        .filter(({ from }) => from.isBot)
        .map(({ id, text, photo }) => ({
          id,
          text,
          buttons: [],
          file: photo ? ('photo' as const) : null,
          albumId: null,
        })),
    keep: (content) => files.keep(content),
    newPicture: () => Uint8Array.from([...smallJpeg, pictures++]),
    block: () => world.blockBot(lan),
    // Nothing is ever deleted there.
    remove: () => Promise.resolve(),
    failNext: (how) => world.faults.plan('*', faults[how]),
    goAway: () => simulator.close(),
    sendPhoto: async () => {
      world.sendPhotos(lan, room, [{ bytes: smallJpeg }]);
      return { fileRef: photoUrlOf(world), bytes: smallJpeg };
    },
  } satisfies ChatPlace;
  return { ...place, platform, world, clock, lan, user: bot.user, room, files, log, url: simulator.url };
}

/** Where the newest photo lies. */
export function photoUrlOf(world: Pick<ReturnType<typeof createZaloWorld>, 'updates'>): string {
  const message = world.updates().history().at(-1)?.message as { photo_url?: string } | undefined;
  return message?.photo_url ?? '';
}

async function servePhotos(files: ReturnType<typeof memoryFiles>): Promise<(sha256: string) => string> {
  const links = createPhotoLinks(new TextEncoder().encode('mot-khoa'), Date.now);
  const downloads = createDownloads({ links, files: () => files });
  const web = await serveApp(createWeb({ checks: {}, webhooks: [], downloads, log: quietLog }), 0);
  onTestFinished(() => web.close());
  const root = web.url.replace('localhost', '127.0.0.1');
  return (sha256) => `${root}${links.pathOf(sha256)}`;
}

const faults = {
  flood: { kind: 'status', code: 429, description: 'Quota exceeded' },
  broken: { kind: 'status', code: 502 },
  'accepted without an answer': { kind: 'ambiguous' },
} as const;
