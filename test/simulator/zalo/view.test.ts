import { describe, expect, test } from 'vitest';
import { WaitError } from '#src/simulator/platform/changes.ts';
import type { Instant } from '#src/domain/ids.ts';
import { createZaloBench, smallJpeg } from '../support/zalo-bench.ts';

describe('what a phone shows', () => {
  test('texts, photos with captions, and who wrote them when; newest last', async () => {
    const { world, lan, chat, call } = await createZaloBench();
    world.sendText(lan, chat, '  chào ');
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg, caption: 'ảnh' }]);
    world.sendSticker(lan, chat);
    await call('sendSticker', { chat_id: lan.id, sticker: 'abc' });
    await call('sendVoice', { chat_id: lan.id, voice_url: 'https://example.org/a.aac' });
    const shown = world.messagesOf(chat);
    expect(shown[0]).toEqual({
      chatId: lan.id,
      id: expect.any(String),
      from: { id: lan.id, name: 'Lan', isBot: false },
      at: expect.any(Number),
      text: 'chào',
      isCaption: false,
      photo: null,
      other: null,
      otherFileId: null,
      replyTo: null,
    });
    expect(shown.map(({ text, photo, other, from }) => [text, photo !== null, other, from.isBot])).toEqual([
      ['chào', false, null, false],
      ['ảnh', true, null, false],
      ['', false, 'sticker', false],
      ['', false, 'sticker', true],
      ['', false, 'voice', true],
    ]);
    expect(world.messagesOf(chat, 1)).toEqual([shown[4]]);
    expect(world.readFile(shown[1]?.photo?.fileId ?? '')).toMatchObject({ mimeType: 'image/jpeg' });
  });

  test('its chats, with name, members, last message and whether the bot is typing or blocked', async () => {
    let now = 0;
    const { world, lan, chat, call } = await createZaloBench({ realNow: () => now });
    world.sendText(lan, chat, 'chào');
    await call('sendChatAction', { chat_id: lan.id, action: 'typing' });
    expect(world.chatsOf(lan)).toEqual([
      {
        key: chat.key,
        kind: 'private',
        id: lan.id,
        title: 'Bot Xung Kích',
        memberNames: ['Lan', 'Bot Xung Kích'],
        isBlocked: false,
        isTyping: true,
        lastMessage: world.messagesOf(chat)[0],
      },
    ]);
    now = 5000;
    expect(world.chatView(chat).isTyping).toBe(false);
    await call('sendChatAction', { chat_id: lan.id, action: 'typing' });
    await call('sendMessage', { chat_id: lan.id, text: 'đây' });
    expect(world.chatView(chat).isTyping).toBe(false);
    world.blockBot(lan);
    expect(world.chatView(chat).isBlocked).toBe(true);
  });
});

describe('whoever looks at a world', () => {
  test('is told of every change until they stop', async () => {
    const { world, lan, chat, call } = await createZaloBench();
    const kinds: string[] = [];
    const stop = world.onChange((change) => kinds.push(change.kind));
    world.sendText(lan, chat, 'một');
    await call('sendMessage', { chat_id: lan.id, text: 'hai' });
    stop();
    world.sendText(lan, chat, 'ba');
    expect(kinds).toEqual(['message', 'inbox', 'message', 'call']);
  });

  test('waits for something to be there, and is told in the end what was there instead', async () => {
    const { world, lan, chat } = await createZaloBench();
    const found = world.waitFor(() => world.messagesOf(chat).find((one) => one.text === 'hai'));
    world.sendText(lan, chat, 'một');
    world.sendText(lan, chat, 'hai');
    expect((await found).text).toBe('hai');
    await expect(
      world.waitFor(
        () => null,
        1,
        () => 'một, hai',
      ),
    ).rejects.toThrow(WaitError);
  });

  test('sees the count of any month', async () => {
    const { world, clock, lan, chat } = await createZaloBench();
    world.sendText(lan, chat, 'một');
    const march = clock.now();
    clock.jumpTo(Date.parse('2024-04-02T00:00:00Z') as Instant);
    expect([world.messagesInMonth().inbound, world.messagesInMonth(undefined, march).inbound]).toEqual([
      0, 1,
    ]);
  });
});
