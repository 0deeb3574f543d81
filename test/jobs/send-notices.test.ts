import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createTranslate } from '#src/adapters/fluent/create-translate.ts';
import { fullCapabilities, render } from '#src/adapters/telegram/render.ts';
import type { Instant, ObligationId, UnitId } from '#src/domain/ids.ts';
import { createMakeCard } from '#src/turn/make-card.ts';
import { sendNotices } from '#src/jobs/send-notices.ts';
import type { Capabilities, Card, Chat } from '#src/ports/chat.ts';
import type { OutgoingMessage } from '#src/ports/outbox.ts';
import { openNoticeBench, type NoticeBench } from '#test/support/notice-bench.ts';
import { at, eventObligation, zone } from '#test/support/obligations.ts';

interface SentText {
  readonly to: string;
  readonly text: string;
  readonly buttons: readonly { readonly text: string; readonly callback_data: string }[];
}

const translate = createTranslate('locales');
let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench();
});
afterAll(() => bench.close());
beforeEach(() => bench.clear());

/** Runs the job at a moment, on a Telegram that can do so much; what it delivers. */
async function run(
  payload: object,
  now: Instant,
  can: Partial<Capabilities> = {},
  bots: readonly string[] = ['1'],
  isAwaited = false,
): Promise<readonly SentText[]> {
  const delivered: OutgoingMessage[] = [];
  const capabilities = { ...fullCapabilities, ...can };
  const chat = { capabilities, render: (card: Card) => render(capabilities, card) } as unknown as Chat;
  const job = sendNotices({
    notices: bench.notices,
    chatOf: (_, bot) => (bots.includes(bot) ? chat : undefined),
    isAwaited: () => isAwaited,
    makeCard: createMakeCard(translate),
    deliver: async (messages) => void delivered.push(...messages),
    clock: { now: () => now, onJump: () => () => undefined },
    zone,
    isHoliday: () => false,
  });
  await job({ payload, attempt: 1, isLast: false });
  return delivered.map(({ to, call }) => {
    const { text, reply_markup: markup } = call.params as {
      text: string;
      reply_markup?: { inline_keyboard: SentText['buttons'][] };
    };
    return { to: to.chatId, text, buttons: markup?.inline_keyboard.flat() ?? [] };
  });
}

const start = at('2024-03-01 08:00');
const sunday = (id: string, unitId = 'tan-quy') =>
  eventObligation('2024-03-17', { id: id as ObligationId, key: id, unitId: unitId as UnitId });

describe('a person', () => {
  beforeEach(async () => {
    await bench.addPerson('lan', 'secretary', 'tan-quy');
    await bench.addObligation(sunday('o'), start);
  });

  test('gets one message with a button that opens the report', async () => {
    await bench.notices.planReminders(at('2024-03-14 08:00'));
    expect(await run({ personId: 'lan' }, at('2024-03-14 08:00'))).toEqual([
      {
        to: 'chat-lan',
        text: '🌱 Chủ nhật 17/3 này là <b>Chủ nhật xanh 152</b>. Bạn nhớ phân công người chụp ít nhất 2 ảnh, và báo cáo trước hết 19/3 nhé.',
        buttons: [
          { text: '📝 Báo cáo Chủ nhật xanh 152', callback_data: 'a.report.o' },
          { text: '💤 Mai nhắc lại', callback_data: 'a.snooze.2024-03-14' },
          { text: '🚫 Không làm được', callback_data: 'a.waiver.2024-03-14' },
        ],
      },
    ]);
  });

  test('is told a little later where the only platform that could has not answered so far', async () => {
    const [morning, later] = [at('2024-03-14 08:00'), at('2024-03-14 08:01')];
    await bench.notices.planReminders(morning);
    expect(await run({ personId: 'lan' }, morning, {}, [], true)).toEqual([]);
    expect(await bench.notices.addresseesDue(morning)).toEqual([]);
    expect(await bench.notices.addresseesDue(later)).toHaveLength(1);
    expect(await run({ personId: 'lan' }, later)).toMatchObject([{ to: 'chat-lan' }]);
  });

  test('is told nothing when the job runs again', async () => {
    await bench.notices.planReminders(at('2024-03-14 08:00'));
    await run({ personId: 'lan' }, at('2024-03-14 08:00'));
    expect(await run({ personId: 'lan' }, at('2024-03-14 08:00'))).toEqual([]);
  });

  test('without buttons is told what to type', async () => {
    await bench.notices.planReminders(at('2024-03-14 08:00'));
    const [sent] = await run({ personId: 'lan' }, at('2024-03-14 08:00'), { buttons: false, markup: false });
    expect(sent?.buttons).toEqual([]);
    expect(sent?.text).toMatch(
      /19\/3 nhé\.\n\nBạn gõ “báo cáo” để báo cáo, “mai nhắc lại” để mình nhắc lại, “không làm được” nếu phải bỏ nhé\.$/,
    );
  });

  test('is written to in their language', async () => {
    await bench.database.person.updateMany({ data: { language: 'en' } });
    await bench.notices.planReminders(at('2024-03-14 08:00'));
    expect((await run({ personId: 'lan' }, at('2024-03-14 08:00')))[0]?.text).toMatch(
      /^🌱 This Sunday 17\/3 is/,
    );
  });

  test('is written to where a bot of ours speaks, at the account that joined last', async () => {
    const account = (externalId: string, bot: string, day: string) => ({
      id: externalId,
      platform: 'telegram',
      bot,
      externalId,
      personId: 'lan',
      createdAt: new Date(day),
    });
    await bench.database.account.createMany({
      data: [account('new', '1', '2024-02-02'), account('newest', 'another-bot', '2024-02-03')],
    });
    await bench.notices.planReminders(at('2024-03-14 08:00'));
    expect((await run({ personId: 'lan' }, at('2024-03-14 08:00'))).map(({ to }) => to)).toEqual(['new']);
  });

  test('whom no bot of ours can reach is given up, not told later', async () => {
    await bench.notices.planReminders(at('2024-03-14 08:00'));
    expect(await run({ personId: 'lan' }, at('2024-03-14 08:00'), {}, [])).toEqual([]);
    expect(await bench.states()).toEqual({ 'reminder:o:d-3@2024-03-14:lan': 'dropped: unreachable' });
  });

  test('with many duties gets six buttons to report, two to put off, whose data fit', async () => {
    for (let n = 0; n < 9; n++) await bench.addObligation(sunday(`${n}`.padEnd(20, 'x')), start);
    await bench.notices.planReminders(at('2024-03-14 08:00'));
    const [sent] = await run({ personId: 'lan' }, at('2024-03-14 08:00'));
    expect(sent?.buttons).toHaveLength(6 + 2);
    for (const { callback_data: data } of sent?.buttons ?? [])
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    expect(sent?.text).toContain('phường có 10 việc cần báo cáo');
  });
});

test('an officer hears of all late wards in one message', async () => {
  await bench.addPerson('huong', 'officer', 'tan-phu');
  await bench.addObligation(sunday('a', 'tan-quy'), start);
  await bench.addObligation(sunday('b', 'son-ky'), start);
  await bench.notices.planReminders(at('2024-03-22 08:00'));
  expect(await run({ personId: 'huong' }, at('2024-03-22 08:00'))).toEqual([
    {
      to: 'chat-huong',
      text: '⚠️ Việc đã trễ hạn, bạn nhắc các đơn vị sau giúp nhé:\n\n• <b>Chủ nhật xanh 152</b> (hạn 19/3, trễ 3 ngày): Sơn Kỳ, Tân Quý',
      buttons: [],
    },
  ]);
});

describe('a group', () => {
  const monday = at('2024-03-18 07:30');

  test('gets its digest', async () => {
    await bench.addGroup('g', monday);
    await bench.addObligation(sunday('o'), start);
    await bench.addReport('tan-quy', 'o', '2024-03-17', { members: 45, residents: 30, waste: 1500 });
    await bench.notices.planDigests(monday);
    const [sent] = await run({ groupId: 'g' }, monday);
    expect(sent).toEqual({
      to: '-100g',
      text: `📊 <b>Quận Đoàn Tân Phú</b> · tuần 11/3–17/3

<b>1/2 phường</b> báo cáo <b>1</b> hoạt động
75 lượt người · 1,5 tấn rác

<b>Tiến độ kế hoạch</b>
✅ Đủ việc đến hạn (1/1): Tân Quý

<i>Số liệu đến 07:30 ngày 18/3</i>`,
      buttons: [],
    });
  });

  test('of a long digest gets all parts in order, none cut inside a tag', async () => {
    await bench.addGroup('g', monday);
    await bench.database.unit.update({
      where: { id: 'tan-phu' },
      data: { name: `Quận ${'<dài> '.repeat(40)}` },
    });
    await bench.notices.planDigests(monday);
    const sent = await run({ groupId: 'g' }, monday, { textLimit: 120 });
    await bench.database.unit.update({ where: { id: 'tan-phu' }, data: { name: 'Quận Đoàn Tân Phú' } });
    expect(sent.length).toBeGreaterThan(1);
    for (const { text } of sent)
      expect((text.match(/<b>/g) ?? []).length).toBe((text.match(/<\/b>/g) ?? []).length);
    expect(sent.at(-1)?.text).toContain('Số liệu đến');
    expect(await bench.states()).toEqual({ 'digest:g:2024-W12': 'sent' });
  });
});
