import { expect, test } from 'vitest';
import type { AccountId } from '#src/domain/ids.ts';
import { setMenus } from '#src/jobs/set-menus.ts';
import type { Chat } from '#src/ports/chat.ts';
import { ChatGoneError } from '#src/ports/chat-errors.ts';
import type { MenuToSet } from '#src/ports/menu-store.ts';
import { at } from '#test/support/obligations.ts';
import { quietLog } from '#test/support/quiet-log.ts';

const now = at('2024-03-17 07:00');
const menusOf = {
  officer: [{ language: 'vi', commands: [{ command: 'duyet', description: 'Duyệt' }] }],
  leader: [{ language: 'vi', commands: [{ command: 'tongket', description: 'Tuần này' }] }],
} as const;
const wanted: readonly MenuToSet[] = [
  { accountId: 'a1' as AccountId, chatId: '1', menu: 'officer' },
  { accountId: 'a2' as AccountId, chatId: '2', menu: 'leader' },
  { accountId: 'a3' as AccountId, chatId: '3', menu: null },
];

/** What was set in each chat, and written down; the chat `broken` refuses. */
async function run(broken: string | null, hasMenus = true) {
  const calls: string[] = [];
  const set: string[] = [];
  const chat = {
    platform: 'telegram',
    bot: '1',
    ...(hasMenus && {
      setMenu: async (chatId: string, menus: unknown) => {
        if (chatId === broken) throw new ChatGoneError('blocked');
        calls.push(`${chatId}: ${JSON.stringify(menus)}`);
      },
    }),
  } as unknown as Chat;
  const menus = {
    toSet: async () => wanted,
    isSet: async ({ accountId }: MenuToSet) => void set.push(`${accountId} set`),
    hasFailed: async ({ accountId }: MenuToSet) => void set.push(`${accountId} failed`),
  };
  const clock = { now: () => now, onJump: () => () => undefined };
  await setMenus({ menus, chats: () => [chat], menusOf, clock, log: quietLog })();
  return { calls, set };
}

test('gives officers and leaders their commands, and takes them away again', async () => {
  const { calls, set } = await run(null);
  expect(calls).toEqual([
    `1: ${JSON.stringify(menusOf.officer)}`,
    `2: ${JSON.stringify(menusOf.leader)}`,
    '3: null',
  ]);
  expect(set).toEqual(['a1 set', 'a2 set', 'a3 set']);
});

test('a chat that refuses stops no other', async () => {
  const { calls, set } = await run('1');
  expect(calls).toHaveLength(2);
  expect(set).toEqual(['a1 failed', 'a2 set', 'a3 set']);
});

test('asks nothing of a platform without such lists', async () => {
  expect(await run(null, false)).toEqual({ calls: [], set: [] });
});
