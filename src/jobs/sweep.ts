import type { Instant } from '#src/domain/ids.ts';
import type { Addressee } from '#src/domain/notice/notice.ts';
import type { Chat } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { Log } from '#src/ports/log.ts';
import type { Outbox } from '#src/ports/outbox.ts';
import type { NoticeStore } from '#src/ports/notice-store.ts';
import type { PhotoStore } from '#src/ports/photo-store.ts';
import type { Queue } from '#src/ports/queue.ts';
import { giveUpPhotos } from './give-up-photos.ts';

export interface SweepDependencies {
  readonly notices: NoticeStore;
  readonly outbox: Pick<Outbox, 'endSpent' | 'dropOutdated'>;
  readonly photos: PhotoStore;
  readonly queue: Queue;
  /** Bots of this process; left out: there are none. */
  readonly chats?: () => readonly Chat[];
  readonly clock: Clock;
  readonly log: Log;
}

const photoGraceMs = 60_000;
const queuedAtOnce = 50;
const updateMemoryMs = 7 * 24 * 3_600_000;

/**
 * Finds all that is due and queues the work: reminders, digests, photos to fetch, messages left behind. It owns no
 * state, so it may run anywhere and any number of times; a queue that lost everything is filled again.
 */
export function sweep(deps: SweepDependencies): () => Promise<void> {
  return async () => {
    const now = deps.clock.now();
    await each(deps, {
      reminders: async () => void (await deps.notices.planReminders(now)),
      digests: async () => void (await deps.notices.planDigests(now)),
      'digests of leaders': async () =>
        void (await deps.notices.planLeaderDigests(now, grouplessOf(deps.chats?.() ?? []))),
      unreached: async () => void (await deps.notices.planUnreached(now)),
      'reports to review': async () => void (await deps.notices.planToReview(now)),
      allowance: async () => void (await deps.notices.planAllowance(now)),
      announcements: async () => void (await deps.notices.planAnnouncements(now)),
      endings: async () => void (await deps.notices.planEndings(now)),
    });
    await each(deps, {
      'notices due': async () => queueAll(deps, await deps.notices.addresseesDue(now)),
      photos: () => queuePhotos(deps, now),
      'photos given up': () => giveUpPhotos(deps),
      'months over': () => deps.outbox.endSpent(now),
      outdated: async () => void (await deps.outbox.dropOutdated(now)),
      outbox: () => deps.queue.add('relay-outbox', {}, { key: 'relay' }),
      memory: () => deps.notices.forgetUpdates((now - updateMemoryMs) as Instant),
    });
  };
}

/** Bots that may be in no group. */
export function grouplessOf(chats: readonly Chat[]): readonly Pick<Chat, 'platform' | 'bot'>[] {
  return chats.filter(({ capabilities }) => !capabilities.groups);
}

/** Thousands may be due at 07:00: they are queued side by side. */
async function queueAll({ queue }: SweepDependencies, addressees: readonly Addressee[]): Promise<void> {
  for (let start = 0; start < addressees.length; start += queuedAtOnce)
    await Promise.all(
      addressees.slice(start, start + queuedAtOnce).map((addressee) => {
        const { personId, groupId } = addressee;
        const key = personId === undefined ? `group.${groupId}` : `person.${personId}`;
        return queue.add('send-notices', addressee, { key });
      }),
    );
}

async function queuePhotos({ photos, queue }: SweepDependencies, now: Instant): Promise<void> {
  for (const photoId of await photos.pendingSince(photoGraceMs, now))
    await queue.add('fetch-photo', { photoId }, { key: photoId });
}

/** One task that fails never stops the others. */
async function each(
  { log }: SweepDependencies,
  tasks: Readonly<Record<string, () => Promise<void>>>,
): Promise<void> {
  for (const [name, task] of Object.entries(tasks)) {
    await task().catch((error: unknown) =>
      log.error(
        { task: name, error: error instanceof Error ? error.message.slice(0, 300) : 'unknown' },
        'a task of the sweep failed; the next sweep tries it again',
      ),
    );
  }
}
