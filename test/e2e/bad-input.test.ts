import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import type { MessageView } from '#src/simulator/telegram/view/message-view.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const sundayMorning = Date.UTC(2024, 2, 17, 2) as Instant;
const junk = 'q.zz.'.padEnd(64, '%');
const nasty = '<b>hẻm</i> & "128" <script>alert(1)</script> 👨‍👩‍👧 %s {x} \u202E\u0301';

let rehearsal: Rehearsal;
let lan: { id: number };
let callsBefore = 0;

beforeAll(async () => {
  rehearsal = await startRehearsal({ settleMs: 50 });
});
afterAll(() => rehearsal.close());
beforeEach(async () => {
  await rehearsal.forgetAll(sundayMorning);
  callsBefore = rehearsal.world.calls.length;
  lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
});
afterEach(async () => {
  await expectNothingBroken();
  expect(await answerTo(lan, '/viec')).toContain('Việc của phường Tân Quý');
});

/** No update was set aside, and Telegram refused no message for its markup, its length or its buttons. */
async function expectNothingBroken(): Promise<void> {
  await rehearsal.settled();
  expect(await rehearsal.database.setAside.findMany()).toEqual([]);
  const refused = rehearsal.world.calls
    .slice(callsBefore)
    .filter(({ method, answer }) => answer && !answer.ok && method !== 'answerCallbackQuery');
  expect(refused).toEqual([]);
}

const saidBy = (user: { id: number }): readonly MessageView[] =>
  rehearsal.world.messagesOf(rehearsal.world.privateChat(user)).filter((message) => message.from.isBot);

/** What the bot says to what somebody does, cards that changed in place too. */
async function answersTo(user: { id: number }, act: () => void): Promise<readonly string[]> {
  const before = new Map(saidBy(user).map(({ id, text }) => [id, text]));
  act();
  await rehearsal.settled();
  return saidBy(user)
    .filter(({ id, text }) => before.get(id) !== text)
    .map(({ text }) => text);
}

async function answerTo(user: { id: number }, text: string): Promise<string> {
  const { world } = rehearsal;
  const said = await answersTo(user, () => void world.sendText(user, world.privateChat(user), text));
  return said.join('\n');
}

async function press(user: { id: number }, label: string): Promise<string> {
  const { world } = rehearsal;
  const message = saidBy(user).findLast(({ buttons }) =>
    buttons.flat().some((button) => button.label.includes(label)),
  );
  const said = await answersTo(
    user,
    () => void world.pressButton(user, world.privateChat(user), message?.id ?? 0, label),
  );
  return said.join('\n');
}

/** Opens the Green Sunday and answers up to its question `n` of nine. */
async function reportUpTo(n: number, user = lan): Promise<void> {
  await answerTo(user, '/baocao');
  await press(user, 'Chủ nhật xanh 152');
  for (const answer of ['hôm nay', 'hẻm 128', '45', '30', '120', '3', 'bỏ qua'].slice(0, n - 1))
    await answerTo(user, answer);
}

const draft = async (): Promise<unknown> =>
  (await rehearsal.database.report.findFirst({ where: { unitId: 'tan-quy', version: 0 } }))?.draft;

describe('updates that no Telegram would send', () => {
  const at = sundayMorning / 1000;
  const chat = { id: -7_100_000_999, type: 'group', title: 'Chi đoàn' };
  const from = { id: 7_100_000_999, is_bot: false, first_name: 'Ai' };
  const message = { message_id: 1, date: at, chat, from };
  const malformed: readonly Readonly<Record<string, unknown>>[] = [
    {},
    { message: null },
    { message: 'chào' },
    { message: {} },
    { message: { ...message, message_id: 'một' } },
    { message: { ...message, chat: { id: null } } },
    { message: { ...message, text: 17 } },
    { message: { ...message, from: null, text: 'chào' } },
    { message: { ...message, photo: [{ file_id: '' }] } },
    { message: { ...message, photo: [] } },
    { message: { ...message, document: {} } },
    { callback_query: { id: 5 } },
    { callback_query: { id: 'x', from, data: 'q.1.1' } },
    { callback_query: { id: 'x', from, data: 'q.1.1', message: { message_id: 0, date: 0, chat: {} } } },
    { my_chat_member: { chat, from, date: at } },
    { edited_message: [] },
    { poll: { id: '1' } },
    { some_kind_of_next_year: { chat, from } },
    { channel_post: { ...message, chat: { id: -100, type: 'channel' }, text: 'chào' } },
  ];

  test('are passed over, and the next message is answered', async () => {
    const updates = rehearsal.world.updates();
    for (const update of malformed) updates.inject(update);
    await rehearsal.settled();
    expect(updates.pendingIds()).toEqual([]);
  });

  test.each([
    ['10,000 characters in one message', 'x'.repeat(10_000)],
    ['a character that PostgreSQL cannot keep', 'hẻm\u0000 128'],
    ['half an emoji', 'hẻm \uD83D 128'],
    ['nothing but what cannot be seen', '\u200B\u2060\u00AD'],
  ])('with %s get an answer and lose nothing', async (_, text) => {
    await reportUpTo(2);
    const { world } = rehearsal;
    const said = await answersTo(lan, () =>
      world.updates().inject({
        message: {
          message_id: 90_001,
          date: at,
          chat: { id: lan.id, type: 'private', first_name: 'Lan' },
          from: { id: lan.id, is_bot: false, first_name: 'Lan' },
          text,
        },
      }),
    );
    expect(said.join('\n')).toMatch(/câu [23]\/9/);
    expect(await draft()).toMatchObject({ date: '2024-03-17' });
  });
});

describe('text that is no answer', () => {
  test('is asked again at every question, with nothing lost', async () => {
    await reportUpTo(1);
    for (const answer of ['hôm nay', 'hẻm 128', '45', '30', '120', '3', '20']) {
      const before = await draft();
      expect(await answerTo(lan, 'rất dài 😀 '.repeat(1000))).toMatch(/câu \d\/9/);
      expect(await draft()).toEqual(before);
      await answerTo(lan, answer);
    }
    expect(await answerTo(lan, nasty)).toContain('gửi ảnh');
    expect(await draft()).toEqual({
      date: '2024-03-17',
      place: 'hẻm 128',
      members: 45,
      residents: 30,
      waste: 120,
      spots: 3,
      trees: 20,
    });
  });

  test('with tags, quotes and emoji is shown as it was typed, in the card and to the leaders', async () => {
    const { world } = rehearsal;
    await reportUpTo(2);
    await answerTo(lan, nasty);
    for (const answer of [nasty, '45', nasty, '30', nasty, '120', nasty, '3', nasty, '20'])
      await answerTo(lan, answer);
    await answersTo(
      lan,
      () =>
        void world.sendPhotos(lan, world.privateChat(lan), [
          { bytes: smallPhoto() },
          { bytes: smallPhoto() },
        ]),
    );
    await press(lan, 'Xong ảnh');
    const card = await answerTo(lan, nasty);
    expect(card).toContain(`Địa điểm: ${nasty}`);
    expect(card).toContain(`Ghi chú: ${nasty}`);
    expect(saidBy(lan).at(-1)?.html).toContain('&lt;script&gt;');
    expect(await press(lan, 'Gửi báo cáo')).toContain('Đã nhận báo cáo');
  });

  test('of emoji just at the limit is kept whole', async () => {
    await reportUpTo(2);
    const emoji = '👨‍👩‍👧'.repeat(25);
    expect(await answerTo(lan, emoji)).toContain('câu 3/9');
    expect(await draft()).toMatchObject({ place: emoji });
  });
});

describe('names', () => {
  test.each(['<b>Lan</b> & "Hoa"', '🌱🌱🌱', '\u202EnaL', 'L'.repeat(64), '&lt;Lan&gt;'])(
    'like %s are greeted and shown as they are',
    async (name) => {
      const { world } = rehearsal;
      const minh = world.addUser({ first_name: name });
      const code = await rehearsal.codeFor(name, { unit: 'tan-quy', role: 'secretary', isExpired: false });
      await answersTo(minh, () => void world.startBot(minh, code));
      await press(minh, 'Đúng, cho mình vào');
      await reportUpTo(2, minh);
      expect(await answerTo(lan, '/viec')).toContain('đang viết dở');
      await answerTo(lan, '/baocao');
      await press(lan, 'Chủ nhật xanh 152');
    },
  );
});

describe('what is neither text nor a photo', () => {
  test.each([
    ['a voice message', 'tin thoại'],
    ['a sticker', 'Nhãn dán'],
    ['a contact', 'danh thiếp'],
    ['a place on the map', 'vị trí'],
    ['a PDF', 'không phải ảnh'],
    ['a picture over 20 MB', '20 MB'],
  ])('like %s is answered with a sentence and the question again', async (what, words) => {
    await reportUpTo(3);
    const { world } = rehearsal;
    const chat = world.privateChat(lan);
    const send: Readonly<Record<string, () => unknown>> = {
      'a voice message': () => world.sendVoice(lan, chat),
      'a sticker': () => world.sendSticker(lan, chat),
      'a contact': () => world.sendContact(lan, chat),
      'a place on the map': () => world.sendLocation(lan, chat, { latitude: 10.79, longitude: 106.63 }),
      'a PDF': () =>
        world.sendDocument(lan, chat, {
          bytes: Buffer.from('%PDF-1.7'),
          name: 'ke-hoach.pdf',
          mimeType: 'application/pdf',
        }),
      'a picture over 20 MB': () =>
        world.sendDocument(lan, chat, { bytes: new Uint8Array(21 * 1024 * 1024) }),
    };
    const said = (await answersTo(lan, () => void send[what]?.())).join('\n');
    expect(said).toContain(words);
    expect(said).toContain('câu 3/9');
    expect(await draft()).toEqual({ date: '2024-03-17', place: 'hẻm 128' });
  });

  test('a text called .jpg is taken out again, and its sender told', async () => {
    await reportUpTo(8);
    const { world, database } = rehearsal;
    const chat = world.privateChat(lan);
    const said = await answersTo(
      lan,
      () => void world.sendDocument(lan, chat, { bytes: Buffer.from('chào bạn'), name: 'anh.jpg' }),
    );
    expect(said.join('\n')).toContain('không phải ảnh nên mình bỏ ra');
    expect(await database.photo.findMany({ select: { state: true, reason: true } })).toEqual([
      { state: 'refused', reason: 'not-an-image' },
    ]);
  });
});

describe('photos', () => {
  test('of a forwarded album count like any others', async () => {
    await reportUpTo(8);
    const { world } = rehearsal;
    const elsewhere = world.createGroup(lan, 'Chi đoàn');
    const { messages } = world.sendPhotos(
      lan,
      elsewhere,
      [1, 2, 3].map(() => ({ bytes: smallPhoto() })),
      { asAlbum: true },
    );
    const ids = messages.map(({ message_id: id }) => id);
    const said = await answersTo(
      lan,
      () => void world.forwardMessages(lan, elsewhere, ids, world.privateChat(lan)),
    );
    expect(said.join('\n')).toContain('Đã nhận 3 ảnh');
  });

  test('beyond the twentieth are not taken, and the person is told how many', async () => {
    await reportUpTo(8);
    const { world, database } = rehearsal;
    const said = await answersTo(lan, () => {
      for (const count of [10, 10, 5])
        world.sendPhotos(
          lan,
          world.privateChat(lan),
          Array.from({ length: count }, () => ({ bytes: smallPhoto() })),
          { asAlbum: true },
        );
    });
    expect(said.join('\n')).toContain('Đã nhận 20 ảnh');
    const extra = [...said.join('\n').matchAll(/nên (\d+) ảnh sau cùng/g)].map(([, n]) => Number(n));
    expect(extra.reduce((sum, n) => sum + n, 0)).toBe(5);
    expect(await database.photo.count({ where: { state: 'stored' } })).toBe(20);
  });
});

describe('somebody whose report is no longer theirs', () => {
  test('since a colleague sent it, keeps the photos that come late', async () => {
    const minh = await rehearsal.joinAs('Minh', 'tan-quy', 'secretary');
    const { world, database } = rehearsal;
    const photos = [{ bytes: smallPhoto() }, { bytes: smallPhoto() }];
    await reportUpTo(8);
    await answersTo(lan, () => void world.sendPhotos(lan, world.privateChat(lan), photos));
    await answerTo(minh, '/baocao');
    await press(minh, 'Chủ nhật xanh 152');
    await press(minh, 'Cùng làm tiếp');
    await press(minh, 'Xong ảnh');
    await press(minh, 'Bỏ qua');
    expect(await press(minh, 'Gửi báo cáo')).toContain('Đã nhận báo cáo');
    const late = [{ bytes: smallPhoto() }];
    const said = await answersTo(lan, () => void world.sendPhotos(lan, world.privateChat(lan), late));
    expect(said.join('\n')).toContain('Đã nhận 1 ảnh, mình giữ lại rồi');
    expect(await database.photo.count({ where: { state: 'stored' } })).toBe(3);
  });

  test('since the role ended, hears so and changes nothing', async () => {
    const { database } = rehearsal;
    await reportUpTo(4);
    const before = await draft();
    await database.membership.updateMany({ data: { unitId: 'tay-thanh' } });
    expect(await answerTo(lan, '30')).toContain('không còn mở nữa');
    expect(await draft()).toEqual(before);
    await database.membership.updateMany({ data: { unitId: 'tan-quy' } });
  });
});

describe('an edited answer', () => {
  test.each([
    ['17/13', 'Lịch không có ngày đó', 1],
    ['x'.repeat(4000), 'rút gọn', 2],
    ['bốn trăm <b>', 'vẫn giữ như cũ', 3],
  ])('that makes no sense leaves the old one and says so', async (text, words, question) => {
    await reportUpTo(5);
    const { world } = rehearsal;
    const chat = world.privateChat(lan);
    const own = world.messagesOf(chat).filter(({ from }) => from.id === lan.id);
    const answers = own.slice(own.findIndex((message) => message.text === 'hôm nay'));
    const before = await draft();
    const said = await answersTo(lan, () => world.editText(lan, chat, answers[question - 1]?.id ?? 0, text));
    expect(said.join('\n')).toContain(words);
    expect(await draft()).toEqual(before);
  });
});

describe('callback data made up by hand', () => {
  const forged = [
    'q.1.1',
    'q.999999.0',
    'q.-1.-1',
    'a.report.x',
    'a.go.constructor',
    'a..',
    '',
    junk,
    '🎭',
    '__proto__',
    'a.report.\u0000',
  ];

  test.each(forged)('like “%s” is answered with the question on screen', async (data) => {
    await reportUpTo(3);
    const { world } = rehearsal;
    const before = await draft();
    const id = saidBy(lan).at(-1)?.id ?? 0;
    await answersTo(lan, () => void world.forgeCallback(lan, world.privateChat(lan), id, data));
    expect(await draft()).toEqual(before);
    expect(await answerTo(lan, '45')).toMatch(/câu 4\/9|Mình chưa hiểu/);
  });

  test('that names a duty of another ward opens nothing', async () => {
    const { world, database } = rehearsal;
    const theirs = await database.obligation.findFirstOrThrow({ where: { unitId: 'tay-thanh' } });
    const id = saidBy(lan).at(-1)?.id ?? 0;
    const said = await answersTo(
      lan,
      () => void world.forgeCallback(lan, world.privateChat(lan), id, `a.report.${theirs.id}`),
    );
    expect(said.join('\n')).not.toBe('');
    expect(await database.report.count()).toBe(0);
  });

  test('from another person, on somebody’s card, changes nothing of theirs', async () => {
    const minh = await rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
    await reportUpTo(5);
    const before = await draft();
    const { world } = rehearsal;
    const card = saidBy(lan).at(-1);
    const data = card?.buttons.flat().find(({ label }) => label === 'Bỏ qua')?.data ?? '';
    world.updates().inject({
      callback_query: {
        id: '1',
        from: { id: minh.id, is_bot: false, first_name: 'Minh' },
        data,
        message: {
          message_id: card?.id,
          date: sundayMorning / 1000,
          chat: { id: lan.id, type: 'private', first_name: 'Lan' },
        },
      },
    });
    await rehearsal.settled();
    expect(await draft()).toEqual(before);
    expect(await answerTo(lan, '120')).toContain('câu 6/9');
  });
});

describe('a group', () => {
  test('is left alone, whatever is said, sent or pressed in it', async () => {
    const { world } = rehearsal;
    const group = world.createGroup(lan, '<i>Chi đoàn & bạn</i>');
    world.addBotToGroup(lan, group);
    await rehearsal.settled();
    const said = () => world.messagesOf(group).filter(({ from }) => from.isBot);
    const [hello] = said();
    world.sendText(lan, group, nasty);
    world.sendVoice(lan, group);
    world.sendPhotos(lan, group, [{ bytes: smallPhoto() }, { bytes: smallPhoto() }], { asAlbum: true });
    world.sendText(lan, group, '/khongcolenhnay');
    world.forgeCallback(lan, group, hello?.id ?? 0, 'q.1.0');
    world.renameGroup(lan, group, 'x'.repeat(128));
    await rehearsal.settled();
    expect(said()).toEqual([hello]);
    const code = await rehearsal.codeFor('group', { unit: 'tan-phu', role: null, isExpired: false });
    world.sendText(lan, group, `/lienket ${code}`);
    await rehearsal.settled();
    expect(said().at(-1)?.text).toContain('Đã liên kết');
  });
});
