import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';

/** Green Sunday, 09:00 in Vietnam. */
const sunday = Date.UTC(2024, 2, 17, 2) as Instant;

let rehearsal: Rehearsal<'zalo'>;
let lan: { readonly id: string };
beforeAll(async () => {
  rehearsal = await startRehearsal({ platform: 'zalo' });
});
afterAll(() => rehearsal.close());
beforeEach(async () => {
  rehearsal.world.updates().release();
  await rehearsal.forgetAll(sunday);
  lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
});

const room = () => rehearsal.world.privateChat(lan);
/** What the bot says while that is done. */
async function heard(act: () => void, chat = room()): Promise<readonly string[]> {
  const before = rehearsal.world.messagesOf(chat).length;
  act();
  await rehearsal.settled();
  const news = rehearsal.world.messagesOf(chat).slice(before);
  return news.flatMap(({ from, text }) => (from.isBot ? [text] : []));
}
const say = async (text: string): Promise<string> =>
  (await heard(() => void rehearsal.world.sendText(lan, room(), text))).join('\n');
const draft = async () => (await rehearsal.database.report.findFirst({ where: { status: 'draft' } }))?.draft;

/** As Zalo would post it, with whatever is wrong with it. */
const event = (id: string, message: object, name = 'message.text.received') => ({
  event_name: name,
  message: {
    message_id: id,
    date: sunday,
    chat: { id: lan.id, chat_type: 'PRIVATE' },
    from: { id: lan.id, display_name: 'Lan', is_bot: false },
    ...message,
  },
});

describe('events that no Zalo would post', () => {
  test('are passed over, and the next message is answered', async () => {
    const updates = rehearsal.world.updates();
    const malformed = [
      {},
      { event_name: 5 },
      { event_name: 'message.text.received' },
      { event_name: 'message.text.received', message: null },
      { event_name: 'message.text.received', message: 'chào' },
      event('m-1', { chat: null }),
      event('m-2', { from: null, text: 'chào' }),
      event('m-3', { text: 17 }),
      event('m-4', { chat: { id: lan.id, chat_type: 'CHANNEL' }, text: 'chào' }),
      event('m-5', { photo_url: 7 }, 'message.image.received'),
      event('m-6', {}, 'message.of_next_year.received'),
      { event_name: 'message.text.received', message: event('m-7', { text: 'chào' }) },
    ];
    await heard(() => malformed.forEach((one) => updates.inject(one)));
    expect(updates.pendingIds()).toEqual([]);
    expect(await say('việc')).toMatch(/Chủ nhật xanh 152/);
  });

  test.each([
    ['10,000 characters in one message', 'x'.repeat(10_000)],
    ['10,000 characters of many lines', 'dòng chữ dài\n'.repeat(800)],
    ['a character that PostgreSQL cannot keep', 'hẻm\u0000 128'],
    ['half an emoji', 'hẻm \uD83D 128'],
    ['nothing but what cannot be seen', '\u200B\u2060\u00AD'],
  ])('with %s get an answer that Zalo takes, and lose nothing', async (_what, text) => {
    await say('cnx 17/3 45 đoàn viên');
    const before = await draft();
    const said = await heard(() => rehearsal.world.updates().inject(event('m-long', { text })));
    expect(said.join('')).not.toBe('');
    expect(said.every((one) => one.length <= 2000)).toBe(true);
    expect(await draft()).toMatchObject(before as object);
    expect(await rehearsal.database.message.count({ where: { state: 'failed' } })).toBe(0);
  });
});

describe('messages that come as they should not', () => {
  test('twice, are answered once', async () => {
    rehearsal.world.updates().duplicateNext();
    const said = await heard(() => void rehearsal.world.sendText(lan, room(), 'cnx 17/3 45 đoàn viên'));
    expect(said).toHaveLength(1);
    const { id } = rehearsal.world.messagesOf(room()).findLast(({ from }) => !from.isBot)!;
    expect(await heard(() => rehearsal.world.updates().redeliver(id))).toEqual([]);
    expect(await rehearsal.database.report.count()).toBe(1);
  });

  test('out of order, are each taken', async () => {
    await say('cnx 17/3');
    const updates = rehearsal.world.updates();
    updates.hold();
    for (const text of ['45 đoàn viên', '30 dân', '120kg rác']) rehearsal.world.sendText(lan, room(), text);
    const said = await heard(() => updates.release([2, 0, 1]));
    expect(said).toHaveLength(3);
    expect(await draft()).toMatchObject({ members: 45, residents: 30, waste: 120 });
  });
});

describe('a group', () => {
  async function group(title: string) {
    const chat = rehearsal.world.createGroup(lan, title);
    rehearsal.world.addBotToGroup(lan, chat);
    const inGroup = async (text: string): Promise<string> =>
      (await heard(() => void rehearsal.world.sendText(lan, chat, text), chat)).join('\n');
    return inGroup;
  }

  test('that is not linked hears how to link it, by the name of the bot', async () => {
    const inGroup = await group('Chưa nối');
    const me = rehearsal.world.mention();
    expect(await inGroup(`${me} tổng kết`)).toBe(
      'Nhóm này chưa được liên kết. Nhờ cán bộ Quận Đoàn gõ “@Bot Xung Kích liên kết” kèm mã liên kết nhóm nhé.',
    );
    expect(await inGroup(`${me} ${'x'.repeat(10_000)}`)).toMatch(/^Chào các anh chị, mình là Xung Kích!/);
    expect(await inGroup('không ai gọi bot cả')).toBe('');
  });

  test('that mentions the bot in the midst of a sentence is understood', async () => {
    const inGroup = await group('Ban Thường vụ');
    const me = rehearsal.world.mention();
    const code = await rehearsal.codeFor('g', { unit: 'tan-phu', role: null, isExpired: false });
    expect(await inGroup(`Em nhờ ${me} liên kết ${code}`)).toMatch(
      /^🔗 Đã liên kết nhóm với Quận Đoàn Tân Phú/,
    );
    expect(await inGroup(`Cho xem ${me} tổng kết với`)).toMatch(/^📊 Quận Đoàn Tân Phú/);
  });
});
