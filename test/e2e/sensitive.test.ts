import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Redis } from 'ioredis';
import { createLog } from '#src/adapters/system/log.ts';
import { available } from '#test/support/available.ts';
import { type BothPhone, startOnBoth } from '#test/support/both-platforms.ts';
import { smallPhoto } from '#test/support/small-photo.ts';
import { filesIn, filesWith, keysWith, tablesWith } from './support/where-kept.ts';

/** An invented person, as people would write of her. */
const name = 'Trịnh Thị Quỳnh Giao';
const needles = [
  'Quỳnh Giao',
  'quynh giao',
  '0907 654 321',
  '907654321',
  '417/29',
  '079203001234',
  'giao.98',
];
const refused = /Để bảo vệ các bạn, báo cáo này chỉ ghi số lượng và khu phố; mình không lưu tin vừa rồi/;
const noPhotos = /việc này không cần ảnh; mình không lưu ảnh bạn gửi/;

/** Where nothing is talked about; each names the work. */
const atFirst = [
  `hôm qua cảm hóa 1 thanh niên hoàn lương tên ${name}, 417/29 Lũy Bán Bích, sđt 0907 654 321`,
  `giup thanh nien sau cai nghien: em quynh giao 0907.654.321`,
  `Tái hòa nhập cộng đồng 1 bạn, CCCD 079203001234`,
  `/nhancanbo thanh niên hoàn lương ${name} cần gặp, số 0907654321`,
];
/** In the midst of its report. */
const inside = [
  name,
  name.toUpperCase(),
  'trinh thi quynh giao',
  'em Quỳnh Giao',
  '0907 654 321',
  '0907654321',
  '417/29 Lũy Bán Bích',
  'ghi chú: em Quỳnh Giao mới về',
  'đơn vị phối hợp là chị Quỳnh Giao công an phường',
  'zalo: giao.98',
  'khu phố: KP 5, nhà 417/29',
  'sửa dòng 2: 2 bạn, thêm Quỳnh Giao',
  'Cách giúp: cho chị Quỳnh Giao vay vốn',
];
const afterwards = ['thêm em Quỳnh Giao', 'sai rồi, số 0907 654 321 mới đúng', 'em ấy ở 417/29 Lũy Bán Bích'];

const stores = [
  { queue: 'PostgreSQL', redisUrl: undefined },
  ...(available.redis === undefined ? [] : [{ queue: 'Redis', redisUrl: `${available.redis}/9` }]),
];

describe.each(stores)('what could tell who somebody is, with the queue on $queue', ({ redisUrl }) => {
  const lines: string[] = [];
  let both: Awaited<ReturnType<typeof startOnBoth>>;
  let officer: BothPhone;

  beforeAll(async () => {
    const redis = redisUrl === undefined ? null : new Redis(redisUrl);
    await redis?.flushdb();
    redis?.disconnect();
    const log = createLog({ level: 'debug', write: (line) => lines.push(line) });
    both = await startOnBoth({ log, redisUrl, planFiles: undefined });
    officer = both.telegramPhone('Hương');
    await join(officer, 'officer', 'tan-phu');
  });
  afterAll(() => both.close());

  async function join(phone: BothPhone, role: 'secretary' | 'officer', unit: string): Promise<void> {
    await phone.say(await both.invite(unit, role));
    await phone.say('1');
  }
  /** What is said to each. */
  const answersTo = async (phone: BothPhone, texts: readonly string[]): Promise<readonly string[][]> => {
    const said: string[][] = [];
    for (const text of texts) said.push([text, await phone.say(text)]);
    return said;
  };
  const eachRefused = (texts: readonly string[]) =>
    texts.map((text) => [text, expect.stringMatching(refused)]);
  const keptAnywhere = async (texts: readonly string[]) => ({
    tables: await tablesWith(both.database, texts),
    files: (await filesWith(both.dataDir, texts)).map((file) => file.slice(both.dataDir.length)),
    keys: redisUrl === undefined ? [] : await keysWith(redisUrl, texts),
    lines: lines.filter((line) => texts.some((text) => line.includes(text))),
  });

  test.each([
    { platform: 'Telegram', unit: 'tan-quy', phoneOf: () => both.telegramPhone('Lan') },
    { platform: 'Zalo', unit: 'son-ky', phoneOf: () => both.zaloPhone('Mai') },
  ])(
    'is refused and stored nowhere at every place of the conversation on $platform',
    async ({ unit, phoneOf }) => {
      const phone = phoneOf();
      await join(phone, 'secretary', unit);
      const photos = await both.database.photo.count();
      expect(await answersTo(phone, atFirst)).toEqual(eachRefused(atFirst));
      expect(await phone.captioned(`thanh niên hoàn lương ${name}`, smallPhoto())).toMatch(noPhotos);
      expect(await both.database.report.count({ where: { unitId: unit } })).toBe(0);

      const card = await phone.say('hôm qua giúp 1 bạn thanh niên hoàn lương ở KP 5, giới thiệu việc làm');
      expect(card).toContain('Số bạn được giúp: 1 bạn');
      expect(await answersTo(phone, inside)).toEqual(eachRefused(inside));
      expect(await phone.send(smallPhoto())).toMatch(noPhotos);
      expect(await phone.captioned(`em ${name}`, smallPhoto())).toMatch(noPhotos);
      expect(await phone.say('gửi')).toContain('Đã nhận báo cáo Giúp thanh niên hòa nhập');

      expect(await answersTo(phone, afterwards)).toEqual(eachRefused(afterwards));
      expect(await phone.send(smallPhoto())).toMatch(/mình không lưu ảnh này/);
      await phone.say('/sua');
      expect(await phone.say('số bạn 2, em Quỳnh Giao')).toMatch(refused);
      await phone.say('/huy');

      const report = await both.database.report.findFirstOrThrow({ where: { unitId: unit } });
      expect(report.answers).toMatchObject({ helped: 1, areas: 'KP 5', how: 'job' });
      expect(await both.database.photo.count()).toBe(photos);
      expect(await keptAnywhere(needles)).toEqual({ tables: [], files: [], keys: [], lines: [] });
    },
  );

  test('is refused in the reason by which an officer returns such a report, too', async () => {
    await officer.say('/duyet');
    await officer.say('Trả lại');
    const reasons = [`ghi rõ cho em ${name}`, 'bổ sung số 0907 654 321', 'nhà 417/29 Lũy Bán Bích à?'];
    expect(await answersTo(officer, reasons)).toEqual(eachRefused(reasons));
    expect(await both.database.review.count()).toBe(0);
    expect(await officer.say('số bạn chưa khớp với khu phố')).toContain('Đã trả');
    expect(await both.database.review.findFirstOrThrow()).toMatchObject({
      reason: 'số bạn chưa khớp với khu phố',
    });
    expect(await keptAnywhere(needles)).toEqual({ tables: [], files: [], keys: [], lines: [] });
  });

  test('would be found where it was kept: the quarter is, which is no secret', async () => {
    expect((await keptAnywhere(['KP 5'])).tables).toContain('public.report: KP 5');
    expect(await filesIn(both.dataDir)).not.toContainEqual(expect.stringMatching(/[0-9a-f]{64}$/));
  });
});
