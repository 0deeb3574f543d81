import { phrase } from '#src/domain/words.ts';
import type { Chat, Tell } from '#src/ports/chat.ts';
import { ChatRefusedError } from '#src/ports/chat-errors.ts';
import type { Clock } from '#src/ports/clock.ts';
import { type FileStore, FileStoreError } from '#src/ports/files.ts';
import type { PendingPhoto, PhotoStore } from '#src/ports/photo-store.ts';
import type { Pictures, SeenPicture } from '#src/ports/pictures.ts';
import type { JobRun } from '#src/ports/queue.ts';

export interface FetchPhotoDependencies {
  readonly photos: PhotoStore;
  readonly pictures: Pictures;
  readonly files: FileStore;
  readonly clock: Clock;
  readonly chatOf: (platform: string, bot: string) => Chat | undefined;
  readonly tell: Tell;
}

/**
 * Fetches the bytes of one photo and, if they are a whole picture, keeps them under their hash. Throws while the platform
 * asks for patience, so that the queue tries again; what is no photo for us is refused, what is gone is left to be given
 * up, and the acknowledgement tells their sender.
 */
export function fetchPhoto(deps: FetchPhotoDependencies): (run: JobRun) => Promise<void> {
  return async ({ payload }) => {
    const photo = await deps.photos.pending((payload as { photoId: string }).photoId);
    const chat = photo && deps.chatOf(photo.from.platform, photo.from.bot);
    if (!photo) return;
    if (!chat) return deps.photos.noteFailure(photo.id);
    // What could not be kept need not be brought: the store says itself what is wrong with it.
    if (!(await canKeep(deps.files, photo))) return;
    const bytes = await fetchBytes(deps, photo, chat);
    if (bytes) await keep(deps, photo, bytes);
  };
}

async function canKeep(files: Pick<FileStore, 'check'>, { bytes }: PendingPhoto): Promise<boolean> {
  try {
    await (bytes === null ? files.check() : files.check(bytes));
    return true;
  } catch (error) {
    if (error instanceof FileStoreError) return false;
    throw error;
  }
}

/** Null: there is nothing to be had, and that was noted. */
async function fetchBytes(
  { photos }: FetchPhotoDependencies,
  photo: PendingPhoto,
  chat: Chat,
): Promise<Uint8Array | null> {
  try {
    return await chat.fetchPhoto(photo);
  } catch (error) {
    if (!(error instanceof ChatRefusedError)) {
      await photos.noteFailure(photo.id);
      throw error;
    }
    if (error.reason === 'too-large') await photos.markRefused(photo.id, 'too-large');
    else await photos.noteGone(photo.id);
    return null;
  }
}

/** What fails here is none of the platform's faults, and counts for nothing: the photo waits until it can be kept, and the sweep finds it. */
async function keep(deps: FetchPhotoDependencies, photo: PendingPhoto, bytes: Uint8Array): Promise<void> {
  const seen: SeenPicture = photo.file
    ? { kind: 'picture', mime: photo.file.mime, takenAt: null, place: null }
    : await deps.pictures.look(bytes);
  if (seen.kind === 'unreadable') return deps.photos.markRefused(photo.id, seen.why);
  const stored = await deps.files.put(bytes).catch((error: unknown) => {
    if (error instanceof FileStoreError) return null;
    throw error;
  });
  if (!stored) return deps.photos.noteSize(photo.id, bytes.length);
  const done = await deps.photos.markStored(photo.id, {
    sha256: stored.sha256,
    bytes: bytes.length,
    mime: seen.mime,
    takenAt: seen.takenAt,
    place: seen.place,
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
