import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { isAway } from '#src/adapters/postgres/errors.ts';
import { createPictures } from '#src/adapters/picture/create-pictures.ts';
import { createConversationStore } from '#src/adapters/postgres/turn/store.ts';
import { createMenuStore } from '#src/adapters/postgres/people/menus.ts';
import { botMenus } from '#src/flows/bot-profile.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { createOutbox } from '#src/adapters/postgres/outbox/outbox.ts';
import { createPhotoStore } from '#src/adapters/postgres/photos/store.ts';
import { newId } from '#src/adapters/system/new-id.ts';
import type { Config } from '#src/config/read-config.ts';
import { createDeliverer } from '#src/delivery/deliver.ts';
import { createAttempt } from '#src/delivery/attempt.ts';
import { createTell } from '#src/delivery/tell.ts';
import { createPhotosAcknowledger } from '#src/intake/acknowledge-photos.ts';
import { createLanes } from '#src/intake/lanes.ts';
import { createSetAside } from '#src/intake/set-aside.ts';
import { createDispatch } from '#src/turn/dispatch.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import type { Instant } from '#src/domain/ids.ts';
import { holidayTest, type Holidays } from '#src/domain/notice/holidays.ts';
import { fetchPhoto } from '#src/jobs/fetch-photo.ts';
import { createRelayTimer, relayOutbox } from '#src/jobs/relay-outbox.ts';
import { sendNotices } from '#src/jobs/send-notices.ts';
import { setMenus } from '#src/jobs/set-menus.ts';
import { grouplessOf, sweep } from '#src/jobs/sweep.ts';
import type { Chat, TakeUpdate } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Log } from '#src/ports/log.ts';
import { fileURLToPath } from 'node:url';
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

/** Chats in which something is taken at a time; more would only wait for the database. */
const sideBySide = 40;

const locales = fileURLToPath(new URL('../../locales', import.meta.url));

/** Everything the bot does, put together from its parts: taking updates, sending, and the jobs. */
export function buildApp({ config, clock, log, resources, platforms, holidays, photosWaitMs }: Parts) {
  const { database, queue, files } = resources;
  const { chatOf, isAwaited } = platforms;
  const chats = (): readonly Chat[] => [...platforms.byName.values()].map(({ chat }) => chat);
  const { zone } = config;
  const isHoliday = holidayTest(holidays);
  const translate = createTranslate(locales);
  const makeCard = createMakeCard(translate);
  const outbox = createOutbox({ database });
  // The sweep finds whom to tell of it; one that is missed comes again.
  const tellTrouble = (): void => void queue.add('sweep', {}, { key: 'trouble' }).catch(() => undefined);
  const running = countRunning();
  const relayTimer = createRelayTimer(() => running.run(relay));
  const { relayIn } = relayTimer;
  const deliverer = createDeliverer({ chatOf, isAwaited, outbox, clock, log, relayIn, tellTrouble });
  const relay = oneAtATime(relayOutbox({ outbox, deliverer, relayIn }));
  const deliver = deliverer.deliver;
  const store = createConversationStore({ database });
  const notices = createNoticeStore({ database, zone, isHoliday });
  const photos = createPhotoStore({ database });
  const pictures = createPictures({}, zone);
  const dispatch = createDispatch({
    store,
    clock,
    queue,
    makeCard,
    chatOf,
    chats,
    deliver,
    attempt: createAttempt(chatOf),
    inHand: deliverer.inHand,
    relaySoon: () => relayIn(0),
    newId,
    log,
    zone,
    isHoliday,
    defaultLanguage: config.language,
    awaitPhotos: (chat) => acknowledger.soon(chat),
    aside: (work) => void running.run(() => work),
  });
  const take: TakeUpdate = (incoming) => running.run(() => dispatch(incoming));
  const lanes = createLanes(sideBySide);
  const acknowledger = createPhotosAcknowledger({
    take,
    lanes,
    photos,
    chatOf,
    clock,
    newId,
    log,
    photosWaitMs,
  });
  const tell = createTell({ chatOf, makeCard, outbox, deliver });
  const sweepAlone = oneAtATime(sweep({ notices, outbox, photos, queue, chats, clock, log }));
  const isOnSeveral = config.telegram !== null && config.zalo !== null;
  const menusOf = botMenus(translate, { isOnSeveral });
  const menus = createMenuStore({ database, zone });
  const menusAlone = oneAtATime(setMenus({ menus, chats, menusOf, clock, log }));
  const sweepNow = async (): Promise<void> => {
    await running.run(sweepAlone);
    // Nobody waits for a list of commands.
    void running
      .run(menusAlone)
      .catch((error: unknown) =>
        log.warn({ error }, 'lists of commands were not set; the next sweep tries it again'),
      );
    // Beside the queue, in which the relay of a process that was killed counts as running until its lock ends.
    relayIn(0);
  };
  const setAside = createSetAside({ store, isAway, tell, clock, newId, language: config.language });
  return {
    clock,
    log,
    queue,
    notices,
    take,
    lanes,
    acknowledger,
    relayTimer,
    setAside,
    translate,
    sweepNow,
    /** Earliest instant, not after `until`, at which this process will do something by itself; null: there is none. */
    nextEventAt: (until?: Instant) => notices.nextEventAt(clock.now(), until, grouplessOf(chats())),
    handlers: {
      sweep: { concurrency: 1, handler: sweepNow },
      'relay-outbox': { concurrency: 1, handler: relay },
      'fetch-photo': {
        concurrency: 4,
        handler: fetchPhoto({ photos, pictures, files, clock, chatOf, tell }),
      },
      'send-notices': {
        concurrency: 4,
        handler: sendNotices({ notices, chatOf, isAwaited, makeCard, deliver, clock, zone, isHoliday }),
      },
    },
    async idle() {
      await running.none();
      await deliverer.idle();
    },
  };
}

/** Knows what is running, so that one can wait until nothing is. */
function countRunning(): { run<T>(act: () => Promise<T>): Promise<T>; none(): Promise<void> } {
  const running = new Set<Promise<unknown>>();
  return {
    run(act) {
      const promise = act();
      const ended = promise.then(
        () => undefined,
        () => undefined,
      );
      running.add(ended);
      void ended.finally(() => running.delete(ended));
      return promise;
    },
    async none() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

/** The same act, never twice at once: a call waits for the one before, so that what it finds afterwards is all there is. */
function oneAtATime(act: () => Promise<void>): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return () => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
}
