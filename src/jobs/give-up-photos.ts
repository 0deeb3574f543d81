import type { Instant } from '#src/domain/ids.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Tell } from '#src/ports/chat.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { LostPhotos, PhotoStore } from '#src/ports/photo-store.ts';

export interface GiveUpPhotosDependencies {
  readonly photos: Pick<PhotoStore, 'lost' | 'markLost'>;
  readonly clock: Clock;
  readonly tell: Tell;
}

/** An album's photos are found gone within seconds of each other: they are told in one sentence. */
const albumGraceMs = 60_000;
const unreachableAfterMs = 3 * 24 * 3_600_000;
/** Three days in which the bot did not run are no three days of trying. */
const triesAtLeast = 100;

/**
 * Gives up photos that will not come: those that the platform has no more, and those it did not hand out for three
 * days. Who sent them hears once, for each report, how many they are.
 */
export async function giveUpPhotos({ photos, clock, tell }: GiveUpPhotosDependencies): Promise<void> {
  const now = clock.now();
  const lost = await photos.lost({
    goneBefore: (now - albumGraceMs) as Instant,
    unreachableBefore: (now - unreachableAfterMs) as Instant,
    tries: triesAtLeast,
  });
  for (const some of lost) {
    // Told before they are marked: should one of the two fail, the next sweep does both, and the cause tells only once.
    if (some.isWanted)
      await tell(
        some.from,
        some.senderLanguage,
        wordsFor(some),
        `photos-lost:${some.photoIds[0]}:${some.photoIds.length}`,
      );
    await photos.markLost(some.photoIds);
  }
}

function wordsFor({ photoIds, title }: LostPhotos): Phrase {
  const n = photoIds.length;
  return title === null ? phrase('photos-lost-loose', { n }) : phrase('photos-lost', { n, title });
}
