import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { startOnBoth } from '#test/support/both-platforms.ts';

let both: Awaited<ReturnType<typeof startOnBoth>>;
beforeAll(async () => {
  both = await startOnBoth({ canJoinGroups: false });
});
afterAll(() => both.close());

const at = (day: string, time: string): Instant => Date.parse(`${day}T${time}:00+07:00`) as Instant;

test('with a bot that may be in no group each leader hears the week in private, on Monday, once', async () => {
  const minh = both.zaloPhone('Minh');
  await minh.say(`mã của tôi là ${await both.invite('tan-phu', 'leader')}`);
  expect(await minh.say('1')).toMatch(/Chào mừng Minh/);
  await both.goTo(at('2024-03-18', '07:30'));
  expect(minh.news()).toMatch(/^📊 Quận Đoàn Tân Phú/);
  await both.goTo(at('2024-03-18', '09:00'));
  expect(minh.news()).toBe('');
  await both.goTo(at('2024-03-25', '07:30'));
  expect(minh.news()).toMatch(/^📊 Quận Đoàn Tân Phú/);
});
