import { describe, expect, test } from 'vitest';
import { toIncoming } from '#src/adapters/zalo/to-incoming.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';

const self = { id: '777', names: ['Bot Xung Kích', 'bot.kYwQ'] };
const lan = { id: '41', display_name: 'Lan', is_bot: false };
const room = { id: '41', chat_type: 'PRIVATE' };
const group = { id: 'zgr-0123456789abcdef0123', chat_type: 'GROUP' };

function update(eventName: string, content: object): object {
  const message = { message_id: 'm-1', date: 1_710_640_800_250, chat: room, from: lan, ...content };
  return { event_name: eventName, message };
}

const eventOf = (eventName: string, content: object = {}): IncomingEvent | null =>
  toIncoming(update(eventName, content), self)?.event ?? null;

/** What a text in the group means. */
const inGroup = (text: string): IncomingEvent | null =>
  eventOf('message.text.received', { chat: group, text });

describe('a message in private', () => {
  test('says who wrote it, where and when, to the millisecond', () => {
    expect(toIncoming(update('message.text.received', { text: 'chào bạn' }), self)).toEqual({
      platform: 'zalo',
      bot: '777',
      updateId: 'm-1',
      chat: { id: '41', kind: 'private', title: null, threadId: null },
      from: { id: '41', name: 'Lan', languageCode: null },
      messageId: 'm-1',
      sentAt: 1_710_640_800_250,
      event: { kind: 'text', text: 'chào bạn' },
    });
  });

  test('with a slash is a command, also with capitals and what follows it', () => {
    expect(eventOf('message.text.received', { text: '/Viec' })).toEqual({
      kind: 'command',
      name: 'viec',
      argument: '',
    });
    expect(eventOf('message.text.received', { text: ' /start  ABCD-1234 ' })).toEqual({
      kind: 'command',
      name: 'start',
      argument: 'ABCD-1234',
    });
  });

  test('without one is a text, from which the flow knows its words', () => {
    expect(eventOf('message.text.received', { text: 'viec' })).toEqual({ kind: 'text', text: 'viec' });
  });

  test.each(['photo_url', 'photo'])('with a picture in %s is a photo without an album', (field) => {
    const address = 'https://photo.zdn.vn/a.jpg';
    expect(eventOf('message.image.received', { [field]: address, caption: 'CNX 17/3' })).toEqual({
      kind: 'photo',
      photo: { fileRef: address, uniqueRef: 'm-1', albumId: null, sentAs: 'photo', bytes: null },
      caption: 'CNX 17/3',
    });
  });

  test.each([
    ['message.sticker.received', { kind: 'unsupported', what: 'sticker' }],
    ['message.voice.received', { kind: 'unsupported', what: 'voice' }],
    ['message.unsupported.received', { kind: 'unsupported', what: 'withheld' }],
    ['message.link.received', { kind: 'unsupported', what: 'other' }],
    ['message.location.received', { kind: 'unsupported', what: 'location' }],
    ['message.video.received', { kind: 'unsupported', what: 'video' }],
    ['message.file.received', { kind: 'bad-file', reason: 'not-an-image' }],
    ['message.image.received', { kind: 'unsupported', what: 'other' }],
    ['message.reaction.received', null],
    ['toString', null],
  ])('by %s without a content is %j', (eventName, event) => {
    expect(eventOf(eventName)).toEqual(event);
  });

  test('whose date tells no time counts from when it is read', () => {
    for (const date of ['hôm nay', -5, 1_710_640_800, 1e18, null, undefined])
      expect(toIncoming(update('message.text.received', { text: 'a', date }), self)?.sentAt).toBeNull();
  });

  test('loses what nobody sees, and ids may be numbers', () => {
    const raw = update('message.text.received', {
      message_id: 12,
      text: 'a\u200Bb\0',
      from: { ...lan, display_name: 'L\u202Ean' },
    });
    expect(toIncoming(raw, self)).toMatchObject({
      updateId: '12',
      from: { name: 'Lan' },
      event: { text: 'ab' },
    });
  });

  test.each([
    ['of another bot', { from: { ...lan, is_bot: true } }],
    ['of somebody whose chat it is not', { from: { ...lan, id: '42' } }],
    ['of nobody', { from: undefined }],
    ['in a chat of another kind', { chat: { id: '41', chat_type: 'CHANNEL' } }],
    ['without an id', { message_id: '' }],
    ['with an id longer than any', { message_id: 'm'.repeat(300) }],
    ['without a chat', { chat: null }],
    ['without a text', { text: 5 }],
  ])('%s means nothing', (_, content) => {
    expect(eventOf('message.text.received', { text: 'chào', ...content })).toBeNull();
  });

  test.each([
    null,
    5,
    'chào',
    [],
    {},
    { event_name: 'message.text.received' },
    { event_name: 1, message: {} },
  ])('%j is no update, and no error', (raw) => {
    expect(toIncoming(raw, self)).toBeNull();
  });
});

describe('in a group', () => {
  test.each([
    ['@Bot Xung Kích /lienket ABCD-1234', 'lienket', 'ABCD-1234'],
    ['@Bot Xung Kích lienket ABCD-1234', 'lienket', 'ABCD-1234'],
    ['@bot  xung kích, tổng kết', 'tongket', ''],
    ['@bot.kYwQ tong ket', 'tongket', ''],
    ['@Bot tổng kết', 'tongket', ''],
    ['@Tên Cũ Của Bot lienket ABCD', 'lienket', 'ABCD'],
    ['@Bot Xung Kích viec', 'viec', ''],
    ['@Bot Xung Kích /tongket', 'tongket', ''],
    ['/tongket', 'tongket', ''],
  ])('%j is a command', (text, name, argument) => {
    expect(inGroup(text)).toEqual({ kind: 'command', name, argument });
  });

  test('a mention in the middle is said to us, and the rest of the sentence counts', () => {
    expect(inGroup('Anh ơi nhờ @Bot Xung Kích tổng kết nhé')).toMatchObject({
      kind: 'command',
      name: 'tongket',
    });
    expect(inGroup('Cái này @Bot Xung Kích biết không?')).toEqual({
      kind: 'command',
      name: 'trogiup',
      argument: '',
    });
  });

  test('the bot’s name alone asks what can be done here', () => {
    expect(inGroup('@Bot Xung Kích')).toEqual({ kind: 'command', name: 'trogiup', argument: '' });
  });

  test('what only replies to the bot is talk among people, unless it is a command', () => {
    expect(inGroup('Cảm ơn cả nhà')).toBeNull();
    expect(inGroup('tổng kết')).toMatchObject({ kind: 'command', name: 'tongket' });
  });

  test('a photo is taken at the words of its caption', () => {
    const photo = { chat: group, photo_url: 'https://photo.zdn.vn/a.jpg' };
    expect(eventOf('message.image.received', { ...photo, caption: '@Bot Xung Kích tổng kết' })).toMatchObject(
      { name: 'tongket' },
    );
    expect(eventOf('message.image.received', photo)).toBeNull();
  });

  test.each([
    'message.unsupported.received',
    'message.sticker.received',
    'message.voice.received',
    'message.new',
  ])('%s is met with silence', (eventName) => {
    expect(eventOf(eventName, { chat: group })).toBeNull();
  });

  test('a name with marks of patterns in it is a name', () => {
    const named = { id: '777', names: ['Bot (+) [1]'] };
    const raw = update('message.text.received', { chat: group, text: '@Bot (+) [1] tổng kết' });
    expect(toIncoming(raw, named)?.event).toEqual({ kind: 'command', name: 'tongket', argument: '' });
  });
});
