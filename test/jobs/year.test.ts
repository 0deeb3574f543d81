import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf, minuteOfDay } from '#src/domain/calendar.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { Instant } from '#src/domain/ids.ts';
import { at, zone } from '#test/support/obligations.ts';
import { type Rehearsal, startRehearsal } from '#test/support/rehearsal.ts';

const restartsEvery = 15;
const backMs = 5 * 3_600_000;

let rehearsal: Rehearsal;
let chats: readonly { readonly key: string }[];

/** A year in which nobody reports, from event to event: two sweeps at once, the clock set back and the bot restarted now and then. */
beforeAll(async () => {
  rehearsal = await startRehearsal();
  const { world, clock } = rehearsal;
  const lan = await rehearsal.joinAs('Lan', 'tan-quy', 'secretary');
  const huong = await rehearsal.joinAs('Hương', 'tan-phu', 'officer');
  const group = world.createGroup(huong, 'Lãnh đạo', []);
  world.addBotToGroup(huong, group);
  await rehearsal.settled();
  world.sendText(huong, group, `/lienket ${await rehearsal.codeFor('group', { unit: 'tan-phu', role: null, isExpired: false })}`);
  await rehearsal.settled();
  chats = [world.privateChat(lan), world.privateChat(huong), group];
  let steps = 0;
  for (let next = await rehearsal.bot().nextEventAt(); next !== null && next < at('2025-01-15 00:00'); next = await rehearsal.bot().nextEventAt()) {
    clock.jumpTo(next);
    await Promise.all([rehearsal.bot().sweepNow(), rehearsal.bot().sweepNow()]);
    await rehearsal.settled();
    if (++steps % restartsEvery === 0) await rehearsal.restart();
    if (steps % restartsEvery === 1) await goBack(next);
  }
}, 120_000);
afterAll(() => rehearsal.close());

async function goBack(next: Instant): Promise<void> {
  rehearsal.clock.jumpTo((next - backMs) as Instant);
  await rehearsal.bot().sweepNow();
  await rehearsal.settled();
  rehearsal.clock.jumpTo(next);
}

const sentNotices = () => rehearsal.database.notice.findMany({ where: { state: 'sent' } });

test('a secretary is told of every Green Sunday five times and more, and of the year’s last day', async () => {
  const sent = await sentNotices();
  const rungs = groupBy(
    sent.filter(({ kind, key }) => kind === 'reminder' && key.includes(':')),
    ({ obligationId }) => obligationId ?? '',
  ).map((group) => group.length);
  expect(rungs.sort((a, b) => a - b)).toEqual([3, 6, 6, 6, 6, 7]);
});

test('a group hears of every week once', async () => {
  const weeks = (await sentNotices()).filter(({ kind }) => kind === 'digest').map(({ key }) => key.slice(-8));
  console.log(weeks.sort().join(" "), (await rehearsal.database.notice.findMany({ where: { kind: "digest", state: { not: "sent" } } })));
  expect(weeks).toHaveLength(44);
  expect(new Set(weeks).size).toBe(44);
});

test('every message came once: what the chats show is what was written', async () => {
  const written = await rehearsal.database.message.findMany({ where: { cause: { not: { startsWith: 'update:' } } } });
  const answers = await rehearsal.database.message.count({ where: { cause: { startsWith: 'update:' } } });
  const shown = chats.flatMap((chat) => rehearsal.world.messagesOf(chat)).filter(({ from }) => from.isBot);
  expect(written.every(({ state }) => state === 'sent')).toBe(true);
  expect(shown.length).toBeGreaterThan(60);
  expect(written.length + answers).toBeGreaterThanOrEqual(shown.length);
});

test('nothing was sent at night, after its end, or a third time a day', async () => {
  const sent = await sentNotices();
  for (const { settledAt, expiresAt } of sent) {
    const minute = minuteOfDay((settledAt?.getTime() ?? 0) as Instant, zone);
    expect(minute >= 7 * 60 && minute < 21 * 60).toBe(true);
    expect(settledAt?.getTime()).toBeLessThan(expiresAt.getTime());
  }
  const days = groupBy(sent, ({ personId, groupId, settledAt }) => `${personId ?? groupId} ${dayOf((settledAt?.getTime() ?? 0) as Instant, zone)}`);
  for (const notices of days) expect(new Set(notices.map(({ messageId }) => messageId)).size).toBeLessThanOrEqual(2);
});
