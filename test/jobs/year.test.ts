import { readFile } from 'node:fs/promises';
import { DateTime } from 'luxon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { previewMessages } from '../../scripts/admin/preview-messages.ts';
import { readForms } from '../../scripts/admin/read-seed.ts';
import { createAdminStore } from '#src/adapters/postgres/admin/store.ts';
import { readPlan } from '#src/adapters/yaml/read-plan.ts';
import { dayOf, minuteOfDay } from '#src/domain/calendar.ts';
import { holidayTest } from '#src/domain/notice/holidays.ts';
import { stripHtml } from '#src/domain/text/html.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
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
  world.sendText(
    huong,
    group,
    `/lienket ${await rehearsal.codeFor('group', { unit: 'tan-phu', role: null, isExpired: false })}`,
  );
  await rehearsal.settled();
  chats = [world.privateChat(lan), world.privateChat(huong), group];
  let steps = 0;
  for (
    let next = await rehearsal.bot().nextEventAt();
    next !== null && next < at('2025-01-15 00:00');
    next = await rehearsal.bot().nextEventAt()
  ) {
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

const plan = new URL('../fixtures/three-items.plan.yaml', import.meta.url);

async function preview() {
  const { database, clock } = rehearsal;
  const units = await createAdminStore({ database }).units();
  const forms = await readForms();
  const read = readPlan(await readFile(plan, 'utf8'), { units, forms });
  if (read.kind === 'bad') throw new Error(JSON.stringify(read.problems));
  const isHoliday = holidayTest(await loadHolidays());
  const all = await previewMessages(
    { database, clock: { ...clock, now: () => at('2024-03-20 00:00') } },
    { plan: read.value, units, forms, isHoliday, language: 'vi' },
  );
  // The others have joined nowhere: only the roles of these three chats are told.
  return all.filter(({ key }) => !/@[a-z]+-[a-z-]+( |$)/.test(key));
}

const minuteOf = (instant: number): string =>
  DateTime.fromMillis(instant, { zone }).toISO({ suppressMilliseconds: true })?.slice(0, 16) ?? '';
const byWords = (a: readonly string[], b: readonly string[]): number => (a.join() < b.join() ? -1 : 1);

const sentNotices = () => rehearsal.database.notice.findMany({ where: { state: 'sent' } });

test('a secretary is told of each duty on every rung, those who look after the wards of each once', async () => {
  const sent = (await sentNotices()).filter(
    ({ kind, dueAt }) => kind !== 'digest' && dueAt.getTime() > at('2024-03-18 00:00'),
  );
  const rungs = groupBy(sent, ({ kind, obligationId }) => `${kind} ${obligationId}`).map(
    (notices) => `${notices[0].kind} ${notices.length}`,
  );
  const counted = groupBy(rungs, (one) => one).map((same) => `${same.length} × ${same[0]}`);
  expect(counted.sort()).toEqual([
    '1 × reminder 3',
    '1 × reminder 5',
    '1 × reminder 6',
    // Of one ward that is silent, and ten that have nobody, once.
    '1 × unreached 11',
    '3 × reminder 8',
    '55 × escalation 1',
  ]);
});

test('what preview prints is what was sent, word for word and minute by minute', async () => {
  const previewed = (await preview()).filter(({ at: when }) => when > '2024-03-18');
  const named = new Map(
    (await rehearsal.database.obligation.findMany()).map(({ id, key }) => [id, key] as const),
  );
  const notices = await rehearsal.database.notice.findMany({
    where: { state: 'sent' },
    orderBy: { key: 'asc' },
  });
  const messages = await rehearsal.database.message.findMany();
  const sent = groupBy(
    notices.filter(
      ({ settledAt, kind }) =>
        (settledAt?.getTime() ?? 0) > at('2024-03-18 00:00') &&
        // A preview knows the plan, and nobody's silence.
        kind !== 'unreached' &&
        // Digests of the year after are those of the next plan.
        (kind !== 'digest' || (settledAt?.getTime() ?? 0) < at('2025-01-01 00:00')),
    ),
    ({ messageId }) => messageId ?? '',
  ).map((group) => {
    const { call } = messages.find(({ id }) => id === group[0].messageId) ?? {};
    const keys = group.map(({ key, obligationId }) =>
      obligationId === null ? key : key.replace(obligationId, named.get(obligationId) ?? ''),
    );
    return [
      minuteOf(group[0].settledAt?.getTime() ?? 0),
      keys.sort().join(' + '),
      stripHtml((call as { params: { text: string } }).params.text).replace(/📵 .+\n\n/u, ''),
    ];
  });
  const wanted = previewed.map(({ at: when, key, text }) => [
    when.slice(0, 16),
    key.split(' + ').sort().join(' + '),
    text,
  ]);
  expect(sent.sort(byWords)).toEqual(wanted.sort(byWords));
  expect(sent.length).toBeGreaterThan(70);
});

test('a group hears of every week once', async () => {
  const weeks = (await sentNotices()).filter(({ kind }) => kind === 'digest').map(({ key }) => key.slice(-8));
  expect(weeks).toHaveLength(44);
  expect(new Set(weeks).size).toBe(44);
});

test('every message came once: the chats show what was written, and no more', async () => {
  const written = await rehearsal.database.message.findMany({ where: { state: 'sent' } });
  const posted = written.filter(({ call }) => (call as { method?: string }).method === 'sendMessage');
  const shown = chats
    .flatMap((chat) => rehearsal.world.messagesOf(chat))
    .filter(({ from, service }) => from.isBot && !service);
  expect(posted.length).toBeGreaterThan(80);
  expect(shown).toHaveLength(posted.length);
});

test('nothing was sent at night, after its end, or a third time a day', async () => {
  const sent = await sentNotices();
  for (const { settledAt, expiresAt } of sent) {
    const minute = minuteOfDay((settledAt?.getTime() ?? 0) as Instant, zone);
    expect(minute >= 7 * 60 && minute < 21 * 60).toBe(true);
    expect(settledAt?.getTime()).toBeLessThan(expiresAt.getTime());
  }
  const days = groupBy(
    sent,
    ({ personId, groupId, settledAt }) =>
      `${personId ?? groupId} ${dayOf((settledAt?.getTime() ?? 0) as Instant, zone)}`,
  );
  for (const notices of days)
    expect(new Set(notices.map(({ messageId }) => messageId)).size).toBeLessThanOrEqual(2);
});
