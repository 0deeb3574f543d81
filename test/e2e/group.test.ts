import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { formatCode } from '#src/domain/answer/code.ts';
import type { ChatRef } from '#src/simulator/telegram/phone/refs.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';

describe('a linked group', () => {
  let rehearsal: Rehearsal;
  let quang: { id: number };
  let group: ChatRef;
  const said = () => rehearsal.world.messagesOf(group).filter((message) => message.from.isBot);

  beforeAll(async () => {
    rehearsal = await startRehearsal();
    await rehearsal.forgetAll(Date.UTC(2024, 2, 17, 2) as Instant);
    const { world } = rehearsal;
    quang = rehearsal.stranger('Quang');
    group = world.createGroup(quang, 'Thường trực');
    world.addBotToGroup(quang, group);
    await link(group, 'group');
  });
  afterAll(() => rehearsal.close());

  async function link(chat: ChatRef, name: string): Promise<void> {
    const code = await rehearsal.codeFor(name, { unit: 'tan-phu', role: null, isExpired: false });
    rehearsal.world.sendText(quang, chat, `/lienket ${formatCode(code)}`);
    await rehearsal.settled();
  }

  async function monday(day: string): Promise<void> {
    rehearsal.clock.jumpTo(instantOf(day as LocalDate, '07:30', 'Asia/Ho_Chi_Minh'));
    await rehearsal.bot().sweepNow();
    await rehearsal.settled();
  }

  test('hears of the week on Monday at 07:30, once', async () => {
    await monday('2024-03-18');
    await monday('2024-03-18');
    expect(said().filter(({ text }) => text.includes('tuần 11/3–17/3'))).toHaveLength(1);
  });

  test('keeps its link when it becomes a supergroup', async () => {
    rehearsal.world.migrateToSupergroup(quang, group);
    await rehearsal.settled();
    await monday('2024-03-25');
    expect(said().at(-1)?.text).toContain('tuần 18/3–24/3');
  });

  test('that is told to have left and joined on the way is not asked to be linked again', async () => {
    const { world } = rehearsal;
    const other = world.createGroup(quang, 'Ban Chấp hành');
    world.addBotToGroup(quang, other);
    await link(other, 'other');
    await rehearsal.database.group.updateMany({
      where: { title: 'Ban Chấp hành' },
      data: { digestWeekday: 5, digestTime: '18:00' },
    });
    world.migrateToSupergroup(quang, other, { tellMembership: true });
    await rehearsal.settled();
    const words = () => world.messagesOf(other).at(-1)?.text;
    expect(words()).toContain(
      'đã liên kết với Quận Đoàn Tân Phú. Thứ Sáu hằng tuần lúc 18:00 mình gửi tổng kết',
    );
    world.sendText(quang, other, '/trogiup');
    await rehearsal.settled();
    expect(words()).not.toContain('/lienket');
    await link(other, 'other again');
    expect(words()).toContain('🔗 Đã liên kết nhóm với Quận Đoàn Tân Phú. Thứ Sáu hằng tuần lúc 18:00');
  });

  test('gets nothing any more once the bot was removed, and doctor says so', async () => {
    const before = said().length;
    rehearsal.world.removeBotFromGroup(quang, group);
    await rehearsal.settled();
    await monday('2024-04-01');
    const facts = await createAdminStore({ database: rehearsal.database }).doctor(rehearsal.clock.now());
    const states = facts.groups.map(({ title, state }) => `${title}: ${state}`);
    expect([said().length, states]).toEqual([before, ['Thường trực: removed', 'Ban Chấp hành: linked']]);
  });
});

describe('a person who blocks the bot', () => {
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    rehearsal = await startRehearsal();
    await rehearsal.forgetAll(Date.UTC(2024, 2, 16, 2) as Instant);
  });
  afterAll(() => rehearsal.close());

  test('gets no reminders, is counted by doctor, and comes back by unblocking; others are reminded', async () => {
    const { world, database, clock } = rehearsal;
    const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
    const minh = await rehearsal.joinAs('Minh', 'tay-thanh', 'secretary');
    world.blockBot(lan);
    await rehearsal.settled();
    clock.jumpTo(instantOf('2024-03-17' as LocalDate, '07:00', 'Asia/Ho_Chi_Minh'));
    await rehearsal.bot().sweepNow();
    await rehearsal.settled();
    const reminded = (user: { id: number }) =>
      world.messagesOf(world.privateChat(user)).some(({ text }) => text.startsWith('☀️'));
    expect([reminded(lan), reminded(minh)]).toEqual([false, true]);
    expect((await createAdminStore({ database }).doctor(clock.now())).accountsUnreachable).toBe(1);
    world.unblockBot(lan);
    await rehearsal.settled();
    expect((await createAdminStore({ database }).doctor(clock.now())).accountsUnreachable).toBe(0);
  });
});
