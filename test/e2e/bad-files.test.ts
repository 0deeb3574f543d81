import { describe, expect, test } from 'vitest';
import { secretaryBench } from '#test/e2e/support/secretary-bench.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

const bench = secretaryBench();
const { answersTo, answerTo, press, reportUpTo, draft } = bench;

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
    const { world } = bench.rehearsal;
    const chat = world.privateChat(bench.lan);
    const send: Readonly<Record<string, () => unknown>> = {
      'a voice message': () => world.sendVoice(bench.lan, chat),
      'a sticker': () => world.sendSticker(bench.lan, chat),
      'a contact': () => world.sendContact(bench.lan, chat),
      'a place on the map': () => world.sendLocation(bench.lan, chat, { latitude: 10.79, longitude: 106.63 }),
      'a PDF': () =>
        world.sendDocument(bench.lan, chat, {
          bytes: Buffer.from('%PDF-1.7'),
          name: 'ke-hoach.pdf',
          mimeType: 'application/pdf',
        }),
      'a picture over 20 MB': () =>
        world.sendDocument(bench.lan, chat, { bytes: new Uint8Array(21 * 1024 * 1024) }),
    };
    const said = (await answersTo(bench.lan, () => void send[what]?.())).join('\n');
    expect(said).toContain(words);
    expect(said).toContain('câu 3/9');
    expect(await draft()).toEqual({ date: '2024-03-17', place: 'hẻm 128' });
  });

  test('a text called .jpg is taken out again, and its sender told', async () => {
    await reportUpTo(8);
    const { world, database } = bench.rehearsal;
    const chat = world.privateChat(bench.lan);
    const said = await answersTo(
      bench.lan,
      () => void world.sendDocument(bench.lan, chat, { bytes: Buffer.from('chào bạn'), name: 'anh.jpg' }),
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
    const { world } = bench.rehearsal;
    const elsewhere = world.createGroup(bench.lan, 'Chi đoàn');
    const { messages } = world.sendPhotos(
      bench.lan,
      elsewhere,
      [1, 2, 3].map(() => ({ bytes: smallPhoto() })),
      { asAlbum: true },
    );
    const ids = messages.map(({ message_id: id }) => id);
    const said = await answersTo(
      bench.lan,
      () => void world.forwardMessages(bench.lan, elsewhere, ids, world.privateChat(bench.lan)),
    );
    expect(said.join('\n')).toContain('Đã nhận 3 ảnh');
  });

  test('beyond the twentieth are not taken, and the person is told how many', async () => {
    await reportUpTo(8);
    const { world, database } = bench.rehearsal;
    const said = await answersTo(bench.lan, () => {
      for (const count of [10, 10, 5])
        world.sendPhotos(
          bench.lan,
          world.privateChat(bench.lan),
          Array.from({ length: count }, () => ({ bytes: smallPhoto() })),
          { asAlbum: true },
        );
    });
    expect(said.join('\n')).toContain('Đã nhận 20 ảnh');
    const extra = [...said.join('\n').matchAll(/không lấy (\d+) ảnh cuối/g)].map(([, n]) => Number(n));
    expect(extra.reduce((sum, n) => sum + n, 0)).toBe(5);
    expect(await database.photo.count({ where: { state: 'stored' } })).toBe(20);
  });
});

describe('somebody whose report is no longer theirs', () => {
  test('since a colleague sent it, keeps the photos that come late', async () => {
    const minh = await bench.rehearsal.joinAs('Minh', 'tan-quy', 'secretary');
    const { world, database } = bench.rehearsal;
    const photos = [{ bytes: smallPhoto() }, { bytes: smallPhoto() }];
    await reportUpTo(8);
    await answersTo(bench.lan, () => void world.sendPhotos(bench.lan, world.privateChat(bench.lan), photos));
    await answerTo(minh, '/baocao');
    await press(minh, 'Chủ nhật xanh 152');
    await press(minh, 'Cùng làm tiếp');
    await press(minh, 'Xong ảnh');
    await press(minh, 'Bỏ qua');
    expect(await press(minh, 'Gửi báo cáo')).toContain('Đã nhận báo cáo');
    const late = [{ bytes: smallPhoto() }];
    const said = await answersTo(
      bench.lan,
      () => void world.sendPhotos(bench.lan, world.privateChat(bench.lan), late),
    );
    expect(said.join('\n')).toContain('Đã nhận 1 ảnh, mình giữ lại rồi');
    expect(await database.photo.count({ where: { state: 'stored' } })).toBe(3);
  });

  test('since the role ended, hears so and changes nothing', async () => {
    const { database } = bench.rehearsal;
    await reportUpTo(4);
    const before = await draft();
    await database.membership.updateMany({ data: { unitId: 'tay-thanh' } });
    expect(await answerTo(bench.lan, '30')).toContain('không còn mở nữa');
    expect(await draft()).toEqual(before);
    await database.membership.updateMany({ data: { unitId: 'tan-quy' } });
  });
});

describe('an edited answer', () => {
  test.each([
    ['17/13', 'Lịch không có ngày đó', 1],
    ['x'.repeat(4000), 'rút còn 200 ký tự', 2],
    ['bốn trăm <b>', 'vẫn giữ như cũ', 3],
  ])('that makes no sense leaves the old one and says so', async (text, words, question) => {
    await reportUpTo(5);
    const { world } = bench.rehearsal;
    const chat = world.privateChat(bench.lan);
    const own = world.messagesOf(chat).filter(({ from }) => from.id === bench.lan.id);
    const answers = own.slice(own.findIndex((message) => message.text === 'hôm nay'));
    const before = await draft();
    const said = await answersTo(bench.lan, () =>
      world.editText(bench.lan, chat, answers[question - 1]?.id ?? 0, text),
    );
    expect(said.join('\n')).toContain(words);
    expect(await draft()).toEqual(before);
  });
});
