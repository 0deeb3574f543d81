import { describe, expect, test } from 'vitest';
import type { BotFacts } from '#src/ports/admin-store.ts';
import { at } from '#test/support/obligations.ts';
import type { AskedBot } from '../../scripts/admin/ask-bots.ts';
import { botLines, botWarnings } from '../../scripts/admin/bot-warnings.ts';

const zone = 'Asia/Ho_Chi_Minh';
const allowance = { messagesAMonth: 3000, people: 50, groups: 3, zone };
const well: AskedBot = {
  title: 'Zalo',
  answers: true,
  bot: '7',
  username: 'Bot Xung Kích',
  joinsGroups: true,
  webhook: 'right',
  allowance,
};
const month = {
  month: '2024-03',
  beginsAt: at('2024-03-01 00:00'),
  endsAt: at('2024-04-01 00:00'),
  most: 3000,
  botName: 'Bot Xung Kích',
  sent: 1000,
  received: 400,
  spentUntil: null,
  usedUpAt: null,
};
const bot: BotFacts = { platform: 'zalo', bot: '7', people: 37, groups: 2, month };

const factsOf = (over: Partial<BotFacts> = {}, rest: object = {}) => ({
  bots: [{ ...bot, ...over }],
  unclear: [],
  heldBackLately: 0,
  latelyDays: 7,
  ...rest,
});
const warned = (facts = factsOf(), asked: Partial<AskedBot> = {}) =>
  botWarnings(facts, [{ ...well, ...asked }], zone);

describe('of a bot on Zalo is warned', () => {
  test('nothing, when all is well', () => {
    expect(warned()).toEqual([]);
  });

  test.each<[string, Partial<AskedBot>, RegExp]>([
    ['that it does not answer', { answers: false }, /does not answer: check ZALO_BOT_TOKEN/],
    ['that it may join no groups', { joinsGroups: false }, /may join no groups: digests go to each leader/],
    ['that its updates go nowhere', { webhook: 'missing' }, /posts its updates nowhere/],
    ['that they go elsewhere', { webhook: 'elsewhere' }, /to another address/],
  ])('%s', (_what, asked, words) => {
    expect(warned(factsOf(), asked)).toEqual([expect.stringMatching(words)]);
  });

  test('that its month runs out, and on which day at this pace', () => {
    const short = { ...month, sent: 2000, received: 500, usedUpAt: at('2024-03-27 10:00') };
    expect(warned(factsOf({ month: short }))).toEqual([
      expect.stringMatching(/has used 2500 of 3000 messages of 2024-03; at this pace used up on /),
    ]);
  });

  test('that it was used up', () => {
    const spent = { ...month, spentUntil: at('2024-04-01 00:00') };
    expect(warned(factsOf({ month: spent }))).toEqual([expect.stringMatching(/nothing is sent until/)]);
  });

  test('that it has no room for people or groups', () => {
    expect(warned(factsOf({ people: 50, groups: 3 }))).toEqual([
      'Zalo has all of its 50 people: add a bot.',
      'Zalo is in all of its 3 groups: add a bot, or remove it from one.',
    ]);
  });

  test('how many reminders were held back', () => {
    expect(warned(factsOf({}, { heldBackLately: 12 }))).toEqual([
      '12 reminder(s) were held back in the last 7 days, as few messages are left.',
    ]);
  });
});

test('its room, both directions of its month, and what may not have arrived are shown', () => {
  const unclear = [{ role: 'secretary', unit: 'Tân Quý', count: 2, newest: '2024-03-17T02:00:00Z' }];
  expect(botLines({ bots: [bot], unclear }, [well], zone)).toEqual([
    'Zalo           Bot Xung Kích, 37/50 people, 2/3 groups',
    'Month          Bot Xung Kích: 1000 sent, 400 received, 1600 of 3000 left, lasts at this pace',
    'Unclear        2 to secretary of Tân Quý, the newest 2024-03-17T02:00:00Z',
  ]);
});
