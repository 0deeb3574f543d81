import { expect, test } from 'vitest';
import { type Channel, pickChannel } from '#src/domain/channel/pick-channel.ts';
import type { Instant } from '#src/domain/ids.ts';

const now = 1_000 as Instant;
const telegram = account('telegram', { wroteAt: 500 as Instant });
const zalo = account('zalo', { wroteAt: 200 as Instant });

function account(accountId: string, given: Partial<Channel> = {}): Channel {
  return { accountId, isReachable: true, isPreferred: false, wroteAt: null, ...given };
}

const preferred = { isPreferred: true };
const blocked = { isReachable: false };
const spent = { spentUntil: 2_000 as Instant };
const spentBefore = { spentUntil: 900 as Instant };

type Case = readonly [
  why: string,
  channels: readonly Channel[],
  where: string | undefined,
  failedIn?: readonly string[],
];

const cases: readonly Case[] = [
  ['the one written from last', [zalo, telegram], 'telegram'],
  ['the preferred one before that', [telegram, { ...zalo, ...preferred }], 'zalo'],
  ['the first given, where nobody has written', [account('b'), account('a')], 'b'],
  ['one that was written from before one that never was', [account('new'), zalo], 'zalo'],
  [
    'not one that is blocked, though preferred',
    [telegram, { ...zalo, ...preferred, ...blocked }],
    'telegram',
  ],
  [
    'nowhere where all are blocked',
    [
      { ...telegram, ...blocked },
      { ...zalo, ...blocked },
    ],
    undefined,
  ],
  [
    'not one whose bot has nothing left, though preferred',
    [telegram, { ...zalo, ...preferred, ...spent }],
    'telegram',
  ],
  ['one that has nothing left, where there is no other: it waits there', [{ ...zalo, ...spent }], 'zalo'],
  [
    'not one whose bot reminds of nothing any more, though preferred',
    [telegram, { ...zalo, ...preferred, level: 'last' }],
    'telegram',
  ],
  [
    'such a one before one that has nothing left',
    [
      { ...telegram, ...spent },
      { ...zalo, level: 'last' },
    ],
    'zalo',
  ],
  ['one that only saves messages', [telegram, { ...zalo, ...preferred, level: 'scarce' }], 'zalo'],
  ['one whose month has begun anew', [telegram, { ...zalo, ...preferred, ...spentBefore }], 'zalo'],
  ['not where it failed', [telegram, { ...zalo, ...preferred }], 'telegram', ['zalo']],
  ['nowhere where it failed in each', [telegram, zalo], undefined, ['zalo', 'telegram']],
  ['not where no bot of this process speaks', [account('elsewhere', preferred), zalo], 'zalo'],
  ['in the one group', [account('g', { accountId: null })], 'null'],
  ['nowhere where there is none', [], undefined],
];

const named = cases.map(([why, channels, where, failedIn = []]) => ({ why, channels, where, failedIn }));

test.each(named)('what is said unasked goes to $why', ({ channels, where, failedIn }) => {
  const canSpeak = ({ accountId }: Channel): boolean => accountId !== 'elsewhere';
  const picked = pickChannel(channels, { canSpeak, now }, failedIn);
  expect(picked && String(picked.accountId)).toBe(where);
});
