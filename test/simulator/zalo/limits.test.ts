import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { createZaloBench } from '../support/zalo-bench.ts';

test('bots are three at most', async () => {
  const { world } = await createZaloBench();
  for (const name of ['Hai', 'Ba']) world.addBot({ account_name: name, display_name: `Bot ${name}` });
  expect(() => world.addBot({ account_name: 'bon', display_name: 'Bot Bốn' })).toThrow('has its 3 bots');
});

describe('users', () => {
  test('are fifty at most: of the next one nothing arrives, and nothing reaches them', async () => {
    const { world, lan, chat, outcome } = await createZaloBench();
    for (let i = 0; i < 49; i++) {
      const user = world.addUser({ display_name: `Người ${i}` });
      world.sendText(user, world.privateChat(user), 'chào');
    }
    world.sendText(lan, chat, 'tôi là người thứ 50');
    const late = world.addUser({ display_name: 'Muộn' });
    world.sendText(late, world.privateChat(late), 'tôi là người thứ 51');
    world.sendText(lan, chat, 'tôi vẫn viết được');
    expect(world.updates().history()).toHaveLength(51);
    expect(await outcome('sendMessage', { chat_id: late.id, text: 'a' })).toBe(
      '403 Forbidden: bot has its 50 users already',
    );
    expect(await outcome('sendMessage', { chat_id: lan.id, text: 'a' })).toBe('ok');
  });

  test('of whom the next one may be heard and not answered, as a world may have it', async () => {
    const { world, lan, chat, outcome } = await createZaloBench({
      usersPerBot: 1,
      beyondUsers: 'unanswered',
    });
    world.sendText(lan, chat, 'tôi là người duy nhất');
    const late = world.addUser({ display_name: 'Muộn' });
    world.sendText(late, world.privateChat(late), 'tôi là người thứ hai');
    expect(world.updates().history()).toHaveLength(2);
    expect(await outcome('sendMessage', { chat_id: late.id, text: 'a' })).toMatch(/^403 Forbidden/);
  });
});

describe('the month', () => {
  const refused = '429 Quota exceeded: 3 messages a month are used up';

  async function createMonthBench(countsInbound = false) {
    const bench = await createZaloBench({ messagesPerMonth: 3, countsInbound });
    bench.world.sendText(bench.lan, bench.chat, 'chào');
    const say = () => bench.outcome('sendMessage', { chat_id: bench.lan.id, text: 'a' });
    return { ...bench, say };
  }

  test('has 3,000 messages unless a world has other rules', async () => {
    const { world } = await createZaloBench();
    expect(world.state.rules.messagesPerMonth).toBe(3000);
  });

  test('counts the sending methods and sendChatAction, and nothing that was refused', async () => {
    const { world, lan, call, say } = await createMonthBench();
    const to = { chat_id: lan.id };
    expect(await call('sendChatAction', { ...to, action: 'typing' })).toEqual({ status: 200, ok: true });
    await call('sendSticker', { ...to, sticker: 'abc' });
    await call('sendMessage', { ...to, text: '' });
    await call('getMe');
    expect(world.messagesInMonth()).toEqual({ outbound: 2, inbound: 1 });
    expect([await say(), await say()]).toEqual(['ok', refused]);
  });

  test('that is used up is 429 for every sending method, to everybody', async () => {
    const { lan, say, outcome } = await createMonthBench();
    for (let i = 0; i < 3; i++) await say();
    const to = { chat_id: lan.id };
    expect([
      await say(),
      await outcome('sendPhoto', { ...to, photo: 'https://example.org/a.jpg' }),
      await outcome('sendSticker', { ...to, sticker: 'a' }),
      await outcome('sendVoice', { ...to, voice_url: 'https://example.org/a.aac' }),
      await outcome('sendChatAction', { ...to, action: 'typing' }),
    ]).toEqual(Array.from({ length: 5 }, () => refused));
    expect(await outcome('getMe')).toBe('ok');
  });

  test('begins on the first at midnight in Vietnam', async () => {
    const { clock, say } = await createMonthBench();
    clock.jumpTo(Date.parse('2024-03-31T16:00:00Z') as Instant);
    for (let i = 0; i < 3; i++) await say();
    expect(await say()).toBe(refused);
    clock.jumpTo(Date.parse('2024-03-31T16:59:00Z') as Instant);
    expect(await say()).toBe(refused);
    clock.jumpTo(Date.parse('2024-03-31T17:00:00Z') as Instant);
    expect(await say()).toBe('ok');
  });

  test('counts what people write too, where the world says so', async () => {
    const { say } = await createMonthBench(true);
    expect([await say(), await say(), await say()]).toEqual(['ok', 'ok', refused]);
  });
});
