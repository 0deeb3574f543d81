import { defaultPhotosWaitMs } from '#src/domain/report/photos.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { TakeUpdate } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { NewId } from '#src/ports/ids.ts';
import type { PhotoStore } from '#src/ports/photo-store.ts';
import type { JobRun, Queue } from '#src/ports/queue.ts';

/** Payload of the job: the chat that photos came from, and their sender. */
type PhotosChat = Pick<Incoming, 'platform' | 'bot' | 'chat' | 'from'>;

export interface AcknowledgeDependencies {
  readonly take: TakeUpdate;
  readonly photos: Pick<PhotoStore, 'newestUnacknowledgedAt'>;
  readonly queue: Pick<Queue, 'add'>;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly photosWaitMs?: number | undefined;
}

/**
 * Once no more photos came for a moment, the conversation says how many there are, as if it had been asked. While they
 * still come, it waits on: one album is one acknowledgement.
 */
export function acknowledgePhotos({
  photosWaitMs = defaultPhotosWaitMs,
  ...deps
}: AcknowledgeDependencies): (run: JobRun) => Promise<void> {
  return async ({ payload }) => {
    const photos = payload as PhotosChat;
    const { platform, bot, chat } = photos;
    const newestAt = await deps.photos.newestUnacknowledgedAt({ platform, bot, chatId: chat.id });
    if (newestAt === null) return;
    const now = deps.clock.now();
    const sinceMs = now - newestAt;
    if (sinceMs >= 0 && sinceMs < photosWaitMs) {
      await deps.queue.add('acknowledge-photos', photos, {
        key: `${platform}.${bot}.${chat.id}`,
        delayMs: photosWaitMs - sinceMs,
      });
      return;
    }
    await deps.take({
      ...photos,
      updateId: `photos-complete:${deps.newId()}`,
      messageId: null,
      sentAt: now,
      event: { kind: 'photos-complete' },
    });
  };
}
