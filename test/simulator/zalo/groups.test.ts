import { describe, expect, test } from 'vitest';
import { PhoneError } from '#src/simulator/platform/phone-error.ts';
import type { ZaloEvent } from '#src/simulator/zalo/wire.ts';
import type { WorldOptions } from '#src/simulator/zalo/zalo-world.ts';
import { createZaloBench, smallJpeg } from '../support/zalo-bench.ts';

async function createGroupBench(options: Partial<WorldOptions> = {}) {
  const bench = await createZaloBench({ replaysUnpolled: true, ...options });
  const minh = bench.world.addUser({ display_name: 'Minh' });
  const group = bench.world.createGroup(bench.lan, 'Ban Thường vụ', [minh]);
  bench.world.addBotToGroup(bench.lan, group);
  const { id } = bench.world.chatView(group);
  const all = async () => {
    const events: ZaloEvent[] = [];
    for (let event = await bench.poll(); event; event = await bench.poll()) events.push(event);
    return events;
  };
  return { ...bench, minh, group, id, all, at: bench.world.mention() };
}

describe('a group', () => {
  test('has an id of zgr- and twenty hex digits', async () => {
    const { id } = await createGroupBench();
    expect(id).toMatch(/^zgr-[0-9a-f]{20}$/);
  });

  test('shows the bot what mentions it, the mention included', async () => {
    const { world, lan, group, id, all } = await createGroupBench();
    world.sendText(lan, group, '@Bot Xung Kích lienket ABC');
    expect(await all()).toEqual([
      {
        event_name: 'message.text.received',
        message: {
          message_id: expect.any(String),
          date: expect.any(Number),
          chat: { id, chat_type: 'GROUP' },
          from: { id: lan.id, display_name: 'Lan', is_bot: false },
          text: '@Bot Xung Kích lienket ABC',
        },
      },
    ]);
  });

  test('shows a mention to the one bot that it names, wherever it stands', async () => {
    const { world, lan, group, all, poll } = await createGroupBench();
    const short = world.addBot({ account_name: 'bot.hai', display_name: 'Bot Xung' });
    world.addBotToGroup(lan, group, short.user);
    world.sendText(lan, group, 'cho hỏi @Bot Xung Kích: còn hạn không?');
    world.sendText(lan, group, '@Bot Xung ơi');
    world.sendText(lan, group, '@Bot Xung, @Bot Xung Kích');
    expect((await all()).map((event) => event.message.text)).toEqual([
      'cho hỏi @Bot Xung Kích: còn hạn không?',
      '@Bot Xung, @Bot Xung Kích',
    ]);
    const toShort = [await poll('0', short), await poll('0', short), await poll('0', short)];
    expect(toShort.map((event) => event?.message.text)).toEqual([
      '@Bot Xung ơi',
      '@Bot Xung, @Bot Xung Kích',
      undefined,
    ]);
  });

  test('shows it neither untagged text, photo and voice, nor a mention of somebody else', async () => {
    const { world, lan, group, all } = await createGroupBench();
    world.sendText(lan, group, 'chào cả nhà');
    world.sendText(lan, group, '@Bot Xung Kíchy nhé');
    world.sendText(lan, group, 'Bot Xung Kích đâu rồi');
    world.sendPhotos(lan, group, [{ bytes: smallJpeg }, { bytes: smallJpeg, caption: 'đẹp' }]);
    world.sendVoice(lan, group);
    world.sendSticker(lan, group);
    world.sendUnsupported(lan, group);
    expect(await all()).toEqual([]);
    expect(world.messagesOf(group)).toHaveLength(8);
  });

  test('shows it what replies to it, and no reply to others', async () => {
    const { world, lan, minh, group, id, all, call } = await createGroupBench();
    await call('sendMessage', { chat_id: id, text: 'Tổng kết tuần' });
    const digest = world.messagesOf(group, 1)[0]?.id ?? '';
    const answer = world.sendText(minh, group, 'cảm ơn', { replyTo: digest });
    world.sendText(lan, group, 'không có gì', { replyTo: answer.id });
    world.sendVoice(lan, group, { replyTo: digest });
    expect((await all()).map((event) => event.event_name)).toEqual([
      'message.text.received',
      'message.voice.received',
    ]);
  });

  test('shows it a photo only with the mention in its caption, even one that replies to it', async () => {
    const { world, lan, group, id, all, call, at } = await createGroupBench();
    await call('sendMessage', { chat_id: id, text: 'Còn ảnh không?' });
    const question = world.messagesOf(group, 1)[0]?.id ?? '';
    world.sendPhotos(lan, group, [{ bytes: smallJpeg }], { replyTo: question });
    world.sendPhotos(lan, group, [{ bytes: smallJpeg, caption: `${at} CNX 17/3` }]);
    const events = await all();
    expect(events).toHaveLength(1);
    expect(events[0]?.message).toMatchObject({
      photo_url: expect.any(String),
      caption: '@Bot Xung Kích CNX 17/3',
    });
  });

  test('shows it what a minor writes to it as unsupported', async () => {
    const { world, lan, group, all, at } = await createGroupBench();
    const be = world.addUser({ display_name: 'Bé Na', isMinor: true });
    world.joinGroup(lan, group, be);
    world.sendText(be, group, `${at} chào`);
    expect((await all()).map((event) => event.event_name)).toEqual(['message.unsupported.received']);
  });

  test('tells it nothing of who comes and goes, not even of itself', async () => {
    const { world, lan, minh, group } = await createGroupBench();
    world.leaveGroup(minh, group);
    world.joinGroup(lan, group, minh);
    world.removeBotFromGroup(lan, group);
    expect(world.updates().history()).toEqual([]);
    expect(world.chatView(group).memberNames).toEqual(['Lan', 'Minh']);
  });

  test('can be written to at any time, until the bot is no more in it', async () => {
    const { world, lan, minh, group, id, outcome } = await createGroupBench();
    const say = () => outcome('sendMessage', { chat_id: id, text: 'Tổng kết' });
    expect(await say()).toBe('ok');
    world.removeBotFromGroup(lan, group);
    expect(await say()).toBe('403 Forbidden: bot is not a member of the group');
    world.sendText(minh, group, '@Bot Xung Kích còn đó không');
    expect(world.updates().history()).toEqual([]);
    expect(await outcome('sendMessage', { chat_id: 'zgr-00000000000000000000', text: 'a' })).toBe(
      '400 Bad Request: chat not found',
    );
  });

  test('hears no voice message of a bot, although the call goes well', async () => {
    const { world, group, id, call } = await createGroupBench();
    const { result } = await call('sendVoice', { chat_id: id, voice_url: 'https://example.org/a.aac' });
    expect(result).toEqual({ message_id: expect.any(String), date: expect.any(Number) });
    expect(world.messagesOf(group)).toEqual([]);
  });
});

describe('a bot', () => {
  test('that cannot join groups is not let in', async () => {
    const { world, lan, group, call } = await createGroupBench();
    const shy = world.addBot({ account_name: 'bot.hai', display_name: 'Bot Hai', can_join_groups: false });
    expect((await call('getMe', {}, shy)).result).toMatchObject({ can_join_groups: false });
    expect(() => world.addBotToGroup(lan, group, shy.user)).toThrow(PhoneError);
  });

  test('is in three groups at most; one that it leaves makes room', async () => {
    const { world, lan, group } = await createGroupBench();
    const others = ['Hai', 'Ba', 'Bốn'].map((title) => world.createGroup(lan, title));
    const [second, third, fourth] = others as [typeof group, typeof group, typeof group];
    world.addBotToGroup(lan, second);
    world.addBotToGroup(lan, third);
    world.addBotToGroup(lan, third);
    expect(() => world.addBotToGroup(lan, fourth)).toThrow('is in 3 groups already');
    world.removeBotFromGroup(lan, group);
    world.addBotToGroup(lan, fourth);
    const has = (one: typeof group) => world.chatView(one).memberNames.includes('Bot Xung Kích');
    expect([group, second, third, fourth].map(has)).toEqual([false, true, true, true]);
  });

  test('is added only by people of the group, and to no private chat', async () => {
    const { world, lan, chat, group } = await createGroupBench();
    const stranger = world.addUser({ display_name: 'Hoa' });
    expect(() => world.addBotToGroup(stranger, group)).toThrow(PhoneError);
    expect(() => world.addBotToGroup(lan, chat)).toThrow('is not a group');
  });
});
