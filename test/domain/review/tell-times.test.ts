import { expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { nextTellTime } from '#src/domain/review/tell-times.ts';

const zone = 'Asia/Ho_Chi_Minh';
const at = (moment: string) => Date.parse(`${moment}:00+07:00`) as Instant;

test.each<[what: string, tellAt: readonly string[] | undefined, now: string, next: string]>([
  ['in the morning', undefined, '2024-03-17T09:00', '2024-03-17T11:30'],
  ['at the very moment the next one', undefined, '2024-03-17T11:30', '2024-03-17T19:30'],
  ['at night the next day', undefined, '2024-03-17T23:00', '2024-03-18T11:30'],
  ['over the end of a month', undefined, '2024-02-29T20:00', '2024-03-01T11:30'],
  ['in whatever order a plan has them', ['16:00', '08:00'], '2024-03-17T09:00', '2024-03-17T16:00'],
  ['where a plan has none as where it says nothing', [], '2024-03-17T09:00', '2024-03-17T11:30'],
])('officers are told %s', (_what, tellAt, now, next) => {
  expect(nextTellTime(tellAt, at(now), zone)).toBe(at(next));
});
