import { describe, expect, test } from 'vitest';
import { secretaryBench, sundayMorning } from '#test/e2e/support/secretary-bench.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const bench = secretaryBench();
const { answersTo, answerTo, press, reportUpTo, draft, saidBy } = bench;
const nasty = '<b>hẻm</i> & "128" <script>alert(1)</script> 👨‍👩‍👧 %s {x} \u202E\u0301';
/** Without the mark that turns the line around. */
const seen = nasty.replace('\u202E', '');

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
    const updates = bench.rehearsal.world.updates();
    for (const update of malformed) updates.inject(update);
    await bench.rehearsal.settled();
    expect(updates.pendingIds()).toEqual([]);
  });

  test.each([
    ['10,000 characters in one message', 'x'.repeat(10_000)],
    ['a character that PostgreSQL cannot keep', 'hẻm\u0000 128'],
    ['half an emoji', 'hẻm \uD83D 128'],
    ['nothing but what cannot be seen', '\u200B\u2060\u00AD'],
  ])('with %s get an answer and lose nothing', async (_, text) => {
    await reportUpTo(2);
    const { world } = bench.rehearsal;
    const said = await answersTo(bench.lan, () =>
      world.updates().inject({
        message: {
          message_id: 90_001,
          date: at,
          chat: { id: bench.lan.id, type: 'private', first_name: 'Lan' },
          from: { id: bench.lan.id, is_bot: false, first_name: 'Lan' },
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
      expect(await answerTo(bench.lan, 'rất dài 😀 '.repeat(1000))).toMatch(/câu \d\/9/);
      expect(await draft()).toEqual(before);
      await answerTo(bench.lan, answer);
    }
    expect(await answerTo(bench.lan, nasty)).toContain('gửi ảnh');
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
    const { world } = bench.rehearsal;
    await reportUpTo(2);
    await answerTo(bench.lan, nasty);
    for (const answer of [nasty, '45', nasty, '30', nasty, '120', nasty, '3', nasty, '20'])
      await answerTo(bench.lan, answer);
    await answersTo(
      bench.lan,
      () =>
        void world.sendPhotos(bench.lan, world.privateChat(bench.lan), [
          { bytes: smallPhoto() },
          { bytes: smallPhoto() },
        ]),
    );
    await press(bench.lan, 'Xong ảnh');
    const card = await answerTo(bench.lan, nasty);
    expect(card).toContain(`Địa điểm: ${seen}`);
    expect(card).toContain(`Ghi chú: ${seen}`);
    expect(saidBy(bench.lan).at(-1)?.html).toContain('&lt;script&gt;');
    expect(await press(bench.lan, 'Gửi báo cáo')).toContain('Đã nhận báo cáo');
  });

  test('is no longer than it looks: letters and marks that were typed apart are letters', async () => {
    await reportUpTo(2);
    const place = 'hẻm Lũy Bán Bích '.repeat(12).slice(0, 200).trim();
    expect(await answerTo(bench.lan, place.normalize('NFD'))).toContain('câu 3/9');
    expect(await draft()).toMatchObject({ place });
    await answerTo(bench.lan, '⬅️ Quay lại');
    expect(await answerTo(bench.lan, `${'ẫ'.repeat(201)}`.normalize('NFD'))).toContain('201 ký tự');
  });

  test('of emoji just at the limit is kept whole', async () => {
    await reportUpTo(2);
    const place = `Hoa Sen ${'👨‍👩‍👧'.repeat(24)}`;
    expect(await answerTo(bench.lan, place)).toContain('câu 3/9');
    expect(await draft()).toMatchObject({ place });
  });
});

describe('names', () => {
  test.each(['<b>Lan</b> & "Hoa"', '🌱 Lan 🌱', '\u202EnaL', 'L'.repeat(64), '&lt;Lan&gt;'])(
    'like %s are greeted and shown as they are',
    async (name) => {
      const { world } = bench.rehearsal;
      const minh = world.addUser({ first_name: name });
      const code = await bench.rehearsal.codeFor(name, {
        unit: 'tan-quy',
        role: 'secretary',
        isExpired: false,
      });
      await answersTo(minh, () => void world.startBot(minh, code));
      await press(minh, 'Đúng, tham gia');
      await reportUpTo(2, minh);
      expect(await answerTo(bench.lan, '/viec')).toContain('bản nháp');
      await answerTo(bench.lan, '/baocao');
      await press(bench.lan, 'Chủ nhật xanh 152');
    },
  );
});
