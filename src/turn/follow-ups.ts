import { defaultPhotosWaitMs } from '#src/domain/report/photos-wait.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Log } from '#src/ports/log.ts';
import type { Queue } from '#src/ports/queue.ts';

/**
 * Queues the work that committed effects ask for. The sweep would find it again, so a queue that is away costs
 * a delay, nothing else.
 */
export async function queueFollowUps(
  {
    queue,
    log,
    photosWaitMs = defaultPhotosWaitMs,
  }: { queue: Queue; log: Log; photosWaitMs?: number | undefined },
  incoming: Incoming,
  effects: readonly Effect[],
): Promise<void> {
  try {
    for (const effect of effects) {
      if (effect.kind === 'add-photo' && !effect.isTooMany)
        await queue.add('fetch-photo', { photoId: effect.photoId }, { key: effect.photoId });
      // Notices for others, due at once.
      if (effect.kind === 'ask-waiver' || effect.kind === 'decide-waiver')
        await queue.add('sweep', {}, { key: `${effect.kind}.${effect.waiverId}` });
      if (effect.kind === 'await-photos') {
        const { platform, bot, chat, from } = incoming;
        await queue.add(
          'acknowledge-photos',
          { platform, bot, chat, from },
          { key: `${platform}.${bot}.${chat.id}`, delayMs: photosWaitMs },
        );
      }
    }
  } catch (error) {
    log.warn(
      { error: error instanceof Error ? error.message : String(error) },
      'the queue is away: the sweep takes this up again',
    );
  }
}
