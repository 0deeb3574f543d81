import { defaultPhotosWaitMs } from '#src/domain/report/photos.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Log } from '#src/ports/log.ts';
import type { JobName, JobOptions, Queue } from '#src/ports/queue.ts';

interface FollowUp {
  readonly job: JobName;
  readonly payload: object;
  readonly options: JobOptions;
}

interface Cause {
  readonly incoming: Incoming;
  readonly photosWaitMs: number;
}

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** The work that effects ask for once they are committed; of all others there is none. */
const followUps: {
  readonly [Kind in Effect['kind']]?: (effect: EffectOf<Kind>, cause: Cause) => FollowUp | null;
} = {
  'add-photo': ({ photoId, isTooMany }) =>
    isTooMany ? null : { job: 'fetch-photo', payload: { photoId }, options: { key: photoId } },
  // Notices for others, due at once.
  'ask-waiver': ({ kind, waiverId }) => sweepFor(`${kind}.${waiverId}`),
  'decide-waiver': ({ kind, waiverId }) => sweepFor(`${kind}.${waiverId}`),
  'await-photos': (_effect, { incoming: { platform, bot, chat, from }, photosWaitMs }) => ({
    job: 'acknowledge-photos',
    payload: { platform, bot, chat, from },
    options: { key: `${platform}.${bot}.${chat.id}`, delayMs: photosWaitMs },
  }),
};

function sweepFor(key: string): FollowUp {
  return { job: 'sweep', payload: {}, options: { key } };
}

/**
 * Queues the work that committed effects ask for. The sweep would find it again, so a queue that is away costs
 * a delay, nothing else.
 */
export async function queueFollowUps(
  {
    queue,
    log,
    photosWaitMs = defaultPhotosWaitMs,
  }: { queue: Pick<Queue, 'add'>; log: Log; photosWaitMs?: number | undefined },
  incoming: Incoming,
  effects: readonly Effect[],
): Promise<void> {
  try {
    for (const effect of effects) {
      const next = followUpOf(effect, { incoming, photosWaitMs });
      if (next) await queue.add(next.job, next.payload, next.options);
    }
  } catch (error) {
    log.warn(
      { error: error instanceof Error ? error.message : String(error) },
      'the queue is away: the sweep takes this up again',
    );
  }
}

function followUpOf<Kind extends Effect['kind']>(effect: EffectOf<Kind>, cause: Cause): FollowUp | null {
  return followUps[effect.kind as Kind]?.(effect, cause) ?? null;
}
