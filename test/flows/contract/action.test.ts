import { expect, test } from 'vitest';
import { type Action, actionData, joinedSince, readAction } from '#src/flows/contract/action.ts';

const actions: readonly Action[] = [
  { action: 'go', of: 'baocao' },
  { action: 'report', of: '01980f5e-6a7b-7000-8000-0123456789ab' as never },
  { action: 'snooze', of: '2024-03-17' as never },
  { action: 'waiver', of: '2024-03-17' as never },
  { action: 'grant', of: 'w4iv3r' },
  { action: 'decline', of: 'w4iv3r' },
  { action: 'answer', of: 'w0rd' },
  { action: 'correct', of: 'r3p0rt' as never },
  { action: 'photos', of: 'r3p0rt' as never },
  {
    action: 'apart',
    of: joinedSince('01980f5e-6a7b-7000-8000-0123456789ab' as never, 1_900_000_000_000 as never),
  },
];

test.each(actions.map((one) => [actionData(one), one]))(
  '%s is read back, and fits on a button',
  (data, action) => {
    expect(readAction(data)).toEqual(action);
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
  },
);

test('a button of an earlier release does what it says', () => {
  expect(readAction('a.excuse.2024-03-17')).toEqual({ action: 'waiver', of: '2024-03-17' });
});

test.each([
  ['of no day', 'a.snooze.tomorrow'],
  ['of nothing', 'a.report.'],
  ['of a name that is none', 'a.constructor.x'],
  ['of photos of no report', 'a.apart.loq1z2k0'],
  ['with more behind it', 'a.report.x.y'],
  ['of a card', 'q.1.1'],
  ['of no shape at all', ''],
])('made up by hand it is no action: %s', (_what, data) => {
  expect(readAction(data)).toBeNull();
});
