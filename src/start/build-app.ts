import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { isAway } from '#src/adapters/postgres/errors.ts';
import { createConversationStore } from '#src/adapters/postgres/turn/store.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import { newId } from '#src/adapters/system/new-id.ts';
import type { Config } from '#src/config/read-config.ts';
import { createDeliverer } from '#src/delivery/deliver.ts';
import { createDispatch } from '#src/turn/dispatch.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { phrase } from '#src/domain/words.ts';
import { holidayTest, type Holidays } from '#src/domain/notice/holidays.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import { acknowledgePhotos } from '#src/jobs/acknowledge-photos.ts';
import { fetchPhoto } from '#src/jobs/fetch-photo.ts';
import { relayOutbox } from '#src/jobs/relay-outbox.ts';
import { sendNotices } from '#src/jobs/send-notices.ts';
import { sweep } from '#src/jobs/sweep.ts';
import type { Tell } from '#src/jobs/tell.ts';
import type { TakeUpdate } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Log } from '#src/ports/log.ts';
import { fileURLToPath } from 'node:url';
import { countRunning } from './count-running.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Resources } from './open-resources.ts';
import type { Platforms } from './open-platforms.ts';

interface Parts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly resources: Resources;
  readonly platforms: Platforms;
  readonly holidays: Holidays;
  readonly photosWaitMs: number | undefined;
}

export type App = ReturnType<typeof buildApp>;

const locales = fileURLToPath(new URL('../../locales', import.meta.url));

/** Everything the bot does, put together from its parts: taking updates, sending, and the jobs. */
export function buildApp({ config, clock, log, resources, platforms, holidays, photosWaitMs }: Parts) {
  const { database, queue, files } = resources;
  const { chatOf } = platforms;
  const { zone } = config;
  const isHoliday = holidayTest(holidays);
  const translate = createTranslate(locales);
  const makeCard = createMakeCard(translate);
  const outbox = createOutbox({ database });
  // Should the queue be away, the sweep relays.
  const relayIn = (ms: number): void => {
    // One job for all that is due in the same second: a long wait of one chat must not swallow a short one of another.
    const dueSecond = Math.ceil((Date.now() + ms) / 1000);
    void queue
      .add('relay-outbox', {}, { key: `relay-at-${dueSecond}`, delayMs: dueSecond * 1000 - Date.now() + 100 })
      .catch(() => undefined);
  };
  const deliverer = createDeliverer({ chatOf, outbox, log, relayIn });
  const running = countRunning();
  const deliver = deliverer.deliver;
  const store = createConversationStore({ database });
  const notices = createNoticeStore({ database, zone, isHoliday });
  const photos = createPhotoStore({ database });
  const dispatch = createDispatch({
    store,
    clock,
    queue,
    makeCard,
    chatOf,
    deliver,
    inHand: deliverer.inHand,
    relaySoon: () => relayIn(0),
    newId,
    log,
    zone,
    defaultLanguage: config.language,
    photosWaitMs,
  });
  const take: TakeUpdate = (incoming) => running.run(() => dispatch(incoming));
  const tell: Tell = async (to, language, words, cause) => {
    const card = makeCard(language, { lines: [words], rows: [], choosing: false });
    const calls = chatOf(to.platform, to.bot)?.render(card, to) ?? [];
    await deliver(await outbox.post(to, calls, cause));
  };
  const sweepAlone = oneAtATime(sweep({ notices, photos, queue, clock, log, tell }));
  const sweepNow = (): Promise<void> => running.run(sweepAlone);
  /** An update that fails again and again: kept for people to look at, and its sender hears of it. A store that is away is no fault of the update's. */
  const setAside = async (incoming: Incoming, error: unknown): Promise<void> => {
    if (isAway(error)) throw error;
    const words = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'unknown';
    const id = newId();
    await store.setAside(incoming, words, clock.now(), id);
    const { platform, bot, chat } = incoming;
    if (chat.kind === 'private')
      await tell(
        { platform, bot, chatId: chat.id },
        config.language,
        phrase('went-wrong', { code: id.slice(0, 6) }),
        `set-aside:${id}`,
      );
  };
  return {
    clock,
    log,
    queue,
    notices,
    take,
    setAside,
    translate,
    sweepNow,
    handlers: {
      sweep: { concurrency: 1, handler: sweepNow },
      'relay-outbox': { concurrency: 1, handler: relayOutbox({ outbox, deliverer, relayIn }) },
      'fetch-photo': { concurrency: 4, handler: fetchPhoto({ photos, files, clock, chatOf, tell }) },
      'acknowledge-photos': {
        concurrency: 4,
        handler: acknowledgePhotos({ take, photos, queue, clock, newId, photosWaitMs }),
      },
      'send-notices': {
        concurrency: 4,
        handler: sendNotices({ notices, chatOf, makeCard, deliver, clock, zone, isHoliday }),
      },
    },
    async idle() {
      await running.none();
      await deliverer.idle();
    },
  };
}
