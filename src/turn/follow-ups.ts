import type { Effect } from '#src/flows/contract/effect.ts';
import type { Incoming } from '#src/flows/contract/input.ts';
import type { Log } from '#src/ports/log.ts';
import type { JobName, JobOptions, Queue } from '#src/ports/queue.ts';
import type { ChatKey } from '#src/ports/reader.ts';

export interface FollowUpDependencies {
  readonly queue: Pick<Queue, 'add'>;
  /** Has the chat told of its photos when no more come for a moment. */
  readonly awaitPhotos: (chat: ChatKey) => void;
  readonly log: Log;
}

interface Job {
  readonly job: JobName;
  readonly payload: object;
  readonly options: JobOptions;
}

type EffectOf<Kind extends Effect['kind']> = Extract<Effect, { kind: Kind }>;

/** The jobs that effects ask for once they are committed; of all others there is none. */
const jobs: {
  readonly [Kind in Effect['kind']]?: (effect: EffectOf<Kind>) => Job | null;
} = {
  'add-photo': ({ photoId, isTooMany }) =>
    isTooMany ? null : { job: 'fetch-photo', payload: { photoId }, options: { key: photoId } },
  // Notices for others, due at once.
  'ask-waiver': ({ kind, waiverId }) => sweepFor(`${kind}.${waiverId}`),
  'pass-on': ({ kind, passedOnId }) => sweepFor(`${kind}.${passedOnId}`),
  attach: ({ photoId }) => ({ job: 'fetch-photo', payload: { photoId }, options: { key: photoId } }),
  announce: ({ kind, announcementId }) => sweepFor(`${kind}.${announcementId}`),
  'chase-announcement': ({ kind, announcementId }) => sweepFor(`${kind}.${announcementId}`),
  'remind-now': ({ kind, obligationIds: [first = ''] }) => sweepFor(`${kind}.${first}`),
  'review-reports': ({ kind, batchId, verdict }) =>
    verdict === 'returned' ? sweepFor(`${kind}.${batchId}`) : null,
  'undo-review': ({ kind, batchId }) => sweepFor(`${kind}.${batchId}`),
  'end-role': ({ kind, membershipId }) => sweepFor(`${kind}.${membershipId}`),
  'move-role': ({ kind, membershipId }) => sweepFor(`${kind}.${membershipId}`),
  'hand-over': ({ kind, membershipId }) => sweepFor(`${kind}.${membershipId}`),
  'leave-role': ({ kind, membershipId }) => sweepFor(`${kind}.${membershipId}`),
  'confirm-group': ({ kind, groupId }) => sweepFor(`${kind}.${groupId}`),
  'link-group': ({ kind, code }) => sweepFor(`${kind}.${code}`),
  'decide-waiver': ({ kind, waiverId, batchId = waiverId }) => sweepFor(`${kind}.${batchId}`),
  // Reminders go on.
  'withdraw-waiver': ({ kind, waiverId }) => sweepFor(`${kind}.${waiverId}`),
  'undo-waivers': ({ kind, batchId }) => sweepFor(`${kind}.${batchId}`),
  'ask-back': ({ kind, waiverId }) => sweepFor(`${kind}.${waiverId}`),
  'answer-question': ({ kind, waiverId }) => sweepFor(`${kind}.${waiverId}`),
};

function sweepFor(key: string): Job {
  return { job: 'sweep', payload: {}, options: { key } };
}

/**
 * Begins the work that committed effects ask for, all of it at once. The sweep would find again what is queued, so a
 * queue that is away costs a delay, nothing else. Rejects never.
 */
export async function followUp(
  { queue, awaitPhotos, log }: FollowUpDependencies,
  { platform, bot, chat }: Incoming,
  effects: readonly Effect[],
): Promise<void> {
  if (effects.some(({ kind }) => kind === 'await-photos')) awaitPhotos({ platform, bot, chatId: chat.id });
  for (const effect of effects)
    if (effect.kind === 'note-complaint')
      log.info({ complaint: effect.code, unit: effect.unitId, platform }, 'somebody complains about the bot');
  try {
    await Promise.all(effects.map((effect) => addJob(queue, effect)));
  } catch (error) {
    log.warn(
      { error: error instanceof Error ? error.message : String(error) },
      'the queue is away: the sweep takes this up again',
    );
  }
}

async function addJob<Kind extends Effect['kind']>(
  queue: Pick<Queue, 'add'>,
  effect: EffectOf<Kind>,
): Promise<void> {
  const next = jobs[effect.kind as Kind]?.(effect);
  if (next) await queue.add(next.job, next.payload, next.options);
}
