import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toIncoming } from '#src/adapters/telegram/to-incoming.ts';
import type { IncomingEvent } from '#src/flows/contract/input.ts';
import { group, lan, messageWith, room, self, sizes } from './support/updates.ts';

describe('what frames an event', () => {
  test('is the same for every kind, with ids as texts and a time in milliseconds', () => {
    expect(toIncoming({ update_id: 9, message: messageWith({ text: 'chào' }) }, self)).toEqual({
      platform: 'telegram',
      bot: '7100000',
      updateId: '9',
      chat: { id: '41', kind: 'private', title: null, threadId: null },
      from: { id: '41', name: 'Lan Nguyễn Thị', languageCode: 'vi' },
      messageId: '5',
      sentAt: 1_710_640_800_000,
      event: { kind: 'text', text: 'chào' },
    });
  });

  test('names the group and, in a forum, the topic', () => {
    const content = { chat: group, text: '/tongket', message_thread_id: 3, is_topic_message: true };
    expect(toIncoming({ update_id: 9, message: messageWith(content) }, self)?.chat).toEqual({
      id: '-1002',
      kind: 'group',
      title: 'Quận Đoàn Tân Phú',
      threadId: '3',
    });
  });

  test('does not take a reply for a topic', () => {
    const content = { chat: group, text: '/tongket', message_thread_id: 3 };
    expect(toIncoming({ update_id: 9, message: messageWith(content) }, self)?.chat.threadId).toBeNull();
  });

  test('has no sender where an administrator hides behind the group', () => {
    const content = {
      chat: group,
      text: '/tongket',
      sender_chat: group,
      from: { id: 1087968824, is_bot: true, first_name: 'Group' },
    };
    expect(toIncoming({ update_id: 9, message: messageWith(content) }, self)).toMatchObject({
      from: null,
      event: { kind: 'command' },
    });
  });

  test('makes do with a name of one word and no language', () => {
    const content = { text: 'x', from: { id: 41, first_name: 'Lan' } };
    expect(toIncoming({ update_id: 9, message: messageWith(content) }, self)?.from).toEqual({
      id: '41',
      name: 'Lan',
      languageCode: null,
    });
  });
});

describe('the message that is replied to', () => {
  const ours = { message_id: 3, from: { id: self.id } };
  const repliesTo = (content: object) =>
    toIncoming({ update_id: 9, message: messageWith({ text: '50', ...content }) }, self)?.repliesTo;

  test.each<[string, object, string | null]>([
    ['ours', { reply_to_message: ours }, null],
    ['ours, with the part that is quoted', { reply_to_message: ours, quote: { text: 'Cây: 5' } }, 'Cây: 5'],
    ['ours, quoted in a shape of another day', { reply_to_message: ours, quote: 'Cây' }, null],
    ['one of the person’s own', { reply_to_message: { message_id: 3, from: lan } }, null],
    ['ours, by a photo', { text: undefined, photo: sizes, reply_to_message: ours }, null],
  ])('is %s', (_, content, quote) => {
    expect(repliesTo(content)).toEqual({ messageId: '3', quote });
  });

  test.each<[string, object]>([
    ['in a group', { chat: group, text: '/tongket', reply_to_message: ours }],
    ['that somebody else wrote', { reply_to_message: { message_id: 3, from: { id: 99 } } }],
    ['of a channel, which nobody wrote', { reply_to_message: { message_id: 3, chat: group } }],
    ['of another chat', { external_reply: { message_id: 3, origin: {} } }],
    ['whose id is none', { reply_to_message: { message_id: 'drei', from: { id: self.id } } }],
  ])('is none %s', (_, content) => {
    expect(repliesTo(content)).toBeUndefined();
  });
});

describe('the strings of an update', () => {
  const apart = 'Tân Quý'.normalize('NFD');
  const broken = 'Ta\u0302n\0 Qu\uD83D';
  const whole = 'Tân Qu\uFFFD';

  test('are composed, whatever they are: texts, captions, names, titles, data and start codes', () => {
    const from = { ...lan, first_name: apart, last_name: broken };
    const chat = { ...group, title: apart };
    const read = (update: object) => toIncoming({ update_id: 9, ...update }, self);
    expect(read({ message: messageWith({ text: apart, from }) })).toMatchObject({
      from: { name: `Tân Quý ${whole}` },
      event: { text: 'Tân Quý' },
    });
    expect(read({ message: messageWith({ text: '/start', chat }) })?.chat.title).toBe('Tân Quý');
    const command = read({ message: messageWith({ text: `/start ${apart}` }) });
    expect(command?.event).toMatchObject({ argument: 'Tân Quý' });
    const photo = read({ message: messageWith({ photo: sizes, caption: apart }) });
    expect(photo?.event).toMatchObject({ caption: 'Tân Quý' });
    expect(read({ edited_message: messageWith({ text: broken }) })?.event).toMatchObject({ text: whole });
    const press = { id: 'c', from: lan, data: broken, message: { message_id: 8, date: 0, chat: room } };
    expect(read({ callback_query: press })?.event).toMatchObject({ data: whole });
  });

  test('are without what PostgreSQL cannot keep also where they are ids', () => {
    const photo = [{ ...sizes[0], file_id: 'f\0\uD83D', file_unique_id: '\0u', file_size: 3e9 }];
    const message = messageWith({ photo, media_group_id: 'al\0bum' });
    expect(toIncoming({ update_id: 9, message }, self)?.event).toMatchObject({
      photo: { fileRef: 'f\uFFFD', uniqueRef: 'u', albumId: 'album', bytes: 2 ** 31 - 1 },
    });
  });

  test('that are ids longer than any of Telegram’s are none: the photo is kept without its album', () => {
    const endless = 'x'.repeat(3_000);
    const event = (content: object) =>
      toIncoming({ update_id: 9, message: messageWith(content) }, self)?.event;
    expect(event({ photo: sizes, media_group_id: endless })).toMatchObject({ photo: { albumId: null } });
    expect(event({ photo: [{ ...sizes[0], file_unique_id: endless }] })).toBeUndefined();
  });
});

test('what nobody sees is left out of all that people write', () => {
  const hidden = '\u202EA\u200B👨‍👩‍👧\u3164';
  const shown = 'A👨‍👩‍👧';
  const from = { id: 41, first_name: hidden, last_name: '\u3164' };
  const written = messageWith({ from, text: hidden, chat: { ...group, title: hidden } });
  const read = (message: object) => toIncoming({ update_id: 9, message }, self);
  expect(read(messageWith({ from, text: hidden }))).toMatchObject({
    from: { name: shown },
    event: { kind: 'text', text: shown },
  });
  expect(read({ ...written, text: `/lienket ${hidden}` })).toMatchObject({
    chat: { title: shown },
    event: { kind: 'command', argument: shown },
  });
  expect(read(messageWith({ photo: sizes, caption: hidden }))).toMatchObject({ event: { caption: shown } });
  const edited = { update_id: 9, edited_message: messageWith({ text: hidden }) };
  expect(toIncoming(edited, self)).toMatchObject({ event: { kind: 'edited', text: shown } });
});

describe('an edited message', () => {
  test.each<[string, object, IncomingEvent | null]>([
    ['a text', { text: '46' }, { kind: 'edited', messageId: '5', text: '46' }],
    ['a caption', { photo: sizes, caption: '46' }, { kind: 'edited', messageId: '5', text: '46' }],
    [
      'a command, corrected, is an edited text',
      { text: '/baocao' },
      { kind: 'edited', messageId: '5', text: '/baocao' },
    ],
    ['a photo whose caption was taken away', { photo: sizes }, null],
    ['in a group', { chat: group, text: '46' }, null],
  ])('%s', (_, content, event) => {
    const update = { update_id: 9, edited_message: { ...messageWith(content), edit_date: 1_710_640_900 } };
    expect(toIncoming(update, self)?.event ?? null).toEqual(event);
  });

  test('has the time of the edit', () => {
    const update = {
      update_id: 9,
      edited_message: { ...messageWith({ text: '46' }), edit_date: 1_710_640_900 },
    };
    expect(toIncoming(update, self)?.sentAt).toBe(1_710_640_900_000);
  });
});

describe('a pressed button', () => {
  const press = {
    id: 'c',
    from: lan,
    chat_instance: '1',
    data: 'q.1.0',
    message: { message_id: 8, date: 0, chat: room },
  };

  test('in private, also of a message that the bot can see no more', () => {
    const incoming = toIncoming({ update_id: 9, callback_query: press }, self);
    expect(incoming).toMatchObject({
      messageId: '8',
      event: { kind: 'button', data: 'q.1.0', messageId: '8' },
    });
  });

  test('has no time: that of the card is another one', () => {
    const message = { ...press.message, date: 1_710_640_800 };
    const incoming = toIncoming({ update_id: 9, callback_query: { ...press, message } }, self);
    expect(incoming?.sentAt).toBeNull();
  });

  test('in a group by whoever pressed it; the card is not to be replaced', () => {
    const inGroup = { ...press, message: { ...press.message, chat: group } };
    const incoming = toIncoming({ update_id: 9, callback_query: inGroup }, self);
    expect(incoming).toMatchObject({ chat: { id: '-1002' }, from: { id: '41' }, event: { messageId: null } });
  });

  test.each([
    ['without data', { data: undefined }],
    ['without a message', { message: undefined }],
  ])('%s is nothing', (_, change) => {
    expect(toIncoming({ update_id: 9, callback_query: { ...press, ...change } }, self)).toBeNull();
  });
});

describe('membership', () => {
  test.each<[string, string, object, 'in' | 'out' | null]>([
    ['blocked', 'member', { status: 'kicked' }, 'out'],
    ['unblocked', 'kicked', { status: 'member' }, 'in'],
    ['added', 'left', { status: 'member' }, 'in'],
    ['added as an administrator', 'left', { status: 'administrator' }, 'in'],
    ['added without rights', 'left', { status: 'restricted', is_member: true }, 'in'],
    ['removed', 'administrator', { status: 'left' }, 'out'],
    ['removed with rights for later', 'member', { status: 'restricted', is_member: false }, 'out'],
    ['made an administrator', 'member', { status: 'administrator' }, null],
    ['still out', 'left', { status: 'kicked' }, null],
  ])('%s', (_, before, after, state) => {
    const change = {
      chat: group,
      from: lan,
      date: 1,
      old_chat_member: { status: before },
      new_chat_member: after,
    };
    const incoming = toIncoming({ update_id: 9, my_chat_member: change }, self);
    expect(incoming?.event ?? null).toEqual(state && { kind: 'bot-membership', state });
    expect(incoming?.messageId ?? null).toBeNull();
  });

  test('in a channel is not for us', () => {
    const change = {
      chat: { id: -5, type: 'channel' },
      from: lan,
      date: 1,
      old_chat_member: { status: 'left' },
      new_chat_member: { status: 'member' },
    };
    expect(toIncoming({ update_id: 9, my_chat_member: change }, self)).toBeNull();
  });
});

describe('what is no update', () => {
  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'x'],
    ['a list', []],
    ['an update without an id', { message: messageWith({ text: 'x' }) }],
    ['an id that is none', { update_id: '9', message: messageWith({ text: 'x' }) }],
    ['an unknown kind', { update_id: 9, message_reaction: {} }],
    ['a message that is none', { update_id: 9, message: 5 }],
    ['a message without a chat', { update_id: 9, message: { message_id: 5, date: 1, text: 'x' } }],
    ['a text that is a number', { update_id: 9, message: messageWith({ text: 5 }) }],
    [
      'a sender without an id',
      { update_id: 9, message: messageWith({ text: 'x', from: { first_name: 'x' } }) },
    ],
    ['a photo that is none', { update_id: 9, message: messageWith({ photo: [{}] }) }],
  ])('%s is ignored', (_, raw) => {
    expect(toIncoming(raw, self)).toBeNull();
  });

  test('never throws, whatever it is', () => {
    const anyUpdate = fc.record(
      {
        update_id: fc.oneof(fc.integer(), fc.anything()),
        message: fc.oneof(
          fc.anything(),
          fc.record(
            {
              message_id: fc.integer(),
              date: fc.integer(),
              chat: fc.constant(room),
              from: fc.anything(),
              text: fc.anything(),
              photo: fc.anything(),
              document: fc.anything(),
            },
            { requiredKeys: ['message_id', 'date', 'chat'] },
          ),
        ),
        callback_query: fc.anything(),
        my_chat_member: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const read = (raw: unknown) => typeof (toIncoming(raw, self)?.chat.id ?? 'ignored');
    expect(() =>
      fc.assert(fc.property(fc.oneof(fc.anything(), anyUpdate), (raw) => read(raw) === 'string')),
    ).not.toThrow();
  });
});
