import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf, minuteOfDay } from '#src/domain/calendar.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { Instant, UnitId } from '#src/domain/ids.ts';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import type { Plan } from '#src/domain/plan/plan.ts';
import { isOfObligation } from '#src/domain/notice/due-notice.ts';
import { type Listener, rehearseReminders } from '#src/domain/notice/rehearse-reminders.ts';
import { settle } from '#src/domain/notice/settle.ts';
import { openNoticeBench, type NoticeBench } from '#test/support/notice-bench.ts';
import { at, zone } from '#test/support/obligations.ts';
import { firstDay, obligationsOf, planOf, units } from '#test/support/random-plan.ts';

const hourMs = 3_600_000;
const isHoliday = (day: string): boolean => day >= '2024-02-08' && day <= '2024-02-14';
const listeners = [
  { id: 'lan', role: 'secretary', unitId: 'tan-quy' },
  { id: 'minh', role: 'secretary', unitId: 'son-ky' },
  { id: 'huong', role: 'officer', unitId: 'tan-phu' },
].map((one) => ({ ...one, unitId: one.unitId as UnitId }) as Listener);

interface Sent {
  readonly person: string;
  readonly at: Instant;
  readonly keys: readonly string[];
  readonly expiresAt: readonly Instant[];
  readonly obligations: readonly string[];
}

let bench: NoticeBench;
beforeAll(async () => {
  bench = await openNoticeBench(isHoliday);
});
afterAll(() => bench.close());

/** The duties of a plan and everybody who is told, on the real database, from that moment on. */
async function begin(plan: Plan, since: Instant): Promise<readonly PlannedObligation[]> {
  await bench.clear();
  for (const { id, role, unitId } of listeners)
    await bench.addPerson(id, role, unitId, { from: '2023-01-01' });
  const obligations = obligationsOf(plan);
  for (const obligation of obligations) await bench.addObligation(obligation, since);
  return obligations;
}

/** Everybody who is due is sent what is due; a sender may die before it commits. */
async function sendAll(now: Instant, { dies = false } = {}): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const addressee of await bench.notices.addresseesDue(now)) {
    const settling = bench.notices.settle(addressee, now, ({ addresses: [to], sentToday, notices }) => {
      if (dies) throw new Error('killed');
      const settled = settle(notices, { now, zone, isHoliday, sentToday });
      const send = settled.send.filter(isOfObligation);
      if (send.length > 0)
        sent.push({
          person: addressee.personId ?? '',
          at: now,
          keys: send.map(({ id }) => id),
          expiresAt: send.map(({ expiresAt }) => expiresAt),
          obligations: send.map(({ obligation }) => obligation.id),
        });
      const calls = [{ method: 'sendMessage', params: {} }];
      return { settled, messages: to && send.length > 0 ? [{ tells: send, to, calls }] : [] };
    });
    await (dies ? settling.catch(() => []) : settling);
  }
  await bench.database.message.updateMany({ data: { state: 'sent' } });
  return sent;
}

const planners = (now: Instant, count: number): Promise<unknown> =>
  Promise.all(Array.from({ length: count }, () => bench.notices.planReminders(now)));

test('what a rehearsal says is what is sent, though planners meet, senders die and the clock is set back', async () => {
  const someNoise = fc.array(
    fc.record({
      backMs: fc.integer({ min: 0, max: 40 * hourMs }),
      planners: fc.integer({ min: 1, max: 2 }),
      dies: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(planOf(1), someNoise, async (plan, noise) => {
      const since = at('2023-12-15 00:00');
      const obligations = await begin(plan, since);
      const sent: Sent[] = [];
      let step = 0;
      for (
        let now = await bench.notices.nextEventAt(since);
        now !== null;
        now = await bench.notices.nextEventAt(now)
      ) {
        const { backMs, dies, planners: count } = noise[step++ % noise.length] ?? noise[0]!;
        await planners((now - backMs) as Instant, count);
        await planners(now, count);
        if (dies) await sendAll(now, { dies });
        sent.push(...(await sendAll(now)));
      }
      const keyOf = new Map(
        (await bench.database.notice.findMany()).map(({ id, key }) => [id, key] as const),
      );
      const rehearsed = rehearseReminders({
        obligations,
        units,
        listeners,
        zone,
        isHoliday,
        photosOf: () => 0,
      });
      const told = (person: string, when: Instant, keys: readonly string[]) =>
        `${new Date(when).toISOString()} ${person} ${[...keys].sort().join(' ')}`;
      expect(
        sent
          .map((one) =>
            told(
              one.person,
              one.at,
              one.keys.map((id) => keyOf.get(id) ?? id),
            ),
          )
          .sort(),
      ).toEqual(
        rehearsed
          .map((one) =>
            told(
              one.listener.id,
              one.at,
              one.notices.map(({ id }) => id),
            ),
          )
          .sort(),
      );
    }),
    { numRuns: 4 },
  );
});

const someActs = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: fc.noBias(fc.nat(24 * hourMs)) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('pass' as const),
        ms: fc.constantFrom(26 * hourMs, 80 * hourMs, -3 * hourMs, -50 * hourMs),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('plan' as const), count: fc.constantFrom(1, 2) }) },
    { weight: 6, arbitrary: fc.constant({ kind: 'tick' as const }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('send' as const), dies: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('report' as const), which: fc.noBias(fc.nat(40)) }),
    },
  ),
  { minLength: 120, maxLength: 160 },
);

test('nothing twice, nothing met, nothing at night, nothing after its end, two a day, whatever happens', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(planOf(4), someActs, async (plan, acts) => {
      let now = at(`${firstDay} 06:30`);
      const obligations = (await begin(plan, now)).filter(({ atLeast }) => atLeast > 0);
      const done = new Map<string, number>();
      const sent: Sent[] = [];
      for (const act of acts) {
        if (act.kind === 'pass') now = (now + act.ms) as Instant;
        if (act.kind === 'plan') await planners(now, act.count);
        if (act.kind === 'report')
          await report(obligations[act.which % Math.max(1, obligations.length)], done);
        if (act.kind === 'tick') await planners(now, 2);
        if (act.kind !== 'send' && act.kind !== 'tick') continue;
        const some = await sendAll(now, { dies: act.kind === 'send' && act.dies });
        for (const { obligations: told } of some)
          for (const id of told)
            expect(done.get(id) ?? 0).toBeLessThan(obligations.find((one) => one.id === id)?.atLeast ?? 0);
        sent.push(...some);
      }
      checkSent(sent);
      told += sent.length;
    }),
    { numRuns: 20 },
  );
  expect(told).toBeGreaterThan(20);
});

/** One more of what an obligation wants, on a day that counts. */
async function report(obligation: PlannedObligation | undefined, done: Map<string, number>): Promise<void> {
  if (!obligation || obligation.scope === 'total') return;
  const unit = obligation.scope === 'together' ? 'son-ky' : obligation.unitId;
  await bench.addReport(unit, obligation.id, addDays(obligation.countsFrom, 0), { people: 1 });
  done.set(obligation.id, (done.get(obligation.id) ?? 0) + 1);
}

function checkSent(sent: readonly Sent[]): void {
  const keys = sent.flatMap((one) => one.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { at: sentAt, expiresAt, obligations } of sent) {
    const minute = minuteOfDay(sentAt, zone);
    expect(minute >= 7 * 60 && minute < 21 * 60).toBe(true);
    for (const end of expiresAt) expect(sentAt).toBeLessThan(end);
    expect(new Set(obligations).size).toBe(obligations.length);
  }
  for (const messages of groupBy(sent, ({ person, at: sentAt }) => `${person} ${dayOf(sentAt, zone)}`))
    expect(messages.length).toBeLessThanOrEqual(2);
}
