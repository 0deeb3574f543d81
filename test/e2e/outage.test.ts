import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { ChatRef } from '#src/simulator/telegram/phone/refs.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const sundayMorning = Date.UTC(2024, 2, 17, 2) as Instant;

let rehearsal: Rehearsal;
let lan: { id: number };

beforeAll(async () => {
  rehearsal = await startRehearsal({ photosWaitMs: 50 });
});
afterAll(() => rehearsal.close());
beforeEach(async () => {
  await rehearsal.forgetAll(sundayMorning);
  lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
});
afterEach(() => rehearsal.world.faults.clear());

const saidIn = (chat: ChatRef): readonly string[] =>
  rehearsal.world
    .messagesOf(chat)
    .filter((message) => message.from.isBot)
    .map(({ text }) => text);
const chatOf = (user: { id: number }): ChatRef => rehearsal.world.privateChat(user);
const hears = (chat: ChatRef, words: string, timeoutMs = 10_000): Promise<unknown> =>
  rehearsal.world.waitFor(
    () => saidIn(chat).some((text) => text.includes(words)),
    timeoutMs,
    () => saidIn(chat).join(' | '),
  );
const types = (user: { id: number }, text: string): void =>
  void rehearsal.world.sendText(user, chatOf(user), text);
const countOf = (chat: ChatRef, words: string): number =>
  saidIn(chat).filter((text) => text.includes(words)).length;

async function group(): Promise<ChatRef> {
  const { world } = rehearsal;
  const leaders = world.createGroup(lan, 'Thường trực');
  world.addBotToGroup(lan, leaders);
  const code = await rehearsal.codeFor('leaders', { unit: 'tan-phu', role: null, isExpired: false });
  world.sendText(lan, leaders, `/lienket ${code}`);
  await hears(leaders, 'Đã liên kết');
  return leaders;
}

/** Moves the clock from event to event until the person hears something by itself. */
async function untilReminded(user: { id: number }): Promise<void> {
  const before = saidIn(chatOf(user)).length;
  for (let events = 0; events < 20 && saidIn(chatOf(user)).length === before; events++) {
    rehearsal.clock.jumpTo((await rehearsal.bot().nextEventAt()) ?? rehearsal.clock.now());
    await rehearsal.bot().sweepNow();
    await rehearsal.settled();
  }
  expect(saidIn(chatOf(user)).length).toBeGreaterThan(before);
}

describe('when Telegram', () => {
  test('answers 500, the message comes a few seconds later, once', async () => {
    rehearsal.world.faults.plan('sendMessage', { kind: 'status', code: 500 });
    types(lan, '/viec');
    await hears(chatOf(lan), 'Việc của');
    await rehearsal.settled();
    expect(countOf(chatOf(lan), 'Việc của')).toBe(1);
  });

  test('asks for a pause, the message comes after it and not before the next sweep', async () => {
    rehearsal.world.faults.plan('sendMessage', { kind: 'flood', retryAfterSeconds: 1 });
    types(lan, '/viec');
    await hears(chatOf(lan), 'Việc của', 6_000);
    await rehearsal.settled();
    expect(countOf(chatOf(lan), 'Việc của')).toBe(1);
  });

  test('takes no message for a while, what was said meanwhile comes in its order', async () => {
    rehearsal.world.faults.plan('sendMessage', { kind: 'flood', retryAfterSeconds: 2 });
    types(lan, '/viec');
    await rehearsal.world.waitFor(() => rehearsal.world.pendingUpdates() === 0);
    types(lan, '/menu');
    types(lan, '/ngonngu');
    await hears(chatOf(lan), 'Bạn muốn mình nói tiếng gì');
    await hears(chatOf(lan), 'Việc của');
    await rehearsal.settled();
    expect(saidIn(chatOf(lan)).slice(-3)).toEqual([
      expect.stringContaining('Việc của'),
      expect.stringContaining('Mình giúp'),
      expect.stringContaining('Bạn muốn mình nói tiếng gì'),
    ]);
  });

  test('wants one chat to wait, another chat hears its answers at once', async () => {
    const minh = await rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
    rehearsal.world.faults.plan('sendMessage', { kind: 'flood', retryAfterSeconds: 4 });
    types(lan, '/viec');
    await rehearsal.world.waitFor(() => rehearsal.world.pendingUpdates() === 0);
    types(minh, '/viec');
    await hears(chatOf(minh), 'Việc của phường Tây Thạnh', 3_000);
    expect(countOf(chatOf(lan), 'Việc của')).toBe(0);
    await hears(chatOf(lan), 'Việc của phường Tân Quý');
    await rehearsal.settled();
  });

  test('cannot be asked for updates, those that came meanwhile are answered in order', async () => {
    rehearsal.world.faults.plan('getUpdates', { kind: 'status', code: 502 }, 2);
    for (const text of ['/baocao', 'Chủ nhật xanh 152 · hôm nay', 'hôm nay', 'hẻm 128', '45'])
      types(lan, text);
    await hears(chatOf(lan), 'câu 4/9');
    await rehearsal.settled();
    const report = await rehearsal.database.report.findFirstOrThrow();
    expect(report.draft).toEqual({ date: '2024-03-17', place: 'hẻm 128', members: 45 });
  });

  test('does not hand out a photo at first, the photo is kept all the same', async () => {
    rehearsal.world.faults.plan('getFile', { kind: 'status', code: 500 }, 2);
    rehearsal.world.sendPhotos(lan, chatOf(lan), [{ bytes: smallPhoto() }]);
    let stored = 0;
    while (stored === 0) stored = await rehearsal.database.photo.count({ where: { state: 'stored' } });
    await rehearsal.settled();
    expect(countOf(chatOf(lan), 'Đã nhận 1 ảnh')).toBe(1);
  });
});

describe('a person who blocks the bot', () => {
  test('is marked, is reminded no more, and the others are', async () => {
    const { world, database } = rehearsal;
    const minh = await rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
    await rehearsal.settled();
    world.blockBot(lan);
    await rehearsal.settled();
    const lanBefore = saidIn(chatOf(lan)).length;
    await untilReminded(minh);
    expect(saidIn(chatOf(lan))).toHaveLength(lanBefore);
    const account = await database.account.findFirstOrThrow({ where: { externalId: String(lan.id) } });
    expect(account.isReachable).toBe(false);
  });

  test('and whose block was not heard of is marked at the first message that fails', async () => {
    const { world, database } = rehearsal;
    const minh = await rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
    await rehearsal.settled();
    world.deactivateUser(lan);
    await untilReminded(minh);
    const account = await database.account.findFirstOrThrow({ where: { externalId: String(lan.id) } });
    expect(account.isReachable).toBe(false);
  });

  test('is served again after coming back', async () => {
    const { world, database } = rehearsal;
    world.blockBot(lan);
    await rehearsal.settled();
    types(lan, '/viec');
    await hears(chatOf(lan), 'Việc của');
    await rehearsal.settled();
    const account = await database.account.findFirstOrThrow({ where: { externalId: String(lan.id) } });
    expect(account.isReachable).toBe(true);
  });
});

describe('a group that becomes a supergroup', () => {
  test.each([
    ['is told by Telegram', { tellMembership: false }],
    ['is told as leaving and entering, too', { tellMembership: true }],
  ])('keeps its link when it %s', async (_, options) => {
    const leaders = await group();
    const { world, database } = rehearsal;
    const { newId } = world.migrateToSupergroup(lan, leaders, options);
    await rehearsal.settled();
    world.sendText(lan, leaders, '/tongket');
    await hears(leaders, 'Quận Đoàn Tân Phú · tuần này');
    await rehearsal.settled();
    const [linked, ...others] = await database.group.findMany();
    expect(others).toEqual([]);
    expect(linked).toMatchObject({ chatId: String(newId), state: 'linked' });
    expect(linked?.nextDigestAt).not.toBeNull();
  });

  test('while a message to it waits gets that message under its new id', async () => {
    const leaders = await group();
    const { world, database } = rehearsal;
    world.faults.plan('sendMessage', { kind: 'flood', retryAfterSeconds: 1 });
    world.sendText(lan, leaders, '/tongket');
    await world.waitFor(() => world.pendingUpdates() === 0);
    await rehearsal.bot().idle();
    const { newId } = world.migrateToSupergroup(lan, leaders);
    world.sendText(lan, leaders, '/trogiup');
    await hears(leaders, 'Quận Đoàn Tân Phú · tuần này');
    await rehearsal.settled();
    expect(await database.group.findMany({ select: { chatId: true, state: true } })).toEqual([
      { chatId: String(newId), state: 'linked' },
    ]);
    world.sendText(lan, leaders, '/tongket');
    await world.waitFor(() => countOf(leaders, 'tuần này') === 2, 10_000);
  });
});
