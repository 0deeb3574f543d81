import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { openDatabase } from '#src/adapters/postgres/client.ts';
import { createConversationStore } from '#src/adapters/postgres/turn/store.ts';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import { createSystemClock } from '#src/adapters/system/clock.ts';
import { newId } from '#src/adapters/system/new-id.ts';
import { createApi } from '#src/adapters/telegram/create-api.ts';
import { readUpdate } from '#src/adapters/telegram/read-update.ts';
import { fullCapabilities, render, retire, wordsOf } from '#src/adapters/telegram/render.ts';
import { send } from '#src/adapters/telegram/send.ts';
import { createPhotosAcknowledger } from '#src/intake/acknowledge-photos.ts';
import { createLanes } from '#src/intake/lanes.ts';
import { takeUpdate } from '#src/intake/take-update.ts';
import { createAttempt } from '#src/delivery/attempt.ts';
import { createDeliverer } from '#src/delivery/deliver.ts';
import { createDispatch } from '#src/turn/dispatch.ts';
import type { Chat } from '#src/ports/chat.ts';
import type { Api } from 'grammy';
import { fileURLToPath } from 'node:url';
import { botInfo, connections, type Contestant } from './contestant.ts';
import { startAt, zone } from './people.ts';
import { createScreens } from './screens.ts';

const locales = fileURLToPath(new URL('../../locales', import.meta.url));
const log = { info: () => undefined, warn: console.warn, error: console.error };

/**
 * This bot, put together as `npm start` does, but for the network: Telegram answers at once, jobs wait for nobody. What
 * is said goes through the outbox and is marked as sent.
 */
export function openOurs(url: string): Contestant {
  const database = openDatabase(url, connections);
  const screens = createScreens();
  const api = createApi({ token: `${botInfo.id}:bench`, apiRoot: 'http://127.0.0.1:9' });
  api.config.use(screens.transformer);
  const chat = chatOn(api);
  const chatOf = (): Chat => chat;
  const clock = createSystemClock({ startAt });
  const outbox = createOutbox({ database });
  const deliverer = createDeliverer({ chatOf, outbox, clock, log });
  const take = createDispatch({
    store: createConversationStore({ database }),
    clock,
    queue: { add: () => Promise.resolve() },
    awaitPhotos: () => undefined,
    aside: () => undefined,
    makeCard: createMakeCard(createTranslate(locales)),
    chatOf,
    deliver: deliverer.deliver,
    attempt: createAttempt(chatOf),
    inHand: deliverer.inHand,
    relaySoon: () => log.warn('a message stood behind another one'),
    newId,
    log,
    zone,
    isHoliday: () => false,
    defaultLanguage: 'vi',
  });
  const acknowledger = createPhotosAcknowledger({
    take,
    lanes: createLanes(connections),
    photos: createPhotoStore({ database }),
    chatOf,
    clock,
    newId,
    log,
    photosWaitMs: 0,
  });
  const setAside = (_incoming: unknown, error: unknown): Promise<never> => Promise.reject(error);
  return {
    name: 'ours',
    screens,
    take(update) {
      const read = readUpdate({ api, self: botInfo, log }, update);
      if (!read) throw new Error('an update of the benchmark cannot be read');
      read.onArrival?.();
      return takeUpdate({ title: 'Telegram', take, setAside, log }, read);
    },
    photosComplete: (chatId) =>
      acknowledger.tell({ platform: 'telegram', bot: String(botInfo.id), chatId: String(chatId) }),
    idle: () => deliverer.idle(),
    async close() {
      await deliverer.idle();
      await database.$disconnect();
    },
  };
}

function chatOn(api: Api): Chat {
  return {
    platform: 'telegram',
    bot: String(botInfo.id),
    username: botInfo.username,
    capabilities: fullCapabilities,
    render: (card) => render(fullCapabilities, card),
    whenAmbiguous: 'try-once-more',
    allowance: null,
    wordsOf,
    retire: (messageId) => retire(fullCapabilities, messageId),
    send: (to, call) => send({ api }, to, call),
    fetchPhoto: () => Promise.reject(new Error('no photo is fetched in a benchmark')),
    inviteLink: () => null,
  };
}
