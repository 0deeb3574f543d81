import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Instant } from '#src/domain/ids.ts';
import { type BothPhone, startOnBoth } from '#test/support/both-platforms.ts';
import { smallPhoto } from '#test/support/small-photo.ts';

/** The month in which the bot on Zalo uses up its messages, from Green Sunday on; the tests go on from each other. */
let both: Awaited<ReturnType<typeof startOnBoth>>;
let lan: BothPhone;
let quang: BothPhone;
let officer: BothPhone;
let minh: { readonly zalo: BothPhone; readonly telegram: BothPhone };

const at = (day: string, time: string): Instant => Date.parse(`${day}T${time}:00+07:00`) as Instant;
const codeIn = (said: string): string => /\d{3} \d{3}/.exec(said)?.[0] ?? '';
const month = (name: string) => both.database.allowanceMonth.findFirst({ where: { month: name } });
/** Zalo takes nothing more of this month. */
const useUp = (): void => both.zalo.setRules({ messagesPerMonth: both.zalo.messagesInMonth().outbound });

beforeAll(async () => {
  both = await startOnBoth();
  const join = async (phone: BothPhone, unit: string, role: 'secretary' | 'officer'): Promise<void> => {
    await phone.say(await both.invite(unit, role));
    await phone.say('1');
  };
  lan = both.zaloPhone('Lan');
  await join(lan, 'tan-quy', 'secretary');
  quang = both.zaloPhone('Quang');
  await join(quang, 'tan-thanh', 'secretary');
  officer = both.telegramPhone('Hương');
  await join(officer, 'tan-phu', 'officer');
  minh = { zalo: both.zaloPhone('Minh'), telegram: both.telegramPhone('Minh') };
  await join(minh.telegram, 'son-ky', 'secretary');
  await minh.zalo.say(codeIn(await minh.telegram.say('đổi kênh')));
  await minh.zalo.say('đổi kênh');
  await minh.zalo.say('Nhắc ở Zalo');
});
afterAll(() => both.close());

test('with 95 % used up nobody is reminded there any more, officers hear, and people are answered', async () => {
  await both.database.allowanceMonth.updateMany({ data: { sent: 2850, received: 0 } });
  await both.goTo(at('2024-03-19', '07:00'));
  expect([lan.news(), minh.zalo.news()]).toEqual(['', '']);
  // Who is on the other platform as well misses nothing.
  expect(minh.telegram.news()).toMatch(/Chủ nhật xanh 152/);
  expect(officer.news()).toMatch(/🪫 Bot Xung Kích chỉ còn \d+\/3\.000 tin của tháng 3/);
  expect(await lan.say('việc')).toMatch(/Chủ nhật xanh 152/);
});

test('when it is used up what people write is taken, and what they are told waits; an officer hears once', async () => {
  useUp();
  expect(await lan.say('việc')).toBe('');
  await both.sweep();
  await both.settled();
  expect(officer.news()).toMatch(/^🚫 Bot Xung Kích đã hết tin của tháng 3, đến 1\/4 mới nhắn lại được/);
  expect(await month('2024-03')).toMatchObject({ spentUntil: new Date(at('2024-04-01', '00:00')) });
  expect(await lan.send(smallPhoto(), smallPhoto())).toBe('');
  expect(await lan.say('cnx 17/3 hẻm 25, 45 đoàn viên, 30 dân, 120kg rác')).toBe('');
  expect(await lan.say('gửi')).toBe('');
  const [report] = await both.database.report.findMany({ include: { photos: true } });
  expect(report).toMatchObject({ status: 'submitted', answers: { members: 45, residents: 30 } });
  expect(report?.photos.map(({ state }) => state)).toEqual(['stored', 'stored']);
  await both.sweep();
  await both.settled();
  expect(officer.news()).not.toMatch(/🚫/);
});

test('whoever has the other platform is reminded there, though Zalo was chosen', async () => {
  await both.goTo(at('2024-03-20', '07:00'));
  expect(minh.telegram.news()).toMatch(/Chủ nhật xanh 152/);
  expect(minh.zalo.news()).toBe('');
});

test('whoever has not is reminded of nothing that is out of date by then', async () => {
  await both.goTo(at('2024-03-22', '07:00'));
  await both.goTo(at('2024-03-31', '23:59'));
  expect([lan.news(), quang.news()]).toEqual(['', '']);
});

test('on the first of the month, by the clocks of Vietnam, what still matters arrives, and all goes on', async () => {
  both.zalo.setRules({ messagesPerMonth: 3000 });
  await both.goTo(at('2024-04-01', '00:00'));
  const told = lan.news();
  expect(told).toMatch(/✅/);
  // What she asked for two weeks before is none of it.
  expect(told).not.toMatch(/gõ “gửi”/);
  expect(quang.news()).toBe('');
  expect(await month('2024-03')).toMatchObject({ spentUntil: null });
  expect(await quang.say('việc')).toMatch(/Chủ nhật xanh 152/);
  expect(await both.database.message.count({ where: { state: 'pending' } })).toBe(0);
  const april = await month('2024-04');
  expect(april?.received).toBe(1);
  expect(april?.sent).toBe(both.zalo.messagesInMonth().outbound);
});
