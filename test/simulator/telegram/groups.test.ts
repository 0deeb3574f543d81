import { describe, expect, test } from 'vitest';
import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import type { Update } from '#src/simulator/telegram/state/inbox.ts';
import type { TelegramWorld } from '#src/simulator/telegram/telegram-world.ts';
import { callApi, refusalOf, resultOf } from '../support/call-api.ts';
import { createBench } from '../support/telegram-bench.ts';

function benchWithGroup() {
  const bench = createBench();
  const minh = bench.world.addUser({ first_name: 'Minh', last_name: 'Trần Văn' });
  const group = bench.world.createGroup(bench.lan, 'BTV Quận Đoàn', [minh]);
  const id = () => bench.world.chatView(group).id;
  return { ...bench, minh, group, id };
}

/** What happened in each update, without the updates' ids. */
function kindsOf(world: TelegramWorld): readonly string[] {
  return world.updates().history().map(kindOf);
}

function kindOf(update: Update): string {
  const [type = '', content] = Object.entries(update).find(([name]) => name !== 'update_id') ?? [];
  const body = content as Record<string, unknown>;
  const change = body.new_chat_member as { status: string } | undefined;
  const service = [
    'new_chat_members',
    'left_chat_member',
    'migrate_to_chat_id',
    'migrate_from_chat_id',
    'new_chat_title',
  ].find((name) => name in body);
  return [type, change?.status ?? service ?? body.text].join(' ');
}

describe('a bot in a group', () => {
  test('hears that it was added, gets the payload of the link, and that it was thrown out', async () => {
    const bench = benchWithGroup();
    const { world, lan, group, id } = bench;
    world.openLink(lan, 'https://t.me/XungKichBot?startgroup=G7', group);
    world.removeBotFromGroup(lan, group);
    expect(kindsOf(world)).toEqual([
      'my_chat_member member',
      'message new_chat_members',
      'message /start@XungKichBot G7',
      'message left_chat_member',
      'my_chat_member kicked',
    ]);
    expect(await refusalOf(bench, 'sendMessage', { chat_id: id(), text: 'a' })).toBe(
      '403 Forbidden: bot was kicked from the group chat',
    );
  });

  test('that left by itself may not write either', async () => {
    const bench = benchWithGroup();
    bench.world.addBotToGroup(bench.lan, bench.group);
    await resultOf(bench, 'leaveChat', { chat_id: bench.id() });
    expect(await refusalOf(bench, 'sendMessage', { chat_id: bench.id(), text: 'a' })).toBe(
      '403 Forbidden: bot is not a member of the group chat',
    );
  });

  test('reads only commands and replies to itself, as privacy mode has it', async () => {
    const bench = benchWithGroup();
    const { world, lan, minh, group, id } = bench;
    world.addBotToGroup(lan, group);
    const sent = await resultOf<{ message_id: number }>(bench, 'sendMessage', {
      chat_id: id(),
      text: 'Tổng kết',
    });
    world.sendText(minh, group, 'chuyện riêng');
    world.sendText(minh, group, '/tongket');
    world.sendText(minh, group, '/tongket@XungKichBot');
    world.sendText(minh, group, '/tongket@OtherBot');
    world.sendText(minh, group, 'cảm ơn', { replyTo: sent.message_id });
    world.sendText(minh, group, '@XungKichBot ơi');
    expect(kindsOf(world).slice(2)).toEqual([
      'message /tongket',
      'message /tongket@XungKichBot',
      'message cảm ơn',
    ]);
  });

  test('reads everything as an administrator', () => {
    const { world, lan, bot, group } = benchWithGroup();
    world.addBotToGroup(lan, group);
    world.changeRole(lan, group, bot.user, 'administrator');
    world.sendText(lan, group, 'chuyện riêng');
    expect(kindsOf(world).slice(2)).toEqual(['my_chat_member administrator', 'message chuyện riêng']);
  });

  test('may know a member to whom it cannot write yet', async () => {
    const bench = benchWithGroup();
    const stranger = bench.world.addUser({ first_name: 'Hà' });
    bench.world.addBotToGroup(bench.lan, bench.group);
    const write = (chat_id: number) => refusalOf(bench, 'sendMessage', { chat_id, text: 'a' });
    expect(await write(bench.minh.id)).toBe("403 Forbidden: bot can't initiate conversation with a user");
    expect(await write(stranger.id)).toBe('400 Bad Request: chat not found');
    bench.world.startBot(bench.minh);
    expect(await write(bench.minh.id)).toBe('ok');
  });

  test('cannot write where only administrators may', async () => {
    const bench = benchWithGroup();
    bench.world.addBotToGroup(bench.lan, bench.group);
    bench.world.setWritable(bench.group, false);
    const write = () => refusalOf(bench, 'sendMessage', { chat_id: bench.id(), text: 'a' });
    expect(await write()).toBe('400 Bad Request: not enough rights to send text messages to the chat');
    bench.world.changeRole(bench.lan, bench.group, bench.bot.user, 'administrator');
    expect(await write()).toBe('ok');
  });

  test('can ask who is in it', async () => {
    const bench = benchWithGroup();
    const { world, lan, minh, group, id } = bench;
    world.addBotToGroup(lan, group);
    expect(await resultOf(bench, 'getChat', { chat_id: id() })).toMatchObject({
      type: 'group',
      title: 'BTV Quận Đoàn',
    });
    expect(await resultOf(bench, 'getChatMemberCount', { chat_id: id() })).toBe(3);
    expect(await resultOf(bench, 'getChatAdministrators', { chat_id: id() })).toMatchObject([
      { status: 'creator', user: lan },
    ]);
    expect(await resultOf(bench, 'getChatMember', { chat_id: id(), user_id: minh.id })).toMatchObject({
      status: 'member',
    });
    world.leaveGroup(minh, group);
    expect(await resultOf(bench, 'getChatMember', { chat_id: id(), user_id: minh.id })).toMatchObject({
      status: 'left',
    });
    world.joinGroup(lan, group, minh);
    world.renameGroup(lan, group, 'BTV Tân Phú');
    expect(kindsOf(world).slice(-3)).toEqual([
      'message left_chat_member',
      'message new_chat_members',
      'message new_chat_title',
    ]);
  });

  test('that joins no groups cannot be added', () => {
    const { world, lan, group } = benchWithGroup();
    const shy = world.addBot({ username: 'ShyBot', canJoinGroups: false });
    expect(() => world.addBotToGroup(lan, group, undefined, shy.user)).toThrow(PhoneError);
  });
});

describe('a group that becomes a supergroup', () => {
  test('has another id, and the old one only tells where it went', async () => {
    const bench = benchWithGroup();
    const { world, lan, group } = bench;
    world.addBotToGroup(lan, group);
    const { oldId, newId } = world.migrateToSupergroup(lan, group);
    expect(kindsOf(world).slice(2)).toEqual([`message migrate_to_chat_id`, `message migrate_from_chat_id`]);
    expect(await callApi(bench, 'sendMessage', { chat_id: oldId, text: 'a' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: newId },
    });
    const sent = await resultOf(bench, 'sendMessage', { chat_id: newId, text: 'b' });
    expect(sent).toMatchObject({ message_id: 2, chat: { id: newId, type: 'supergroup' } });
    expect(world.messagesOf(group).at(-1)?.text).toBe('b');
  });

  test('counts its messages anew, and a press finds the newer of two with one id', async () => {
    const bench = benchWithGroup();
    const { world, lan, group } = bench;
    world.addBotToGroup(lan, group);
    const { newId } = world.migrateToSupergroup(lan, group, { tellMembership: true });
    const reply_markup = { inline_keyboard: [[{ text: 'Xem', callback_data: 'view' }]] };
    await resultOf(bench, 'sendMessage', { chat_id: newId, text: 'b', reply_markup });
    world.pressButton(lan, group, 2, 'Xem');
    expect(world.updates().history().at(-1)).toMatchObject({
      callback_query: { data: 'view', message: { chat: { id: newId } } },
    });
    expect(kindsOf(world).filter((kind) => kind.startsWith('my_'))).toEqual([
      'my_chat_member member',
      'my_chat_member left',
      'my_chat_member member',
    ]);
  });

  test('may have topics, and a message goes to one that exists', async () => {
    const bench = benchWithGroup();
    const { world, lan, group, id } = bench;
    world.addBotToGroup(lan, group);
    expect(() => world.createTopic(lan, group, 'Tuần')).toThrow(PhoneError);
    world.migrateToSupergroup(lan, group);
    const threadId = world.createTopic(lan, group, 'Tuần');
    const send = (message_thread_id: number) =>
      refusalOf(bench, 'sendMessage', { chat_id: id(), text: 'a', message_thread_id });
    expect(await send(threadId)).toBe('ok');
    expect(await send(99)).toBe('400 Bad Request: message thread not found');
    world.sendText(lan, group, '/tongket', { threadId });
    expect(world.updates().history().at(-1)).toMatchObject({
      message: { message_thread_id: threadId, chat: { is_forum: true } },
    });
    expect(world.chatView(group).topics).toEqual([{ threadId, name: 'Tuần' }]);
  });
});
