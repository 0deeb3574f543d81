import { imageType } from '#src/domain/report/photos.ts';
import { phrase } from '#src/domain/words.ts';
import type { Chat, Tell } from '#src/ports/chat.ts';
import { ChatRefusedError } from '#src/ports/chat-errors.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { FileStore } from '#src/ports/files.ts';
import type { PendingPhoto, PhotoStore } from '#src/ports/photo-store.ts';
import type { JobRun } from '#src/ports/queue.ts';

export interface FetchPhotoDependencies {
  readonly photos: PhotoStore;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly tell: Tell;
}

/**
 * Fetches the bytes of one photo and keeps them under their hash. Throws while the platform asks for patience, so that
 * the queue tries again; what is no photo for us is refused and its sender told, what is gone is left to be given up.
 */
export function fetchPhoto(deps: FetchPhotoDependencies): (run: JobRun) => Promise<void> {
  return async ({ payload }) => {
    const photo = await deps.photos.pending((payload as { photoId: string }).photoId);
    const chat = photo && deps.chatOf(photo.from.platform, photo.from.bot);
    if (!photo) return;
    if (!chat) return deps.photos.noteFailure(photo.id);
    try {
      await keep(deps, photo, await chat.fetchPhoto(photo));
    } catch (error) {
      if (!(error instanceof ChatRefusedError)) {
        await deps.photos.noteFailure(photo.id);
        throw error;
      }
      if (error.reason === 'too-large') await refuse(deps, photo, 'too-large');
      else await deps.photos.noteGone(photo.id);
    }
  };
}

async function keep(deps: FetchPhotoDependencies, photo: PendingPhoto, bytes: Uint8Array): Promise<void> {
  const mime = imageType(bytes);
  if (!mime) return refuse(deps, photo, 'not-an-image');
  const { sha256 } = await deps.files.put(bytes);
  const done = await deps.photos.markStored(photo.id, {
    sha256,
    bytes: bytes.length,
    mime,
    at: deps.clock.now(),
  });
  if (done)
    await deps.tell(
      photo.from,
      photo.senderLanguage,
      phrase('photos-all-stored', { title: done.title ?? phrase('this-one'), all: done.photos }),
      `photos-stored:${done.key}`,
    );
}

async function refuse(
  deps: FetchPhotoDependencies,
  photo: PendingPhoto,
  reason: 'not-an-image' | 'too-large',
): Promise<void> {
  // Told before it is marked: should one of the two fail, the next try does both, and the cause tells only once.
  await deps.tell(
    photo.from,
    photo.senderLanguage,
    phrase(`photo-${reason}`, { title: photo.title ?? phrase('this-one') }),
    `photo-refused:${photo.id}`,
  );
  await deps.photos.markRefused(photo.id, reason);
}
