import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Attachment, Call } from '#src/ports/chat.ts';
import { type ChatPlace, photosOf, question, show } from '#test/contracts/chat-place.ts';
import { openGroup, openPlace } from './support/telegram-place.ts';

const words = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('files on Telegram', () => {
  test('that it takes as no photo are an album of documents, with their names, below the photos', async () => {
    const place = await openPlace();
    const files = [
      fileOf(place, 'anh.heic', 'image/heic'),
      fileOf(place, 'dong.gif', 'image/gif'),
      fileOf(place, 'bien-ban.pdf', 'application/pdf'),
    ];
    const [photo] = photosOf(place, ['một']);
    if (!photo) throw new Error('a photo was asked for');
    await show(place, { ...question, attachments: [...files, photo] });
    const seen = place.world.messagesOf(place.room).filter(({ from }) => from.isBot);
    expect(seen.map(({ photo: shown, file }) => (shown ? 'photo' : (file?.name ?? null)))).toEqual([
      'photo',
      'anh.heic',
      'dong.gif',
      'bien-ban.pdf',
      null,
    ]);
    const albums = seen.map(({ albumId }) => albumId);
    expect(albums).toEqual([null, albums[1], albums[1], albums[1], null]);
    expect(albums[1]).not.toBeNull();
  });

  test('arrive byte for byte, large ones too', async () => {
    const place = await openPlace();
    const content = Uint8Array.from({ length: 3_000_000 }, (_, index) => index % 251);
    const attachment = { ...fileOf(place, 'x.pdf', 'application/pdf'), sha256: place.keep(content) };
    await show(place, { ...question, attachments: [attachment] });
    const fileRef = place.world.messagesOf(place.room).find(({ file }) => file)?.file?.fileId ?? '';
    expect(Buffer.from(await place.chat.fetchPhoto({ fileRef })).equals(Buffer.from(content))).toBe(true);
  });

  test('over 10 MB are documents, and over 50 MB, or where there are no files, are named at least', async () => {
    const place = await openPlace();
    const [photo] = photosOf(place, [null]);
    if (!photo) throw new Error('a photo was asked for');
    const attachments = [
      { ...photo, bytes: 11 * 1024 * 1024 },
      { ...photo, bytes: 51 * 1024 * 1024, name: 'to <lắm>.jpg' },
    ];
    await show(place, { ...question, attachments });
    expect(place.seen()).toMatchObject([{ file: 'file' }, { text: 'Ở đâu ạ?\n\n📎 to <lắm>.jpg' }]);
    const without = await openPlace({ files: false });
    await show(without, { ...question, attachments: [fileOf(without, 'bien-ban.pdf', 'application/pdf')] });
    expect(without.seen()).toMatchObject([{ file: null, text: 'Ở đâu ạ?\n\n📎 bien-ban.pdf' }]);
  });

  test('of many are albums of about one size, none of them over 20 MB', async () => {
    const place = await openPlace();
    const sizes = (count: number, bytes: number) =>
      place.chat
        .render(
          {
            ...question,
            attachments: photosOf(place, Array(count).fill(null)).map((one) => ({ ...one, bytes })),
          },
          place.to,
        )
        .slice(0, -1)
        .map(({ params }) => (params['files'] as unknown[]).length);
    expect(sizes(10, 1)).toEqual([10]);
    expect(sizes(11, 1)).toEqual([5, 6]);
    expect(sizes(21, 1)).toEqual([7, 7, 7]);
    expect(sizes(8, 5 * 1024 * 1024)).toEqual([4, 4]);
  });

  test('go into the topic of a forum, as albums and alone', async () => {
    const { place, group } = await openGroup();
    const { newId } = place.world.migrateToSupergroup(place.lan, group);
    const topic = place.world.createTopic(place.lan, group, 'Báo cáo');
    const to = { ...place.to, chatId: String(newId), threadId: String(topic) };
    const [first, ...others] = photosOf(place, [null, null, null]);
    if (!first) throw new Error('photos were asked for');
    await show({ ...place, to }, { ...question, attachments: others });
    await show({ ...place, to }, { ...question, attachments: [first] });
    const seen = place.world.messagesOf(group).filter(({ from, service }) => from.isBot && !service);
    expect(seen.map(({ photo, threadId }) => [photo !== null, threadId])).toEqual([
      [true, topic],
      [true, topic],
      [false, topic],
      [true, topic],
      [false, topic],
    ]);
  });

  test('keep a name that would break the request from doing so', async () => {
    const place = await openPlace();
    const attachment = fileOf(place, 'biên bản; "số 1"\r\n.pdf', 'application/pdf');
    await show(place, { ...question, attachments: [attachment] });
    const { file } = place.world.messagesOf(place.room).find((one) => one.file) ?? {};
    expect(file?.name).toBe('biên bản_ _số 1___.pdf');
  });
});

describe('a picture that Telegram cannot read', () => {
  test('goes as a document, and the others as smaller albums', async () => {
    const place = await openPlace();
    const photos = photosOf(place, ['một', 'hai', 'ba', 'bốn']);
    const broken = place.keep(words('no picture'));
    const attachments = photos.map((one, index) => (index === 3 ? { ...one, sha256: broken } : one));
    await show(place, { ...question, attachments });
    expect(place.seen().map(({ file, text }) => `${file} ${text}`)).toEqual([
      'photo một',
      'photo hai',
      'photo ba',
      'file bốn',
      'null Ở đâu ạ?',
    ]);
  });

  test('and that Telegram names goes as a document behind the album of the others', async () => {
    const place = await openPlace();
    const description =
      'Bad Request: failed to send message #2 with the error message "PHOTO_INVALID_DIMENSIONS"';
    place.world.faults.plan('sendMediaGroup', { kind: 'status', code: 400, description });
    await show(place, { ...question, attachments: photosOf(place, ['một', 'hai', 'ba']) });
    const [first, second, third] = place.seen();
    expect([first, second, third].map((one) => `${one?.file} ${one?.text}`)).toEqual([
      'photo một',
      'photo ba',
      'file hai',
    ]);
    expect(first?.albumId).toBe(second?.albumId);
  });
});

describe('a call that sends files', () => {
  test('is the id of the first message of its album', async () => {
    const place = await openPlace();
    const [sent] = await show(place, { ...question, attachments: photosOf(place, [null, null]) });
    expect(sent?.externalId).toBe(place.seen()[0]?.id);
  });

  test('waits while the store is away, without the token, and nothing was sent', async () => {
    const place = await openPlace();
    const call = filesCall(place, 2);
    place.files.goAway();
    const error = await failureOf(place, call);
    expect(error).toMatchObject({ name: 'ChatBusyError' });
    expect(inspect(error, { depth: 10, showHidden: true })).not.toContain(place.token);
    expect(place.seen()).toEqual([]);
  });

  test('fails as a whole where the fault is not that of a file', async () => {
    const place = await openPlace();
    const call = filesCall(place, 2);
    place.world.faults.plan('sendMediaGroup', {
      kind: 'status',
      code: 400,
      description: 'Bad Request: not enough rights to send photos to the chat',
    });
    expect(await failureOf(place, call)).toMatchObject({ name: 'ChatRefusedError', reason: 'other' });
    place.world.faults.plan('sendMediaGroup', { kind: 'flood', retryAfterSeconds: 7 });
    expect(await failureOf(place, call)).toMatchObject({ name: 'ChatBusyError', retryAfterMs: 7_000 });
  });

  test('of which something went out is never repeated: what is left waits a moment for Telegram, or is left out', async () => {
    const place = await openPlace();
    const broken = place.keep(words('no picture'));
    const attachments = photosOf(place, ['một', 'hai']).map((one, index) =>
      index === 1 ? { ...one, sha256: broken } : one,
    );
    place.world.faults.plan('sendDocument', { kind: 'flood', retryAfterSeconds: 0 });
    await show(place, { ...question, attachments });
    expect(place.seen().map(({ file }) => file)).toEqual(['photo', 'file', null]);
    place.world.faults.plan('sendDocument', { kind: 'lost' });
    await show(place, { ...question, attachments });
    expect(
      place
        .seen()
        .slice(3)
        .map(({ file }) => file),
    ).toEqual(['photo', null]);
    expect(place.log.at(-1)).toBe('files of a message are left out');
  });

  test('says in the log which file is not there', async () => {
    const place = await openPlace();
    const [photo] = photosOf(place, [null]);
    if (!photo) throw new Error('a photo was asked for');
    await show(place, { ...question, attachments: [{ ...photo, sha256: '0'.repeat(64) }] });
    expect(place.log).toEqual(['a file of a message is left out']);
  });
});

function fileOf(place: ChatPlace, name: string, mime: string): Attachment {
  const content = words(`content of ${name}`);
  return { sha256: place.keep(content), bytes: content.length, name, mime, caption: null };
}

/** The call that sends so many photos. */
function filesCall(place: ChatPlace, count: number): Call {
  const attachments = photosOf(place, Array(count).fill(null));
  const [call] = place.chat.render({ ...question, attachments }, place.to);
  if (!call) throw new Error('a card was rendered to nothing');
  return call;
}

async function failureOf({ chat, to }: ChatPlace, call: Call): Promise<unknown> {
  return chat.send(to, call).then(
    () => 'it went well',
    (error: unknown) => error,
  );
}
