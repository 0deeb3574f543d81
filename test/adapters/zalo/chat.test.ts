import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { ChatPlace } from '#test/contracts/chat-place.ts';
import { testChat } from '#test/contracts/chat.contract.ts';
import { openPlace, photoUrlOf } from './support/zalo-place.ts';

describe('Zalo', () => {
  testChat(() => openPlace());
});

describe('Zalo besides', () => {
  test('a refusal by its own HTTP status is one like any other', async () => {
    const place = await openPlace({ refusalStatus: 'own' });
    place.block();
    await expect(say(place, 'Chào')).rejects.toMatchObject({ kind: 'gone' });
  });

  test('after 3,000 messages the next waits until the month is over, and then goes out', async () => {
    const place = await openPlace({ messagesPerMonth: 2 });
    await say(place, 'một');
    await say(place, 'hai');
    const until = Date.parse('2024-04-01T00:00:00+07:00');
    await expect(say(place, 'ba')).rejects.toMatchObject({ kind: 'spent', until });
    place.clock.jumpTo(until as Instant);
    await say(place, 'ba');
    expect(place.seen().map(({ text }) => text)).toEqual(['một', 'hai', 'ba']);
  });

  test('of all its calls none is one that counts without saying anything', async () => {
    const place = await openPlace();
    await say(place, 'Chào');
    expect(place.world.calls.map(({ method }) => method)).toEqual(['getMe', 'sendMessage']);
  });

  test('with a token that was reset it is busy, so that nothing is lost, and the log, once, and the ping say so', async () => {
    const place = await openPlace();
    place.world.resetToken();
    for (const text of ['Chào', 'Chào lần nữa'])
      await expect(say(place, text)).rejects.toMatchObject({ kind: 'busy' });
    await expect(place.platform.ping()).rejects.toThrow(/ZALO_BOT_TOKEN/);
    expect(place.log).toEqual([expect.stringMatching(/ZALO_BOT_TOKEN/)]);
  });

  test('an answer that is a page with HTTP 200 is no reason to say it twice', async () => {
    const place = await openPlace();
    place.world.faults.plan('sendMessage', { kind: 'garbage' });
    await expect(say(place, 'Chào')).rejects.toMatchObject({ kind: 'ambiguous' });
    expect(place.seen()).toHaveLength(1);
  });

  test('a group that threw the bot out is gone', async () => {
    const { place, group } = await openGroup();
    await say(place, 'Tổng kết');
    expect(place.world.messagesOf(group).at(-1)?.text).toBe('Tổng kết');
    place.world.removeBotFromGroup(place.lan, group);
    await expect(say(place, 'Tổng kết')).rejects.toMatchObject({ kind: 'gone' });
  });

  test('a photo that its network has not ready for a while comes, and one that never is, later', async () => {
    const place = await openPlace();
    const { world, lan, room } = place;
    const bytes = place.newPicture();
    world.sendPhotos(lan, room, [{ bytes, cdn: { notReadyTimes: 2 } }]);
    expect(Buffer.from(await place.chat.fetchPhoto({ fileRef: photoUrlOf(world) }))).toEqual(
      Buffer.from(bytes),
    );
    world.sendPhotos(lan, room, [{ bytes, cdn: { notReadyTimes: 'always' } }]);
    await expect(place.chat.fetchPhoto({ fileRef: photoUrlOf(world) })).rejects.toMatchObject({
      kind: 'busy',
    });
  });

  test('a photo that has expired is refused', async () => {
    const place = await openPlace({ photoLifeMs: 60_000 });
    const { fileRef } = await place.sendPhoto();
    place.clock.advance(60_000);
    await expect(place.chat.fetchPhoto({ fileRef })).rejects.toMatchObject({ kind: 'refused' });
  });
});

describe('hearing', () => {
  test('what a group says to the bot by its name comes as a command, asked for one by one', async () => {
    const { place, group } = await openGroup();
    const { world, lan, platform } = place;
    await next(platform);
    world.sendText(lan, group, 'Hôm nay họp nhé');
    world.sendText(lan, group, `${world.mention()} lienket ABCD-1234`);
    expect(await next(platform)).toMatchObject([
      {
        incoming: {
          chat: { kind: 'group' },
          event: { kind: 'command', name: 'lienket', argument: 'ABCD-1234' },
        },
      },
    ]);
    expect(await next(platform, false)).toEqual([]);
  });

  test('a webhook that is set is taken away before updates are asked for', async () => {
    const place = await openPlace();
    const { platform, world, lan, room } = place;
    await platform.webhook?.setUp('http://127.0.0.1:9/zalo');
    await expect(next(platform)).rejects.toMatchObject({ kind: 'busy' });
    world.sendText(lan, room, 'viec');
    expect((await next(platform)).map(({ incoming }) => incoming?.event)).toContainEqual({
      kind: 'text',
      text: expect.any(String),
    });
  });
});

type Place = Awaited<ReturnType<typeof openPlace>>;

function next({ source }: Place['platform'], isPatient = true) {
  return source.next({ after: null, isPatient, signal: new AbortController().signal });
}

async function openGroup() {
  const place = await openPlace();
  const group = place.world.createGroup(place.lan, 'Quận Đoàn Tân Phú');
  place.world.addBotToGroup(place.lan, group);
  const to = { ...place.to, chatId: place.world.chatView(group).id };
  return { place: { ...place, to }, group };
}

async function say({ chat, to }: Pick<ChatPlace, 'chat' | 'to'>, html: string): Promise<void> {
  const card = { html, rows: [], choosing: false, pickHint: '' };
  for (const call of chat.render(card, to)) await chat.send(to, call);
}
