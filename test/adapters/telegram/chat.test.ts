import { describe, expect, test } from 'vitest';
import { openTelegram } from '#src/adapters/telegram/open-telegram.ts';
import type { Capabilities } from '#src/ports/chat.ts';
import {
  ChatBusyError,
  ChatGoneError,
  ChatRefusedError,
  ChatMutedError,
  ChatTopicClosedError,
} from '#src/ports/chat-errors.ts';
import type { ChatPlace } from '#test/contracts/chat-place.ts';
import { testChat } from '#test/contracts/chat.contract.ts';
import { openGroup, openPlace } from './support/telegram-place.ts';

const bare: Partial<Capabilities> = {
  buttons: false,
  edits: false,
  albums: false,
  files: false,
  markup: false,
  textLimit: 2000,
};

describe('Telegram', () => {
  testChat(() => openPlace());
});

describe('Telegram that can do no more than Zalo', () => {
  testChat(() => openPlace(bare));
});

describe('Telegram besides', () => {
  test('bold words are bold, and a link has no preview', async () => {
    const place = await openPlace();
    await say(place, '<b>Chủ nhật Xanh</b>: <a href="https://example.org">bản đồ</a>');
    const { html } = place.world.messagesOf(place.room).at(-1) ?? {};
    expect(html).toMatch(/^<b>Chủ nhật Xanh<\/b>: <a href="https:\/\/example\.org".*>bản đồ<\/a>$/);
    expect(place.world.calls.at(-1)).toMatchObject({
      params: { link_preview_options: { is_disabled: true } },
    });
  });

  test('without markup a link keeps its address behind its words', async () => {
    const place = await openPlace(bare);
    await say(place, '<b>Xem</b> <a href="https://example.org/?a=1&amp;b=2">bản đồ</a>');
    expect(place.seen().at(-1)?.text).toBe('Xem bản đồ (https://example.org/?a=1&b=2)');
  });

  test('without buttons bold words are still bold', async () => {
    const place = await openPlace({ buttons: false });
    await say(place, '<b>Xem</b>');
    expect(place.world.messagesOf(place.room).at(-1)?.html).toBe('<b>Xem</b>');
  });

  test('a message without a word is ChatRefusedError, with what Telegram says of it', async () => {
    const place = await openPlace();
    await expect(say(place, ' ')).rejects.toThrow(
      new ChatRefusedError('400 Bad Request: message text is empty'),
    );
  });

  test('a group that became a supergroup is ChatMovedError with its new id, and the same call goes there', async () => {
    const { place, group } = await openGroup();
    const { oldId, newId } = place.world.migrateToSupergroup(place.lan, group);
    const sending = say({ ...place, to: { ...place.to, chatId: String(oldId) } }, 'Tổng kết');
    await expect(sending).rejects.toMatchObject({ name: 'ChatMovedError', newChatId: String(newId) });
    await say({ ...place, to: { ...place.to, chatId: String(newId) } }, 'Tổng kết');
    expect(place.world.messagesOf(group).at(-1)?.text).toBe('Tổng kết');
  });

  test('a group where only administrators may write is ChatMutedError, not gone', async () => {
    const { place, group } = await openGroup();
    place.world.setWritable(group, false);
    await expect(say(place, 'Tổng kết')).rejects.toBeInstanceOf(ChatMutedError);
  });

  test('a group that threw the bot out is gone', async () => {
    const { place, group } = await openGroup();
    place.world.removeBotFromGroup(place.lan, group);
    await expect(say(place, 'Tổng kết')).rejects.toBeInstanceOf(ChatGoneError);
  });

  test('a message goes into its topic of a forum; a topic that is gone is ChatTopicClosedError, and the group still hears', async () => {
    const { place, group } = await openGroup();
    const { world, lan } = place;
    const { newId } = world.migrateToSupergroup(lan, group);
    const topic = world.createTopic(lan, group, 'Báo cáo');
    const to = { ...place.to, chatId: String(newId), threadId: String(topic) };
    await say({ ...place, to }, 'Tổng kết');
    expect(world.messagesOf(group).at(-1)).toMatchObject({ text: 'Tổng kết', threadId: topic });
    const toNoTopic = say({ ...place, to: { ...to, threadId: '777' } }, 'Tổng kết tuần');
    await expect(toNoTopic).rejects.toBeInstanceOf(ChatTopicClosedError);
    world.closeTopic(lan, group, topic);
    await expect(say({ ...place, to }, 'Tổng kết tuần')).rejects.toBeInstanceOf(ChatTopicClosedError);
    world.deleteTopic(lan, group, topic);
    await expect(say({ ...place, to }, 'Tổng kết tuần')).rejects.toBeInstanceOf(ChatTopicClosedError);
    await say({ ...place, to: { ...place.to, chatId: String(newId) } }, 'Tổng kết tuần');
    expect(world.messagesOf(group).at(-1)).toMatchObject({ text: 'Tổng kết tuần', threadId: null });
  });

  test('a token that Telegram revoked meanwhile is ChatBusyError: nothing is lost until there is another', async () => {
    const place = await openPlace();
    place.world.faults.plan('sendMessage', { kind: 'status', code: 401, description: 'Unauthorized' });
    await expect(say(place, 'Chào')).rejects.toBeInstanceOf(ChatBusyError);
  });

  test('says who the bot is', async () => {
    const { chat, bot } = await openPlace();
    expect(chat).toMatchObject({ platform: 'telegram', bot: String(bot.user.id), username: 'XungKichBot' });
    expect(chat.inviteLink('ABCD-1234')).toBe('https://t.me/XungKichBot?start=ABCD-1234');
  });

  test('a token that Telegram does not know is refused at once, without showing it', async () => {
    const { url } = await openPlace();
    const opening = openTelegram({ token: '123:wrong', apiRoot: `${url}/` });
    await expect(opening).rejects.toThrow(
      new ChatRefusedError('Telegram does not know this TELEGRAM_BOT_TOKEN'),
    );
  });
});

async function say({ chat, to }: Pick<ChatPlace, 'chat' | 'to'>, html: string): Promise<void> {
  const card = { html, rows: [], choosing: false, pickHint: '' };
  for (const call of chat.render(card, to)) await chat.send(to, call);
}
