import { describe, expect, test } from 'vitest';
import type { GroupId, Instant, PersonId } from '#src/domain/ids.ts';
import { sweep, type SweepDependencies } from '#src/jobs/sweep.ts';
import { at } from '#test/support/obligations.ts';

const group = { groupId: 'g' as GroupId };
const [lan, minh] = [{ personId: 'lan' as PersonId }, { personId: 'minh' as PersonId }];
const now = at('2024-03-17 07:00');

/** A sweep whose parts do nothing but what the test says; what it queued and logged. */
function sweepWith(
  over: {
    notices?: Partial<SweepDependencies['notices']>;
    photos?: Partial<SweepDependencies['photos']>;
    queue?: Partial<SweepDependencies['queue']>;
  } = {},
) {
  const queued: string[] = [];
  const failed: string[] = [];
  const order: string[] = [];
  const nobody = async () => [];
  const deps = {
    notices: {
      planReminders: async () => order.push('plan'),
      planDigests: async () => order.push('plan'),
      planLeaderDigests: async () => order.push('plan'),
      planEndings: async () => order.push('plan'),
      planUnreached: async () => order.push('plan'),
      planToReview: async () => order.push('plan'),
      planAllowance: async () => order.push('plan'),
      planAnnouncements: async () => order.push('plan'),
      addresseesDue: async () => (order.push('look'), []),
      forgetUpdates: async () => undefined,
      ...over.notices,
    },
    outbox: { endSpent: async () => undefined, dropOutdated: async () => 0 },
    photos: { pendingSince: nobody, giveUp: async () => undefined, ...over.photos },
    queue: {
      add: async (name: string, payload: object, options: { key?: string }) =>
        void queued.push(`${name} ${JSON.stringify(payload)} ${options.key}`),
      ...over.queue,
    },
    clock: { now: () => now, onJump: () => () => undefined },
    log: {
      info: () => undefined,
      warn: () => undefined,
      error: (fields: { task?: string }) => void failed.push(fields.task ?? ''),
    },
  } as unknown as SweepDependencies;
  return { run: sweep(deps), queued, failed, order };
}

describe('a sweep', () => {
  test('plans first, and then queues what is due, by a key, so that it waits once', async () => {
    const { run, queued, order } = sweepWith({
      notices: { addresseesDue: async () => [group, lan, minh] },
    });
    await run();
    expect(order).toEqual(Array.from({ length: 8 }, () => 'plan'));
    expect(queued.filter((job) => job.startsWith('send-notices'))).toEqual([
      'send-notices {"groupId":"g"} group.g',
      'send-notices {"personId":"lan"} person.lan',
      'send-notices {"personId":"minh"} person.minh',
    ]);
  });

  test('looks for messages left behind', async () => {
    const { run, queued } = sweepWith();
    await run();
    expect(queued).toEqual(['relay-outbox {} relay']);
  });

  test('queues photos that still wait', async () => {
    const { run, queued } = sweepWith({ photos: { pendingSince: async () => ['p1'] } });
    await run();
    expect(queued[0]).toBe('fetch-photo {"photoId":"p1"} p1');
  });

  test('gives up photos that will not come', async () => {
    const given: object[] = [];
    const { run } = sweepWith({ photos: { giveUp: async (those) => void given.push(those) } });
    await run();
    expect(given).toEqual([
      { goneBefore: at('2024-03-17 06:59'), unreachableBefore: at('2024-03-14 07:00'), tries: 100 },
    ]);
  });

  test('forgets updates after a week', async () => {
    const forgotten: Instant[] = [];
    const { run } = sweepWith({ notices: { forgetUpdates: async (before) => void forgotten.push(before) } });
    await run();
    expect(forgotten).toEqual([at('2024-03-10 07:00')]);
  });

  test('goes on when a task fails, and says which', async () => {
    const broken = async () => {
      throw new Error('broken');
    };
    const { run, queued, failed } = sweepWith({
      notices: { planReminders: broken, addresseesDue: async () => [group] },
      photos: { pendingSince: broken },
    });
    await run();
    expect(failed).toEqual(['reminders', 'photos']);
    expect(queued).toEqual(['send-notices {"groupId":"g"} group.g', 'relay-outbox {} relay']);
  });

  test('resolves when the queue is away: the next one finds it all again', async () => {
    const { run, failed } = sweepWith({
      notices: { addresseesDue: async () => [lan] },
      queue: { add: () => Promise.reject(new Error('away')) },
    });
    await expect(run()).resolves.toBeUndefined();
    expect(failed).toEqual(['notices due', 'outbox']);
  });
});
