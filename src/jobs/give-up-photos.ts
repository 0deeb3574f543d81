import type { Instant } from '#src/domain/ids.ts';
import type { Clock } from '#src/ports/clock.ts';
import type { PhotoStore } from '#src/ports/photo-store.ts';

/** An album's photos are found gone within seconds of each other: they are told in one sentence. */
const albumGraceMs = 60_000;
const unreachableAfterMs = 3 * 24 * 3_600_000;
/** Three days in which the bot did not run, or could not have kept them, are no three days of trying. */
const triesAtLeast = 100;

/**
 * Gives up photos that will not come: those that the platform has no more, and those it did not hand out for three
 * days. Who sent them hears once, for each report, how many they are.
 */
export async function giveUpPhotos({
  photos,
  clock,
}: {
  readonly photos: Pick<PhotoStore, 'giveUp'>;
  readonly clock: Clock;
}): Promise<void> {
  const now = clock.now();
  await photos.giveUp({
    goneBefore: (now - albumGraceMs) as Instant,
    unreachableBefore: (now - unreachableAfterMs) as Instant,
    tries: triesAtLeast,
  });
}
