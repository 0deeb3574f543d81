import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { type BothPhone, startOnBoth } from '#test/support/both-platforms.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

let both: Awaited<ReturnType<typeof startOnBoth>>;
let telegram: BothPhone & { user: { id: number } };
let zalo: BothPhone & { user: { id: string } };
beforeAll(async () => {
  both = await startOnBoth();
  telegram = both.telegramPhone('Lan');
  zalo = both.zaloPhone('Lan');
  await telegram.say(`/start ${await both.invite('tan-quy', 'secretary')}`);
  await telegram.say('1');
});
afterAll(() => both.close());

const at = (day: string, time: string): Instant => Date.parse(`${day}T${time}:00+07:00`) as Instant;

/** The six digits in what the bot said. */
const codeIn = (said: string): string => /\d{3} \d{3}/.exec(said)?.[0] ?? '';

test('six digits from Telegram bring the Zalo account of the same person', async () => {
  const said = await telegram.say('thêm zalo');
  expect(said).toMatch(
    /^Bạn đang nhắn với mình qua Telegram\.\n\nĐể dùng thêm Zalo: bạn mở Zalo, tìm Bot Xung Kích/,
  );
  expect(await telegram.say(codeIn(said))).toMatch(/^Mã này để nhắn cho Bot Xung Kích trên Zalo/);
  expect(await zalo.say(`mã ${codeIn(said)} ạ`)).toMatch(/^Đúng là bạn, Lan!/);
  expect(await both.database.person.count()).toBe(1);
  expect(await zalo.say('đổi kênh')).toMatch(
    /^Bạn đang nhắn với mình qua Zalo, Telegram\. Mình nhắc việc ở Zalo, nơi/,
  );
});

test('digits that were used, or are old, are told apart, and bring nobody', async () => {
  const stranger = both.zaloPhone('Tuấn');
  const newCode = async (): Promise<string> => {
    expect(codeIn(await telegram.say('/doikenh'))).toBe('');
    return codeIn(await telegram.say('Nối tài khoản khác'));
  };
  const [old, used] = [await newCode(), await newCode()];
  expect(await stranger.say(old)).toMatch(/^Mã này đã hết hạn/);
  expect(await stranger.say('100 001')).toMatch(/^Mã 6 số này chưa đúng.*còn thử được 4 lần/);
  expect(await stranger.say(used)).toMatch(/^Đúng là bạn, Lan!/);
  const third = both.zaloPhone('Hoa');
  expect(await third.say(used)).toMatch(/^Mã này đã dùng rồi/);
  expect(await both.database.person.count()).toBe(1);
  await both.database.account.deleteMany({ where: { externalId: stranger.user.id } });
});

test('a reminder goes out once, in the channel that its person chose', async () => {
  expect(await telegram.say('đổi kênh')).toMatch(/Mình nhắc việc ở Telegram, nơi bạn nhắn gần đây nhất/);
  expect(await zalo.say('đổi kênh')).toMatch(/Mình nhắc việc ở Zalo, nơi.*nhắc ở telegram/s);
  expect(await zalo.say('Nhắc ở Telegram')).toMatch(/^Từ giờ mình nhắc việc ở Telegram/);
  await both.goTo(at('2024-03-17', '19:30'));
  expect(telegram.news()).toMatch(/Chủ nhật xanh 152/);
  expect(zalo.news()).toBe('');
});

test('what the platform refuses there goes out once, in the other', async () => {
  both.telegram.faults.plan('sendMessage', { kind: 'status', code: 400, description: 'Bad Request: no' });
  await both.goTo(at('2024-03-19', '07:30'));
  expect(zalo.news()).toMatch(/Chủ nhật xanh 152/);
  expect(telegram.news()).toBe('');
});

test('one whose answer never came may have arrived: it goes out nowhere else', async () => {
  both.telegram.faults.plan('sendMessage', { kind: 'ambiguous' }, 2);
  await both.goTo(at('2024-03-20', '07:30'));
  expect(zalo.news()).toBe('');
  expect(telegram.news()).toMatch(/Chủ nhật xanh 152/);
});

test('to whoever blocked the bot there, in the other', async () => {
  both.telegram.blockBot(telegram.user);
  await both.goTo(at('2024-03-22', '07:30'));
  expect(zalo.news()).toMatch(/Chủ nhật xanh 152/);
});

test('a verdict goes the same way, and nothing is told twice', async () => {
  const officer = both.zaloPhone('Hương');
  await officer.say(await both.invite('tan-phu', 'officer'));
  await officer.say('1');
  await zalo.say('không làm được');
  expect(await zalo.say('mưa ngập cả tuần, phường hoãn')).toMatch(/^📨 Đã gửi đề nghị miễn/);
  expect(officer.news()).toMatch(/mưa ngập cả tuần/);
  await officer.say('đồng ý miễn');
  expect(zalo.news()).toMatch(/^✅.*Chủ nhật xanh 152 được miễn/);
  expect(telegram.news()).toBe('');
  const dropped = await both.database.notice.findMany({ where: { reason: 'unreachable' } });
  expect(dropped).toEqual([]);
});

test('where the month is used up, in the other one, and nothing waits for the first of next month', async () => {
  both.telegram.unblockBot(telegram.user);
  await telegram.say('đổi kênh');
  await telegram.say('Nhắc ở Zalo');
  both.zalo.setRules({ messagesPerMonth: 0 });
  await both.goTo(at('2024-05-19', '07:30'));
  expect(telegram.news()).toMatch(/Chủ nhật xanh lần thứ 153/);
  expect(zalo.news()).toBe('');
  both.zalo.setRules({ messagesPerMonth: 3000 });
});

test('a report begun on one goes on on the other; photos sent on either join it, and late ones too', async () => {
  await both.goTo(at('2024-05-26', '10:00'));
  await telegram.say('CNX 26/5 hẻm 25, 45 đoàn viên, 30 dân, 120kg rác');
  expect(await zalo.say('báo cáo')).toMatch(/^Bạn làm tiếp nhé, .*gửi ít nhất 2 ảnh/s);
  expect(await zalo.send(smallPhoto())).toMatch(/1 ảnh/);
  const photos = [1, 2].map(() => ({ bytes: smallPhoto() }));
  const late = { asAlbum: true, holdSiblings: true };
  const room = both.telegram.privateChat(telegram.user);
  const album = both.telegram.sendPhotos(telegram.user, room, photos, late);
  await both.settled();
  expect(telegram.news()).toMatch(/2 ảnh/);
  expect(await zalo.say('gửi')).toMatch(/Hình ảnh: 2 ảnh/);
  expect(await zalo.say('gửi')).toMatch(/✅/);
  expect(await telegram.say('gửi')).toMatch(/bạn đã gửi/i);
  album.release();
  await both.settled();
  expect(telegram.news()).toMatch(/Đã thêm 1 ảnh vào báo cáo Chủ nhật xanh 153, giờ có 3 ảnh/);
  const sent = await both.database.photo.findMany({ where: { report: { status: 'submitted' } } });
  expect(sent.map(({ platform }) => platform).sort()).toEqual(['telegram', 'telegram', 'zalo']);
});

test('an album on the other, just after the report was sent on one, joins it', async () => {
  const room = both.telegram.privateChat(telegram.user);
  both.telegram.sendPhotos(
    telegram.user,
    room,
    [1, 2].map(() => ({ bytes: smallPhoto() })),
    { asAlbum: true },
  );
  await both.settled();
  expect(telegram.news()).toMatch(/Đã thêm 2 ảnh vào báo cáo Chủ nhật xanh 153, giờ có 5 ảnh/);
  expect(zalo.news()).toBe('');
  expect(await zalo.send(smallPhoto())).toMatch(/Đã thêm 1 ảnh vào báo cáo Chủ nhật xanh 153, giờ có 6 ảnh/);
});

test('an answer to what was answered on the other meanwhile is not written; how it stands is shown', async () => {
  await both.goTo(at('2024-07-21', '10:00'));
  await zalo.say('cnx 21/7 50 đoàn viên');
  expect(await telegram.say('báo cáo')).toMatch(/\[✍️ Tiếp tục Chủ nhật xanh 154\]/);
  await telegram.say('Tiếp tục Chủ nhật xanh 154');
  await telegram.say('hẻm 12, 20 dân, 80kg rác');
  expect(await zalo.say('33')).toMatch(/làm tiếp ở ứng dụng kia rồi, nên mình chưa ghi “33”/);
  const [draft] = await both.database.report.findMany({ where: { status: 'draft' } });
  expect(draft?.draft).toMatchObject({ members: 50, residents: 20 });
});
