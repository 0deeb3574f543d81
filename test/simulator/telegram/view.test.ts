import { describe, expect, test } from 'vitest';
import { WaitError } from '#src/simulator/platform/changes.ts';
import { resultOf } from '../support/call-api.ts';
import { createBench, smallJpeg } from '../support/telegram-bench.ts';

describe('what a phone shows', () => {
  test('the bot, its commands by scope and language, and its description', async () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    const english = world.addUser({ first_name: 'Ann', language_code: 'en' });
    const set = (description: string, more: object) =>
      resultOf(bench, 'setMyCommands', { commands: [{ command: 'viec', description }], ...more });
    await set('mọi nơi', {});
    await set('riêng', { scope: { type: 'all_private_chats' } });
    await set('private', { scope: { type: 'all_private_chats' }, language_code: 'en' });
    await set('nhóm', { scope: { type: 'all_group_chats' } });
    await resultOf(bench, 'setMyDescription', { description: 'Chào bạn', language_code: 'vi' });
    await resultOf(bench, 'setMyDescription', { description: 'Hello' });
    await resultOf(bench, 'setMyName', { name: 'Xung Kích Tân Phú' });
    await resultOf(bench, 'setChatMenuButton', { menu_button: { type: 'commands' } });
    const shown = (user: typeof lan, where: typeof chat) => world.botsOf(user, where)[0];
    expect(shown(lan, chat)).toMatchObject({
      name: 'Xung Kích Tân Phú',
      description: 'Chào bạn',
      commands: [{ description: 'riêng' }],
      menuButton: 'commands',
    });
    expect(shown(english, world.privateChat(english))).toMatchObject({
      description: 'Hello',
      commands: [{ description: 'private' }],
    });
    const group = world.createGroup(lan, 'Nhóm');
    world.addBotToGroup(lan, group);
    expect(shown(lan, group)?.commands).toEqual([{ command: 'viec', description: 'nhóm' }]);
    await resultOf(bench, 'deleteMyCommands', { scope: { type: 'all_group_chats' } });
    expect(shown(lan, group)?.commands).toEqual([{ command: 'viec', description: 'mọi nơi' }]);
    expect(await resultOf(bench, 'getMyCommands', { language_code: 'en' })).toEqual([]);
  });

  test('that the bot is typing, for five seconds or until it has written', async () => {
    let now = 0;
    const bench = createBench({ realNow: () => now });
    const { world, lan, chat } = bench;
    world.startBot(lan);
    const type = () => resultOf(bench, 'sendChatAction', { chat_id: lan.id, action: 'typing' });
    await type();
    expect(world.chatView(chat).action).toBe('typing');
    now = 5001;
    expect(world.chatView(chat).action).toBeNull();
    await type();
    await resultOf(bench, 'sendMessage', { chat_id: lan.id, text: 'a' });
    expect(world.chatView(chat).action).toBeNull();
  });

  test('deletions, pins and reactions of the bot', async () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    world.startBot(lan);
    const sent = await resultOf<{ message_id: number }>(bench, 'sendMessage', { chat_id: lan.id, text: 'a' });
    await resultOf(bench, 'pinChatMessage', { chat_id: lan.id, message_id: sent.message_id });
    await resultOf(bench, 'setMessageReaction', {
      chat_id: lan.id,
      message_id: 1,
      reaction: [{ type: 'emoji', emoji: '👍' }],
    });
    expect(world.messagesOf(chat).map((one) => [one.isPinned, one.reactions])).toEqual([
      [false, ['👍']],
      [true, []],
    ]);
    await resultOf(bench, 'unpinChatMessage', { chat_id: lan.id });
    await resultOf(bench, 'deleteMessage', { chat_id: lan.id, message_id: sent.message_id });
    expect(world.messagesOf(chat).map((one) => one.id)).toEqual([1]);
  });

  test('what a bot forwards and copies', async () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    world.startBot(lan);
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg, caption: 'a' }]);
    const from = { chat_id: lan.id, from_chat_id: lan.id, message_id: 2 };
    await resultOf(bench, 'forwardMessage', from);
    await resultOf(bench, 'copyMessage', { ...from, caption: '<b>b</b>', parse_mode: 'HTML' });
    expect(world.messagesOf(chat).map((one) => [one.text, one.isForwarded])).toEqual([
      ['/start', false],
      ['a', false],
      ['a', true],
      ['b', false],
    ]);
  });
});

describe('waiting', () => {
  test('ends with the change that was waited for', async () => {
    const { world, lan, chat } = createBench();
    const waiting = world.waitFor(() => world.messagesOf(chat).find((one) => one.text === 'chào'));
    world.sendText(lan, chat, 'này');
    world.sendText(lan, chat, 'chào');
    expect((await waiting).id).toBe(2);
  });

  test('gives up in time and tells what was there instead', async () => {
    const { world } = createBench();
    await expect(
      world.waitFor(
        () => false,
        5,
        () => 'nothing at all',
      ),
    ).rejects.toThrow(new WaitError('nothing of it within 5 ms; seen: nothing at all'));
  });
});
