import { describe, expect, test } from 'vitest';
import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import { createZaloBench, smallJpeg } from '../support/zalo-bench.ts';

const kept = { replaysUnpolled: true };

describe('what a person sends in private', () => {
  test('every id is a string, and the chat has the id of the person', async () => {
    const { world, lan, chat, poll } = await createZaloBench(kept);
    world.sendText(lan, chat, 'chào');
    const message = (await poll())?.message;
    expect(message?.message_id).toMatch(/^[0-9a-f]{20}$/);
    expect(message?.chat).toEqual({ id: message?.from.id, chat_type: 'PRIVATE' });
    expect(world.chatView(chat).id).toBe(lan.id);
  });

  test('photos are an event each, with its address, without anything that holds them together', async () => {
    const { world, lan, chat, poll, url } = await createZaloBench(kept);
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg, caption: 'CNX 17/3' }, { bytes: smallJpeg }]);
    const [first, second] = [await poll(), await poll()];
    expect(first).toEqual({
      event_name: 'message.image.received',
      message: {
        message_id: expect.any(String),
        date: expect.any(Number),
        chat: { id: lan.id, chat_type: 'PRIVATE' },
        from: { id: lan.id, display_name: 'Lan', is_bot: false },
        photo_url: expect.stringMatching(new RegExp(`^${url}/cdn/[0-9a-f]{20}\\.jpg$`)),
        caption: 'CNX 17/3',
      },
    });
    expect(second?.message).not.toHaveProperty('caption');
    expect(second?.message.photo_url).not.toBe(first?.message.photo_url);
  });

  test('a photo has its address under either name', async () => {
    const { world, lan, chat, poll } = await createZaloBench({ ...kept, photoField: 'photo' });
    world.sendPhotos(lan, chat, [{ bytes: smallJpeg }]);
    expect((await poll())?.message).toMatchObject({ photo: expect.stringContaining('/cdn/') });
  });

  test('stickers and voice messages are events of their own', async () => {
    const { world, lan, chat, poll } = await createZaloBench(kept);
    world.sendSticker(lan, chat, 'abc123');
    world.sendVoice(lan, chat);
    const [sticker, voice] = [await poll(), await poll()];
    expect(sticker).toMatchObject({
      event_name: 'message.sticker.received',
      message: { sticker: 'abc123', url: expect.stringMatching(/\.webp$/) },
    });
    expect(voice).toMatchObject({
      event_name: 'message.voice.received',
      message: { voice_url: expect.stringMatching(/\.aac$/) },
    });
    expect((await fetch(voice?.message.voice_url ?? '')).status).toBe(200);
  });

  test('a link or a file is unsupported, or an event that few know, without content', async () => {
    const { world, lan, chat, poll } = await createZaloBench(kept);
    world.sendUnsupported(lan, chat, 'link');
    for (const kind of ['link', 'file', 'document', 'location', 'video'] as const)
      world.sendUnknown(lan, chat, kind);
    const events = [];
    for (let event = await poll(); event; event = await poll()) events.push(event);
    expect(events.map((event) => event.event_name)).toEqual([
      'message.unsupported.received',
      'message.link.received',
      'message.file.received',
      'message.document.received',
      'message.location.received',
      'message.video.received',
    ]);
    expect(Object.keys(events[0]?.message ?? {})).toEqual(['message_id', 'date', 'chat', 'from']);
    expect(world.messagesOf(chat).map((one) => one.other)).toEqual([
      'link',
      'link',
      'file',
      'document',
      'location',
      'video',
    ]);
  });

  test('of a minor no content arrives, whatever it is', async () => {
    const { world, poll } = await createZaloBench(kept);
    const be = world.addUser({ display_name: 'Bé Na', isMinor: true });
    const chat = world.privateChat(be);
    world.sendText(be, chat, 'chào');
    world.sendPhotos(be, chat, [{ bytes: smallJpeg, caption: 'ảnh' }]);
    world.sendSticker(be, chat);
    for (let i = 0; i < 3; i++) {
      const event = await poll();
      expect(event?.event_name).toBe('message.unsupported.received');
      expect(Object.keys(event?.message ?? {})).toEqual(['message_id', 'date', 'chat', 'from']);
    }
    expect(world.messagesOf(chat)[0]?.text).toBe('chào');
  });

  test('what a message replies to is not said', async () => {
    const { world, lan, chat, poll, call } = await createZaloBench(kept);
    world.sendText(lan, chat, 'chào');
    await call('sendMessage', { chat_id: lan.id, text: 'Bao nhiêu người?' });
    const question = world.messagesOf(chat, 1)[0]?.id ?? '';
    await poll();
    world.sendText(lan, chat, '45', { replyTo: question });
    expect(Object.keys((await poll())?.message ?? {})).toEqual([
      'message_id',
      'date',
      'chat',
      'from',
      'text',
    ]);
    expect(world.messagesOf(chat, 1)[0]?.replyTo).toBe(question);
  });
});

describe('a bot may write', () => {
  test('only to who has written to it', async () => {
    const { world, lan, chat, outcome } = await createZaloBench();
    const say = () => outcome('sendMessage', { chat_id: lan.id, text: 'a' });
    expect(await say()).toBe('400 Bad Request: chat not found');
    world.sendText(lan, world.createGroup(lan, 'Chỉ có Lan'), 'chào');
    expect(await say()).toBe('400 Bad Request: chat not found');
    world.sendText(lan, chat, 'chào');
    expect(await say()).toBe('ok');
  });

  test('not to who has blocked it, of which it is not told, until they write again', async () => {
    const { world, lan, chat, call, outcome } = await createZaloBench();
    const say = () => outcome('sendMessage', { chat_id: lan.id, text: 'a' });
    world.sendText(lan, chat, 'chào');
    world.blockBot(lan);
    expect(world.updates().history()).toHaveLength(1);
    expect(await call('sendMessage', { chat_id: lan.id, text: 'a' })).toEqual({
      status: 200,
      ok: false,
      error_code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
    world.unblockBot(lan);
    expect(await say()).toBe('ok');
    world.blockBot(lan);
    world.sendText(lan, chat, 'lại đây');
    expect(await say()).toBe('ok');
  });

  test('in its own name only: another bot has other chats with the same people', async () => {
    const { world, lan, chat, outcome } = await createZaloBench();
    const other = world.addBot({ account_name: 'bot.hai', display_name: 'Bot Hai' });
    world.sendText(lan, chat, 'chào');
    expect(await outcome('sendMessage', { chat_id: lan.id, text: 'a' }, other)).toBe(
      '400 Bad Request: chat not found',
    );
  });
});

describe('a phone refuses', () => {
  test('an empty text, no photo, what is no photo, a message that is not there, a strange chat', async () => {
    const { world, lan, chat } = await createZaloBench();
    const minh = world.addUser({ display_name: 'Minh' });
    const acts = [
      () => world.sendText(lan, chat, ' \n'),
      () => world.sendPhotos(lan, chat, []),
      () => world.sendPhotos(lan, chat, [{ bytes: new TextEncoder().encode('không phải ảnh') }]),
      () => world.sendText(lan, chat, 'a', { replyTo: 'nowhere' }),
      () => world.sendText(minh, chat, 'a'),
      () => world.sendText(lan, { key: 'nowhere' }, 'a'),
      () => world.sendText({ id: 'nobody' }, chat, 'a'),
      () => world.addBot({ account_name: 'x', display_name: 'Xung Kích' }),
      () => world.addUser({ display_name: 'Lan hai', id: lan.id }),
      () => world.updates().redeliver('nowhere'),
    ];
    for (const act of acts) expect(act).toThrow(PhoneError);
  });
});
