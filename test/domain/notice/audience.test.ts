import { expect, test } from 'vitest';
import type { Rung, Scope } from '#src/domain/plan/plan.ts';
import { audiencesOf } from '#src/domain/notice/audience.ts';

test.each<[string, Scope, Rung['to'], boolean, string[]]>([
  ['a ward’s duty is told to its secretaries', 'each', 'secretary', true, ['reminder to secretary of unit']],
  [
    'a ward’s overdue duty is told to the officers above it',
    'each',
    'officer',
    true,
    ['escalation to officer of parent'],
  ],
  ['or to the leaders above it', 'each', 'leader', true, ['escalation to leader of parent']],
  [
    'the district’s own duty is told to whoever reports for it',
    'own',
    'secretary',
    true,
    ['reminder to officer of unit', 'reminder to secretary of unit'],
  ],
  [
    'its officers are reminded of it, not told as of others',
    'own',
    'officer',
    true,
    ['reminder to officer of unit'],
  ],
  ['its leaders are told when a rung says so', 'own', 'leader', true, ['escalation to leader of unit']],
  [
    'a duty of all wards invites them with its first rung',
    'together',
    'secretary',
    true,
    ['reminder to officer of unit', 'reminder to secretary of unit', 'reminder to secretary of children'],
  ],
  [
    'and leaves them alone afterwards',
    'together',
    'secretary',
    false,
    ['reminder to officer of unit', 'reminder to secretary of unit'],
  ],
])('%s', (_, scope, to, isFirst, expected) => {
  const rung: Rung = { key: 'd-7', anchor: 'event', offsetDays: -7, time: '08:00', to };
  const told = audiencesOf({ rung, isFirst }, scope).map(
    ({ kind, role, place }) => `${kind} to ${role} of ${place}`,
  );
  expect(told).toEqual(expected);
});
