import { defaultSettleMs } from '#src/domain/settle-photos.ts';
import type { Effect } from '#src/flows/effect.ts';
import type { Incoming } from '#src/flows/input.ts';
import type { Log } from '#src/ports/log.ts';
import type { Queue } from '#src/ports/queue.ts';

/**
 * Queues the work that committed effects ask for. The sweep would find it again, so a queue that is away costs
 * a delay, nothing else.
 */
export async function queueFollowUps(
  { queue, log, settleMs = defaultSettleMs }: { queue: Queue; log: Log; settleMs?: number | undefined },
  incoming: Incoming,
  effects: readonly Effect[],
): Promise<void> {
  try {
    for (const effect of effects) {
      if (effect.kind === 'add-photo' && !effect.isTooMany)
        await queue.add('fetch-photo', { photoId: effect.photoId }, { key: effect.photoId });
      // Notices for others, due at once.
      if (effect.kind === 'ask-excuse' || effect.kind === 'decide-excuse')
        await queue.add('sweep', {}, { key: `${effect.kind}.${effect.excuseId}` });
      if (effect.kind === 'settle-photos') {
        const { platform, bot, chat, from } = incoming;
        await queue.add(
          'acknowledge-photos',
          { platform, bot, chat, from },
          { key: `${platform}.${bot}.${chat.id}`, delayMs: settleMs },
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
