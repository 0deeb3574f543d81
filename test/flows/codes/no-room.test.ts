import { describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import type { OurBot } from '#src/flows/contract/conversation.ts';
import type { Found } from '#src/flows/contract/need.ts';
import { noRoom } from '#src/flows/codes/no-room.ts';
import { factsOf, zone } from '#test/support/flow-facts.ts';

const translate = createTranslate('locales');
const allowance = { messagesAMonth: 3000, people: 50, groups: 3, zone };
const own: OurBot = {
  platform: 'zalo',
  bot: '7',
  name: 'Bot Một',
  openWith: () => null,
  allowance,
  isOwn: true,
};
const second: OurBot = { ...own, bot: '8', name: 'Bot Hai', isOwn: false };
const linked: OurBot = {
  platform: 'telegram',
  bot: '1',
  name: 'XungKichBot',
  openWith: (code) => `https://t.me/XungKichBot?start=${code}`,
  allowance: null,
  isOwn: false,
};
const counts = (bot: string, people: number, groups = 0) => ({ platform: 'zalo', bot, people, groups });

/** What somebody hears who comes with a code; null: come in. */
function heard(
  who: 'person' | 'account' | 'group',
  bots: readonly OurBot[],
  room: Found['room'],
): string | null {
  const outcome = noRoom(who, 'ABCD1234', factsOf({ actor: null, bots, found: { ...(room && { room }) } }));
  if (outcome === null) return null;
  if (!('effects' in outcome)) return 'asks for facts';
  const [noted, said] = outcome.effects;
  expect(noted).toEqual({ kind: 'note-full', what: who === 'group' ? 'groups' : 'people' });
  return said?.kind === 'say' ? said.screen.lines.map((line) => translate('vi', line)).join() : '';
}

describe('somebody new', () => {
  test('comes in as the fiftieth, and needs no look where the platform counts nobody', () => {
    expect(heard('person', [own], [counts('7', 49)])).toBeNull();
    expect(heard('person', [{ ...linked, isOwn: true }], undefined)).toBeNull();
  });

  test('is counted with those who are there', () => {
    expect(heard('person', [own], undefined)).toBe('asks for facts');
  });

  test.each<[string, readonly OurBot[], string]>([
    ['by a link, where a bot has one', [own, second, linked], 'https://t.me/XungKichBot?start=ABCD1234'],
    ['by the name of another bot that has room', [own, second], 'Bạn tìm <b>Bot Hai</b>'],
    ['later, where there is none', [own], 'bạn thử lại sau nhé'],
  ])('who is the 51st hears how to go on: %s', (_how, bots, words) => {
    expect(heard('person', bots, [counts('7', 50), counts('8', 49)])).toContain(words);
  });

  test('is not sent to a bot that is full itself', () => {
    expect(heard('person', [own, second], [counts('7', 50), counts('8', 50)])).toContain('thử lại sau');
  });
});

test('of several bots that have room the one with most is named', () => {
  const third = { ...second, bot: '9', name: 'Bot Ba' };
  const room = [counts('7', 50, 3), counts('8', 49, 1), counts('9', 20, 2)];
  expect(heard('person', [own, second, third], room)).toContain('<b>Bot Ba</b>');
  expect(heard('group', [own, second, third], room)).toContain('<b>Bot Hai</b>');
});

test('one more account of somebody is not sent back to where they come from', () => {
  expect(heard('account', [own, linked], [counts('7', 49)])).toBeNull();
  expect(heard('account', [own, linked, second], [counts('7', 50)])).toContain('<b>Bot Hai</b>');
  expect(heard('account', [own, linked], [counts('7', 50)])).toContain('cứ nhắn mình ở ứng dụng kia');
});

test('a fourth group hears of another bot that it can add', () => {
  expect(heard('group', [own, second, linked], [counts('7', 9, 2)])).toBeNull();
  expect(heard('group', [own, linked, second], [counts('7', 9, 3)])).toContain(
    'Bạn thêm <b>Bot Hai</b> vào nhóm',
  );
  expect(heard('group', [own], [counts('7', 9, 3)])).toContain('chưa liên kết thêm nhóm này được');
});
