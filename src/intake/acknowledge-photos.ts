import { defaultPhotosWaitMs } from '#src/domain/report/photos.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { Chat, TakeUpdate } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { NewId } from '#src/ports/ids.ts';
import type { Log } from '#src/ports/log.ts';
import type { PhotoStore } from '#src/ports/photo-store.ts';
import { chatLane } from '#src/ports/platform.ts';
import type { ChatKey } from '#src/ports/reader.ts';
import { type Lanes, lanesOfBot } from './lanes.ts';

export interface AcknowledgeDependencies {
  readonly take: TakeUpdate;
  /** Those in which the updates of chats are taken. */
  readonly lanes: Lanes;
  readonly photos: Pick<PhotoStore, 'newestUnacknowledged' | 'unacknowledged'>;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly clock: Pick<Clock, 'now'>;
  readonly newId: NewId;
  readonly log: Pick<Log, 'warn'>;
  readonly photosWaitMs?: number | undefined;
}

export interface PhotosAcknowledger {
  /** Photos came from that chat: it hears of them when no more have come for a moment. */
  soon(chat: ChatKey): void;
  /** Tells the chat of its photos now, in its lane; nothing where it was told of them all. */
  tell(chat: ChatKey): Promise<void>;
  /** Looks from now on, every few seconds, for chats that nobody has told. */
  start(): void;
  stop(): void;
}

/** Somebody who has sent photos waits this long and a moment longer, whoever died and whatever was away. */
const lookEveryMs = 2_000;
/** Whoever took the photos goes first. */
const othersGraceMs = 500;
const longestRestMs = 60_000;
/** Bytes are there within moments, as a rule; how long they are waited for where messages are few. */
const fetchingMs = 3_000;
const fetchingLookMs = 200;

/**
 * Once no more photos came for a moment, the conversation says how many there are, as if it had been asked: one album is
 * one acknowledgement. That it is due stands in the photos' rows; the process that took them keeps a timer, and every
 * process that takes updates looks for what another one left. It waits its turn in the chat's lane, so that photos that
 * came before it are counted.
 */
export function createPhotosAcknowledger({
  photosWaitMs = defaultPhotosWaitMs,
  ...deps
}: AcknowledgeDependencies): PhotosAcknowledger {
  const { photos, clock, log } = deps;
  const timers = new Map<string, NodeJS.Timeout>();
  /** Chats that could not be told: how often, and until when they are left alone. */
  const resting = new Map<string, { readonly failures: number; readonly until: number }>();
  /** Up to which photo a chat was told last. */
  const told = new Map<string, Instant>();
  let looking: NodeJS.Timeout | undefined;
  let isStopped = false;

  const tellInLane = async (chat: ChatKey): Promise<void> => {
    const untold = await photos.newestUnacknowledged(chat);
    if (untold === null) return;
    const { newestAt, isFetching } = untold;
    const sinceMs = clock.now() - newestAt;
    // Some came in the meantime, perhaps to another process; a clock that went back makes nobody wait.
    if (sinceMs >= 0 && sinceMs < photosWaitMs) return arm(chat, photosWaitMs - sinceMs);
    if (isFetching && waitsForBytes(chat, sinceMs)) return arm(chat, fetchingLookMs);
    const isAgain = told.get(keyOf(chat)) === newestAt;
    await deps.take(photosComplete(chat, clock.now(), deps.newId()));
    told.set(keyOf(chat), newestAt);
    // Nobody is told of the same photos every two seconds, whatever the conversation made of it.
    if (isAgain) throw new Error('they are still not told of');
  };
  /** Where messages are few, a word on what is still coming and another one when it has come are one too many. */
  const waitsForBytes = ({ platform, bot }: ChatKey, sinceMs: number): boolean =>
    (deps.chatOf(platform, bot)?.allowance ?? null) !== null &&
    sinceMs >= 0 &&
    sinceMs < photosWaitMs + fetchingMs;
  const tell = (chat: ChatKey): Promise<void> =>
    lanesOfBot(deps.lanes, chat).run(chatLane(chat.chatId), () => tellInLane(chat));

  async function tellOrRest(chat: ChatKey): Promise<void> {
    const key = keyOf(chat);
    try {
      await tell(chat);
      resting.delete(key);
    } catch (error) {
      const failures = (resting.get(key)?.failures ?? 0) + 1;
      const restMs = Math.min(longestRestMs, lookEveryMs * 2 ** failures);
      resting.set(key, { failures, until: performance.now() + restMs });
      log.warn({ error, failures }, 'photos could not be acknowledged; it is tried again');
    }
  }

  function arm(chat: ChatKey, ms: number): void {
    if (isStopped) return;
    const key = keyOf(chat);
    clearTimeout(timers.get(key));
    const ring = (): void => {
      timers.delete(key);
      void tellOrRest(chat);
    };
    timers.set(key, setTimeout(ring, ms));
  }

  async function look(): Promise<void> {
    const isOurs = (chat: ChatKey): boolean =>
      deps.chatOf(chat.platform, chat.bot) !== undefined &&
      !timers.has(keyOf(chat)) &&
      (resting.get(keyOf(chat))?.until ?? 0) <= performance.now();
    const waiting = await photos.unacknowledged();
    forgetAllBut(new Set(waiting.map(({ chat }) => keyOf(chat))));
    for (const { chat, newestAt } of waiting.filter((one) => isOurs(one.chat))) {
      const sinceMs = Math.max(0, clock.now() - newestAt);
      arm(chat, Math.max(0, photosWaitMs + othersGraceMs - sinceMs));
    }
  }

  /** Chats that have no photos left to be told of. */
  function forgetAllBut(waiting: ReadonlySet<string>): void {
    for (const known of [told, resting])
      for (const key of known.keys()) if (!waiting.has(key)) known.delete(key);
  }

  /** One after the other: a slow look does not become many. */
  const lookOn = async (): Promise<void> => {
    // Where the store is away, whoever takes updates says so.
    await look().catch(() => undefined);
    if (!isStopped) looking = setTimeout(() => void lookOn(), lookEveryMs);
  };
  return {
    soon: (chat) => arm(chat, photosWaitMs),
    tell,
    start() {
      looking ??= setTimeout(() => void lookOn(), 0);
    },
    stop() {
      isStopped = true;
      clearTimeout(looking);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Our own update: in a private chat its person has its id. */
function photosComplete({ platform, bot, chatId }: ChatKey, sentAt: Instant, id: string) {
  return {
    platform,
    bot,
    updateId: `photos-complete:${id}`,
    chat: { id: chatId, kind: 'private', title: null, threadId: null },
    from: { id: chatId, name: '', languageCode: null },
    messageId: null,
    sentAt,
    event: { kind: 'photos-complete' },
  } as const;
}

function keyOf({ platform, bot, chatId }: ChatKey): string {
  return `${platform} ${bot} ${chatId}`;
}
