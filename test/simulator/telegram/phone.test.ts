import { describe, expect, test } from 'vitest';
import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { refusalOf, resultOf } from '../support/call-api.ts';
import { createBench, smallJpeg, sundayMorning } from '../support/telegram-bench.ts';

function lastUpdate({ world }: Pick<ReturnType<typeof createBench>, 'world'>) {
  return world.updates().history().at(-1);
}

describe('a person on a phone', () => {
  test('opens a link and sends its code', () => {
    const bench = createBench();
    bench.world.openLink(bench.lan, 'https://t.me/xungkichbot?start=M4-tan_quy');
    expect(lastUpdate(bench)).toMatchObject({
      message: {
        text: '/start M4-tan_quy',
        date: sundayMorning / 1000,
        entities: [{ type: 'bot_command', offset: 0, length: 6 }],
        chat: { id: bench.lan.id, type: 'private', first_name: 'Lan', last_name: 'Nguyễn Thị' },
        from: { language_code: 'vi', is_bot: false },
      },
    });
    bench.world.openLink(bench.lan, 'https://t.me/XungKichBot?start=hai%20từ');
    expect(lastUpdate(bench)).toMatchObject({ message: { text: '/start' } });
    expect(() => bench.world.openLink(bench.lan, 'https://t.me/OtherBot')).toThrow(PhoneError);
  });

  test('blocks the bot, which may not write then, and is heard again after writing', async () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    const write = () => refusalOf(bench, 'sendMessage', { chat_id: lan.id, text: 'a' });
    expect(await write()).toBe('400 Bad Request: chat not found');
    world.startBot(lan);
    world.blockBot(lan);
    expect(lastUpdate(bench)).toMatchObject({
      my_chat_member: { new_chat_member: { status: 'kicked' }, chat: { type: 'private' } },
    });
    expect(await write()).toBe('403 Forbidden: bot was blocked by the user');
    expect(world.chatView(chat).isBlocked).toBe(true);
    world.startBot(lan);
    expect(world.updates().history().at(-2)).toMatchObject({
      my_chat_member: { old_chat_member: { status: 'kicked' }, new_chat_member: { status: 'member' } },
    });
    expect(await write()).toBe('ok');
    world.deactivateUser(lan);
    expect(await write()).toBe('403 Forbidden: user is deactivated');
  });

  test('sends a long text in pieces of 4096', () => {
    const { world, lan, chat } = createBench();
    expect(world.sendText(lan, chat, 'a'.repeat(10_000)).map((one) => one.text?.length)).toEqual([
      4096, 4096, 1808,
    ]);
    expect(() => world.sendText(lan, chat, ' ')).toThrow(PhoneError);
  });

  test('sends an album whose later photos come only when they are let go', () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    const album = world.sendPhotos(
      lan,
      chat,
      Array.from({ length: 3 }, () => ({ bytes: smallJpeg })),
      { asAlbum: true, holdSiblings: true },
    );
    expect([world.messagesOf(chat).length, world.updates().history().length]).toEqual([3, 1]);
    album.release(1);
    expect(world.updates().history()).toHaveLength(2);
    album.release();
    expect(world.updates().history()).toHaveLength(3);
    expect(new Set(world.messagesOf(chat).map((one) => one.albumId)).size).toBe(1);
  });

  test('sends an album whose later photos come late by themselves', async () => {
    const { world, lan, chat } = createBench();
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg }, { bytes: smallJpeg }], {
      asAlbum: true,
      lateSiblingsMs: 5,
    });
    expect(world.pendingUpdates()).toBe(1);
    await world.waitFor(() => world.pendingUpdates() === 2);
  });

  test('sends a photo as a photo, with three sizes, or as a file, with everything in it', () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg, caption: 'Dọn rác #cnx' }]);
    expect(lastUpdate(bench)).toMatchObject({
      message: {
        caption: 'Dọn rác #cnx',
        caption_entities: [{ type: 'hashtag' }],
        photo: [{}, {}, { width: 2, height: 3 }],
      },
    });
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg, name: 'IMG_1.jpg' }], { asFiles: true });
    expect(lastUpdate(bench)).toMatchObject({
      message: { document: { file_name: 'IMG_1.jpg', mime_type: 'image/jpeg', file_size: smallJpeg.length } },
    });
    const view = world.messagesOf(chat).at(-1);
    expect(world.readFile(view?.file?.fileId ?? '')?.bytes).toEqual(smallJpeg);
    expect(() => world.sendPhotos(lan, chat, [{ bytes: Uint8Array.of(1) }])).toThrow(PhoneError);
  });

  test('sends a voice message, a sticker, a contact and a place', () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    const minh = world.addUser({ first_name: 'Minh', phoneNumber: '84901234567' });
    world.sendVoice(lan, chat);
    world.sendSticker(lan, chat, '🌱');
    world.sendContact(lan, chat, { of: minh });
    expect(lastUpdate(bench)).toMatchObject({
      message: { contact: { user_id: minh.id, phone_number: '84901234567' }, from: { id: lan.id } },
    });
    world.sendLocation(lan, chat, { latitude: 10.79, longitude: 106.62 });
    expect(world.messagesOf(chat).map((one) => one.other)).toEqual([
      'voice',
      'sticker',
      'contact',
      'location',
    ]);
  });

  test('forwards an album, corrects a text and a caption, deletes a message', () => {
    const bench = createBench();
    const { world, lan, chat, clock } = bench;
    const album = world.sendPhotos(lan, chat, [{ bytes: smallJpeg, caption: 'a' }, { bytes: smallJpeg }], {
      asAlbum: true,
    });
    const copies = world.forwardMessages(
      lan,
      chat,
      album.messages.map((one) => one.message_id),
      chat,
    );
    expect(copies[0]).toMatchObject({
      caption: 'a',
      forward_origin: { type: 'user', sender_user: { id: lan.id } },
      media_group_id: copies[1]?.media_group_id,
    });
    const [text] = world.sendText(lan, chat, '45');
    clock.advance(60_000);
    world.editText(lan, chat, text?.message_id ?? 0, '54');
    expect(lastUpdate(bench)).toMatchObject({
      edited_message: { text: '54', message_id: text?.message_id, edit_date: sundayMorning / 1000 + 60 },
    });
    world.editCaption(lan, chat, album.messages[0]?.message_id ?? 0, 'b');
    expect(lastUpdate(bench)).toMatchObject({ edited_message: { caption: 'b' } });
    const before = world.updates().history().length;
    world.deleteOwnMessage(lan, chat, text?.message_id ?? 0);
    expect(world.updates().history().length).toBe(before);
    expect(world.messagesOf(chat)).toHaveLength(4);
  });

  test('uses the keyboard a bot puts under the chat', async () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    world.startBot(lan);
    const keyboard = [
      [{ text: 'Gửi số', request_contact: true }, { text: 'Gửi vị trí', request_location: true }, 'Bỏ qua'],
    ];
    await resultOf(bench, 'sendMessage', { chat_id: lan.id, text: 'a', reply_markup: { keyboard } });
    world.pressReplyButton(lan, chat, 'Gửi số');
    expect(lastUpdate(bench)).toMatchObject({ message: { contact: { user_id: lan.id } } });
    world.pressReplyButton(lan, chat, 'Gửi vị trí');
    expect(lastUpdate(bench)).toMatchObject({ message: { location: {} } });
    world.pressReplyButton(lan, chat, 'Bỏ qua');
    expect(lastUpdate(bench)).toMatchObject({ message: { text: 'Bỏ qua' } });
    await resultOf(bench, 'sendMessage', {
      chat_id: lan.id,
      text: 'b',
      reply_markup: { remove_keyboard: true },
    });
    expect(() => world.pressReplyButton(lan, chat, 'Bỏ qua')).toThrow(PhoneError);
  });

  test('presses only buttons that are there, while made-up data can be forged', async () => {
    const bench = createBench();
    const { world, lan, chat } = bench;
    world.startBot(lan);
    const reply_markup = {
      inline_keyboard: [
        [
          { text: 'Xem', callback_data: 'v' },
          { text: 'Trang', url: 'https://example.org' },
        ],
      ],
    };
    const sent = await resultOf<{ message_id: number }>(bench, 'sendMessage', {
      chat_id: lan.id,
      text: 'a',
      reply_markup,
    });
    expect(world.pressButton(lan, chat, sent.message_id, 'Trang')).toEqual({
      kind: 'link',
      url: 'https://example.org',
    });
    expect(() => world.pressButton(lan, chat, sent.message_id, 'Gửi')).toThrow(
      "has no button 'Gửi'; it has: Xem | Trang",
    );
    world.forgeCallback(lan, chat, sent.message_id, 'x'.repeat(64));
    expect(lastUpdate(bench)).toMatchObject({
      callback_query: {
        data: 'x'.repeat(64),
        from: { id: lan.id },
        message: { message_id: sent.message_id },
      },
    });
  });

  test('is in no chat of somebody else', () => {
    const { world, lan, chat } = createBench();
    const minh = world.addUser({ first_name: 'Minh' });
    expect(() => world.sendText(minh, chat, 'a')).toThrow(PhoneError);
    expect(world.chatsOf(lan).map((one) => one.title)).toEqual(['Xung Kích']);
    expect(world.chatsOf(minh)).toEqual([]);
  });
});
