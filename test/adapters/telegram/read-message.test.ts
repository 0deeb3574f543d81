import { describe, expect, test } from 'vitest';
import { eventOf, group, lan, self, sizes } from './support/updates.ts';

const file = { file_id: 'f', file_unique_id: 'uf', file_size: 5_000 };
const photo = { fileRef: 'large', uniqueRef: 'u3', albumId: null, sentAs: 'photo', bytes: 90_000 };
const document = { fileRef: 'f', uniqueRef: 'uf', albumId: null, sentAs: 'file', bytes: 5_000 };
const tooLarge = 20 * 1024 * 1024 + 1;

describe('a message to us', () => {
  test.each<[string, object, object]>([
    ['text', { text: '45 người' }, { kind: 'text', text: '45 người' }],
    [
      'text that begins with a slash but is no command',
      { text: '/báo cáo' },
      { kind: 'text', text: '/báo cáo' },
    ],
    ['a date with a slash', { text: '17/3' }, { kind: 'text', text: '17/3' }],
    ['a command', { text: '/baocao' }, { kind: 'command', name: 'baocao', argument: '' }],
    [
      'a command in capitals, to us',
      { text: '/BaoCao@xungkichbot' },
      { kind: 'command', name: 'baocao', argument: '' },
    ],
    [
      'a command with an argument',
      { text: '/start  ABCD-1234 ' },
      { kind: 'command', name: 'start', argument: 'ABCD-1234' },
    ],
    [
      'a command with lines',
      { text: '/baocao\nCNX\n45' },
      { kind: 'command', name: 'baocao', argument: 'CNX\n45' },
    ],
    [
      "another bot's command is text",
      { text: '/baocao@OtherBot' },
      { kind: 'text', text: '/baocao@OtherBot' },
    ],
    ['a photo: the largest size', { photo: sizes }, { kind: 'photo', photo, caption: null }],
    [
      'a photo with a caption',
      { photo: sizes, caption: 'Dọn rác' },
      { kind: 'photo', photo, caption: 'Dọn rác' },
    ],
    [
      'a photo of an album',
      { photo: sizes, media_group_id: '13' },
      { kind: 'photo', photo: { ...photo, albumId: '13' }, caption: null },
    ],
    [
      'a live photo, which has a photo beside it',
      { photo: sizes, live_photo: file },
      { kind: 'photo', photo, caption: null },
    ],
    [
      'a picture sent as a file',
      { document: { ...file, mime_type: 'image/heic' } },
      { kind: 'photo', photo: document, caption: null },
    ],
    [
      'a picture whose type is known by its name',
      { document: { ...file, file_name: 'A.JPG' } },
      { kind: 'photo', photo: document, caption: null },
    ],
    [
      'a picture of unknown size',
      { document: { file_id: 'f', file_unique_id: 'uf', mime_type: 'image/png' } },
      { kind: 'photo', photo: { ...document, bytes: null }, caption: null },
    ],
    [
      'a file that is no picture',
      { document: { ...file, mime_type: 'application/pdf', file_name: 'ke-hoach.pdf' }, caption: 'Kế hoạch' },
      {
        kind: 'bad-file',
        reason: 'not-an-image',
        as: { ...document, file: { name: 'ke-hoach.pdf', mime: 'application/pdf' } },
        caption: 'Kế hoạch',
      },
    ],
    [
      'a file that is no picture, and larger than a bot can fetch',
      { document: { ...file, mime_type: 'application/pdf', file_size: 50 * 1024 * 1024 } },
      { kind: 'bad-file', reason: 'not-an-image' },
    ],
    [
      'a file of no known type: its bytes will tell',
      { document: { ...file, mime_type: 'application/octet-stream', file_name: 'IMG_1.HEIC' } },
      { kind: 'photo', photo: document, caption: null },
    ],
    [
      'a picture over 20 MB',
      { document: { ...file, mime_type: 'image/png', file_size: tooLarge } },
      { kind: 'bad-file', reason: 'too-large' },
    ],
    ['a voice message', { voice: file }, { kind: 'unsupported', what: 'voice' }],
    ['a song', { audio: file }, { kind: 'unsupported', what: 'voice' }],
    ['a video', { video: file, caption: 'x' }, { kind: 'unsupported', what: 'video' }],
    ['a round video', { video_note: file }, { kind: 'unsupported', what: 'video' }],
    [
      'a GIF, which has a document beside it',
      { animation: file, document: { ...file, mime_type: 'video/mp4' } },
      { kind: 'unsupported', what: 'video' },
    ],
    ['a sticker', { sticker: file }, { kind: 'unsupported', what: 'sticker' }],
    ['a location', { location: { latitude: 10, longitude: 106 } }, { kind: 'unsupported', what: 'location' }],
    ['a venue', { venue: {}, location: {} }, { kind: 'unsupported', what: 'location' }],
    ['a contact', { contact: { phone_number: '1' } }, { kind: 'unsupported', what: 'contact' }],
    ['a poll', { poll: {} }, { kind: 'unsupported', what: 'other' }],
    ['a die', { dice: {} }, { kind: 'unsupported', what: 'other' }],
    ['something newer than this code', { hologram: {} }, { kind: 'unsupported', what: 'other' }],
    ['a photo without any size', { photo: [] }, { kind: 'unsupported', what: 'other' }],
    [
      'a group that got another id',
      { chat: group, migrate_to_chat_id: -1009 },
      { kind: 'chat-moved', newChatId: '-1009' },
    ],
    [
      'a command in a group',
      { chat: group, text: '/tongket@XungKichBot' },
      { kind: 'command', name: 'tongket', argument: '' },
    ],
    [
      'a command in a group to whoever listens',
      { chat: group, text: '/tongket' },
      { kind: 'command', name: 'tongket', argument: '' },
    ],
  ])('%s', (_, content, event) => {
    expect(eventOf(content)).toEqual(event);
  });
});

describe('a message that is not for us', () => {
  test.each<[string, object]>([
    ['talk in a group', { chat: group, text: 'chào cả nhà' }],
    ['a photo in a group', { chat: group, photo: sizes }],
    ["another bot's command in a group", { chat: group, text: '/tongket@OtherBot' }],
    ['a voice message in a group', { chat: group, voice: file }],
    [
      'people who joined, us among them: my_chat_member says so too',
      { chat: group, new_chat_members: [{ ...self, is_bot: true, first_name: 'x' }] },
    ],
    ['a new title', { chat: group, new_chat_title: 'x' }],
    ['the new group of a migration', { chat: group, migrate_from_chat_id: -1 }],
    ['a new topic', { chat: group, forum_topic_created: {} }],
    ['a pinned message in private', { pinned_message: {} }],
    ['a timer for deleting', { message_auto_delete_timer_changed: {} }],
    ['leave to write', { write_access_allowed: {} }],
    ['a command by another bot', { from: { ...lan, is_bot: true }, text: '/baocao' }],
    ['a post of the linked channel', { chat: group, is_automatic_forward: true, text: '/baocao' }],
    ['a message in a channel', { chat: { id: -5, type: 'channel', title: 'x' }, text: '/baocao' }],
  ])('%s', (_, content) => {
    expect(eventOf(content)).toBeNull();
  });
});
