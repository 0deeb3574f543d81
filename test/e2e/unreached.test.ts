import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { formatCode } from '#src/domain/answer/code.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { ChatRef } from '#src/simulator/telegram/phone/refs.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';
import { doctorWarnings } from '../../scripts/admin/doctor-warnings.ts';

let rehearsal: Rehearsal;
let quang: { id: number };
let huong: { id: number };
let group: ChatRef;
let codes = 0;

beforeAll(async () => {
  rehearsal = await startRehearsal();
});
afterAll(() => rehearsal.close());

/** Quang's forum, to which Hương, officer of the district, belongs too; she is reminded of nothing. */
beforeEach(async () => {
  await rehearsal.forgetAll(Date.UTC(2024, 2, 17, 2) as Instant);
  huong = await rehearsal.joinAs('Hương', 'tan-phu', 'officer');
  quang = rehearsal.stranger('Quang');
  const { world } = rehearsal;
  group = world.createGroup(quang, 'Thường trực', [huong]);
  world.addBotToGroup(quang, group);
  world.migrateToSupergroup(quang, group);
});

async function link(threadId?: number): Promise<void> {
  const name = `code ${codes++}`;
  const code = await rehearsal.codeFor(name, { unit: 'tan-phu', role: null, isExpired: false });
  await say(`/lienket ${formatCode(code)}`, threadId, huong);
}

async function say(text: string, threadId?: number, who = quang): Promise<void> {
  rehearsal.world.sendText(who, group, text, threadId === undefined ? {} : { threadId });
  await rehearsal.settled();
}

const at = (moment: string): Instant => {
  const [day = '', time = ''] = moment.split(' ');
  return instantOf(day as LocalDate, time, 'Asia/Ho_Chi_Minh');
};

/** What is due by then is planned and sent, and what that makes due too. */
async function itIs(moment: string): Promise<void> {
  rehearsal.clock.jumpTo(at(moment));
  for (let round = 0; round < 2; round++) {
    await rehearsal.bot().sweepNow();
    await rehearsal.settled();
  }
}

/** The digests in the group so far: the week, and the topic where there is one. */
const digests = (): readonly string[] =>
  rehearsal.world
    .messagesOf(group)
    .filter(({ text }) => text.startsWith('📊'))
    .map(({ text, threadId }) => [/tuần (\S+)/.exec(text)?.[1], threadId].filter(Boolean).join(' in '));

/** What Hương was told of what does not get through. */
const told = (): readonly string[] =>
  rehearsal.world
    .messagesOf(rehearsal.world.privateChat(huong))
    .map(({ text }) => text)
    .filter((text) => /^(📌|🔇|🚪|📵)/u.test(text));

async function doctor(): Promise<readonly string[]> {
  const facts = await createAdminStore({ database: rehearsal.database }).doctor(rehearsal.clock.now());
  const queue = { kind: 'PostgreSQL', answers: true, failedLately: 0, failedBefore: 0 };
  const telegram = { configured: true, answers: true };
  const around = { queue, telegram, poolerProblem: null, notServed: [], disks: [], uncoveredYear: null };
  return doctorWarnings(facts, around).filter((line) => line.includes('Thường trực'));
}

describe('a topic that takes the digest', () => {
  test.each([
    ['is closed', (topic: number) => rehearsal.world.closeTopic(quang, group, topic)],
    ['is deleted', (topic: number) => rehearsal.world.deleteTopic(quang, group, topic)],
    ['is gone with all topics', () => rehearsal.world.turnTopicsOff(quang, group)],
  ])(
    'and %s: the digest goes to the group, an officer hears of it once, and doctor says so',
    async (_how, end) => {
      const { world } = rehearsal;
      const topic = world.createTopic(quang, group, 'Tổng kết');
      await link(topic);
      end(topic);
      await itIs('2024-03-18 07:30');
      expect(digests()).toEqual(['11/3–17/3']);
      expect(told()).toEqual([
        expect.stringMatching(/nhóm Thường trực \(Quận Đoàn Tân Phú\) đã đóng hoặc bị xóa.*\/lienket/),
      ]);
      expect(await doctor()).toEqual([expect.stringMatching(/topic .* closed or deleted.*\/lienket/)]);

      // The next one does not try the topic any more.
      const before = world.calls.length;
      await itIs('2024-03-25 07:30');
      expect(digests()).toEqual(['11/3–17/3', '18/3–24/3']);
      expect(world.calls.slice(before).filter(({ params }) => 'message_thread_id' in params)).toEqual([]);
      expect(told()).toHaveLength(1);
      expect(await rehearsal.database.setAside.count()).toBe(0);
    },
  );

  test('is whichever one the linked group asks for, without a code; its end is told anew', async () => {
    const { world } = rehearsal;
    const topic = world.createTopic(quang, group, 'Tổng kết');
    await link(topic);
    world.closeTopic(quang, group, topic);
    await itIs('2024-03-18 07:30');
    const other = world.createTopic(quang, group, 'Tuần');
    await say('/lienket', other);
    expect(world.messagesOf(group).at(-1)).toMatchObject({
      text: '📌 Từ nay tổng kết của Quận Đoàn Tân Phú mình gửi vào đây, Thứ Hai hằng tuần lúc 07:30.',
      threadId: other,
    });
    expect(await doctor()).toEqual([]);
    await itIs('2024-03-25 07:30');
    expect(digests().at(-1)).toBe(`18/3–24/3 in ${other}`);
    world.deleteTopic(quang, group, other);
    await itIs('2024-04-01 07:30');
    expect([digests().at(-1), told().length]).toEqual(['25/3–31/3', 2]);
    // That it stays in the general topic is fine, too.
    await say('/lienket');
    expect(world.messagesOf(group).at(-1)?.text).toContain('Từ nay tổng kết');
    expect(await doctor()).toEqual([]);
  });

  test('is not any other topic: one in which somebody only asked may close', async () => {
    const { world } = rehearsal;
    const [topic, other] = [
      world.createTopic(quang, group, 'Tổng kết'),
      world.createTopic(quang, group, 'Chuyện'),
    ];
    await link(topic);
    world.closeTopic(quang, group, other);
    await say('/tongket', other);
    await itIs('2024-03-18 07:30');
    expect([digests().at(-1), told()]).toEqual([`11/3–17/3 in ${topic}`, []]);
  });
});

describe('a group that does not hear at all', () => {
  test.each([
    [
      'closed its general topic',
      (isOpen: boolean) => rehearsal.world.setGeneralTopic(quang, group, isOpen),
      /chủ đề chung của nhóm đang đóng/,
      /general topic is closed/,
    ],
    [
      'lets the bot say nothing',
      (isOpen: boolean) => rehearsal.world.setWritable(group, isOpen),
      /không được phép nhắn/,
      /may not write/,
    ],
  ])(
    'since it %s: an officer hears of it with each digest, and doctor says so until one gets through',
    async (_how, set, words, warning) => {
      rehearsal.world.createTopic(quang, group, 'Chuyện');
      await link();
      set(false);
      await itIs('2024-03-18 07:30');
      await itIs('2024-03-18 09:00');
      expect([digests(), told()]).toEqual([[], [expect.stringMatching(words)]]);
      expect(await doctor()).toEqual([expect.stringMatching(warning)]);
      await itIs('2024-03-25 07:30');
      expect([digests(), told().length]).toEqual([[], 2]);
      set(true);
      await itIs('2024-04-01 07:30');
      expect([digests(), told().length]).toEqual([['25/3–31/3'], 2]);
      expect(await doctor()).toEqual([]);
      expect(await rehearsal.database.setAside.count()).toBe(0);
    },
  );

  test('since it sent the bot away: an officer hears of it once, some minutes later', async () => {
    await link();
    rehearsal.world.removeBotFromGroup(quang, group);
    await itIs('2024-03-17 09:05');
    expect(told()).toEqual([]);
    await itIs('2024-03-17 09:15');
    await itIs('2024-03-18 07:30');
    expect(told()).toEqual([
      expect.stringMatching(/không còn ở trong nhóm Thường trực .*liên kết bằng mã mới/),
    ]);
  });

  test('for a moment only, as it does when it becomes a supergroup, is not told of', async () => {
    const { world } = rehearsal;
    group = world.createGroup(quang, 'Ban Chấp hành', [huong]);
    world.addBotToGroup(quang, group);
    await link();
    world.migrateToSupergroup(quang, group, { tellMembership: true });
    await itIs('2024-03-17 09:30');
    expect(told()).toEqual([]);
  });
});

describe('a person who blocks the bot', () => {
  test('is named to who looks after the unit, once, unless they come back within minutes', async () => {
    const { world } = rehearsal;
    const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
    const minh = await rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
    world.blockBot(lan);
    world.blockBot(minh);
    await itIs('2024-03-17 09:05');
    world.unblockBot(minh);
    await itIs('2024-03-17 09:20');
    await itIs('2024-03-17 10:20');
    expect(told()).toEqual([expect.stringMatching(/không nhắn được cho Nguyễn Thị Lan \(phường Tân Quý\)/)]);
  });
});
