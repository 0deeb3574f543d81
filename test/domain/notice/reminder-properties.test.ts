import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, minuteOfDay } from '#src/domain/calendar.ts';
import { groupBy } from '#src/domain/group-by.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import type { Rung } from '#src/domain/plan/plan.ts';
import { defaultLadder } from '#src/domain/plan/compile-plan.ts';
import { createReminderWorld, rehearse, type SentMessage } from '#test/support/reminder-world.ts';
import { obligationsOf, planOf, someLadder } from '#test/support/random-plan.ts';
import { at, eventObligation, on, windowObligation, zone } from '#test/support/obligations.ts';

const hourMs = 3_600_000;
const startAt = at('2024-02-01 06:30');
const someDay = fc.integer({ min: 0, max: 20 }).map((days) => addDays(on('2024-02-01'), days));

const obligationWith = (ladders: fc.Arbitrary<readonly Rung[]>): fc.Arbitrary<PlannedObligation> =>
  fc
    .record({
      day: someDay,
      isEvent: fc.boolean(),
      graceDays: fc.integer({ min: 0, max: 5 }),
      lockDays: fc.option(fc.integer({ min: 1, max: 12 })),
      dueTime: fc.option(fc.constantFrom('08:00', '16:00', '23:59'), { freq: 2 }),
      ladder: ladders,
    })
    .map(({ day, isEvent, graceDays, lockDays, dueTime, ladder }) => {
      const dueOn = addDays(day, graceDays);
      const locksOn = lockDays === null ? null : addDays(dueOn, lockDays);
      return isEvent
        ? eventObligation(day, { dueOn, dueTime, locksOn, ladder })
        : windowObligation(dueOn, { dueTime, locksOn, ladder });
    });

const several = (one: fc.Arbitrary<PlannedObligation>) =>
  fc.uniqueArray(one, { selector: ({ id }) => id, minLength: 1, maxLength: 8 });
const withDefaultLadder = several(obligationWith(fc.constant(defaultLadder)));
/** What a random plan asks of Tân Quý, by all kinds of rules, or days and ladders at random. */
const someObligations = fc.oneof(
  several(obligationWith(fc.oneof(fc.constant(defaultLadder), someLadder))),
  planOf(1)
    .map((plan) => obligationsOf(plan).filter(({ unitId }) => unitId === 'tan-quy'))
    .filter((all) => all.length > 0),
);
const someHolidays = fc.uniqueArray(someDay, { maxLength: 12 }).map((days) => new Set<LocalDate>(days));

/** What can happen: time goes on, or back; an outage; the planner runs, several at once; messages are sent; a report comes in. */
const someActs = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('pass' as const),
        ms: fc.integer({ min: 0, max: 6 * hourMs }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('pass' as const),
        ms: fc.constantFrom(26 * hourMs, 80 * hourMs, -3 * hourMs, -50 * hourMs),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('plan' as const), planners: fc.integer({ min: 1, max: 3 }) }),
    },
    { weight: 6, arbitrary: fc.constant({ kind: 'tick' as const }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('send' as const) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('meet' as const), index: fc.nat(7) }) },
  ),
  { minLength: 60, maxLength: 250 },
);
type Act = typeof someActs extends fc.Arbitrary<(infer One)[]> ? One : never;

function play(
  obligations: readonly PlannedObligation[],
  acts: readonly Act[],
  holidays: ReadonlySet<LocalDate>,
): readonly SentMessage[] {
  const world = createReminderWorld({ obligations, startAt, isHoliday: (day) => holidays.has(day) });
  let now: Instant = startAt;
  for (const act of acts) {
    if (act.kind === 'pass') now = (now + act.ms) as Instant;
    if (act.kind === 'plan')
      for (const { apply } of Array.from({ length: act.planners }, () => world.lookAround(now))) apply();
    if (act.kind === 'send') world.send(now);
    if (act.kind === 'tick') world.tick(now);
    const met = act.kind === 'meet' ? obligations[act.index % obligations.length] : undefined;
    if (met) world.meet(met);
  }
  return world.sent;
}

/** Checks every story that can be told with these acts. */
function inEveryStory(check: (sent: readonly SentMessage[], holidays: ReadonlySet<LocalDate>) => void): void {
  fc.assert(
    fc.property(someObligations, someActs, someHolidays, (obligations, acts, holidays) => {
      check(play(obligations, acts, holidays), holidays);
    }),
    { numRuns: 80 },
  );
}

describe('whatever the clock does, however many plan', () => {
  test('no notice is sent twice', () => {
    inEveryStory((sent) => {
      const keys = sent.flatMap(({ notices }) => notices.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  test('nobody is reminded of what is met', () => {
    inEveryStory((sent) => {
      expect(sent.flatMap(({ notices }) => notices).filter(({ wasMet }) => wasMet)).toEqual([]);
    });
  });

  test('nothing is sent at night, and on holidays only what is held on one', () => {
    inEveryStory((sent, holidays) => {
      for (const { at: sentAt, notices } of sent) {
        const minute = minuteOfDay(sentAt, zone);
        expect(minute >= 7 * 60 && minute < 21 * 60).toBe(true);
        if (!holidays.has(dayOf(sentAt, zone))) continue;
        for (const { obligation } of notices)
          expect(obligation.eventOn !== null && holidays.has(obligation.eventOn)).toBe(true);
      }
    });
  });

  test('nothing is sent after its end', () => {
    inEveryStory((sent) => {
      for (const { at: sentAt, notices } of sent)
        for (const { expiresAt } of notices) expect(sentAt).toBeLessThan(expiresAt);
    });
  });

  test('nothing is said about a duty that has locked', () => {
    inEveryStory((sent) => {
      for (const { at: sentAt, notices } of sent) {
        for (const { obligation } of notices)
          expect(obligation.locksOn === null || dayOf(sentAt, zone) < obligation.locksOn).toBe(true);
      }
    });
  });

  test('nobody gets more than two messages a day, nor a duty twice in one', () => {
    inEveryStory((sent) => {
      const days = groupBy(sent, ({ person, at: sentAt }) => `${person} ${dayOf(sentAt, zone)}`);
      for (const messages of days) expect(messages.length).toBeLessThanOrEqual(2);
      for (const { notices } of sent)
        expect(new Set(notices.map(({ obligation }) => obligation.id)).size).toBe(notices.length);
    });
  });
});

const told = (sent: readonly SentMessage[]) =>
  sent.map(({ person, at: sentAt, notices }) => ({ person, sentAt, keys: notices.map(({ key }) => key) }));

describe('on a day like any other', () => {
  test('what is sent is what a rehearsal says, though planners meet and the clock is set back in between', () => {
    const someNoise = fc.array(
      fc.record({
        backMs: fc.integer({ min: 0, max: 40 * hourMs }),
        planners: fc.integer({ min: 0, max: 3 }),
      }),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(someObligations, someHolidays, someNoise, (obligations, holidays, noise) => {
        const isHoliday = (day: LocalDate) => holidays.has(day);
        const world = createReminderWorld({ obligations, startAt, isHoliday });
        let step = 0;
        for (let now: Instant | null = startAt; now !== null; now = world.nextEventAt(now)) {
          const { backMs, planners } = noise[step++ % noise.length] ?? { backMs: 0, planners: 1 };
          for (const { apply } of Array.from({ length: planners }, () =>
            world.lookAround(((now as Instant) - backMs) as Instant),
          ))
            apply();
          world.tick(now);
        }
        expect(told(world.sent)).toEqual(told(rehearse(obligations, startAt, isHoliday)));
      }),
      { numRuns: 30 },
    );
  });

  test('all of one morning is one message', () => {
    fc.assert(
      fc.property(someObligations, someHolidays, (obligations, holidays) => {
        const sent = rehearse(obligations, startAt, (day) => holidays.has(day));
        const mornings = sent.filter(({ at: sentAt }) => minuteOfDay(sentAt, zone) < 12 * 60);
        for (const messages of groupBy(
          mornings,
          ({ person, at: sentAt }) => `${person} ${dayOf(sentAt, zone)}`,
        ))
          expect(messages).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('every duty is reminded of on its day, however late within the hour the planner runs', () => {
    fc.assert(
      fc.property(withDefaultLadder, fc.integer({ min: 20, max: 60 }), (obligations, minutes) => {
        const world = createReminderWorld({ obligations, startAt });
        for (let now = startAt; now < at('2024-04-09 00:00'); now = (now + minutes * 60_000) as Instant)
          world.tick(now);
        const keys = new Set(world.sent.flatMap(({ notices }) => notices.map(({ key }) => key)));
        for (const { id, eventOn } of obligations)
          expect(keys).toContain(`reminder:${id}:${eventOn === null ? 'last-day' : 'd0'}:secretary`);
      }),
      { numRuns: 10 },
    );
  });
});

test('before a last day in time that is a holiday every duty is told of on the last working day', () => {
  fc.assert(
    fc.property(
      several(obligationWith(fc.constant(defaultLadder))),
      someHolidays,
      (obligations, holidays) => {
        const isHoliday = (day: LocalDate) => holidays.has(day);
        const sent = rehearse(obligations, at('2024-01-02 06:30'), isHoliday);
        const heldOnWorkdays = obligations.filter(({ eventOn }) => eventOn === null || !isHoliday(eventOn));
        for (const { id, dueOn } of heldOnWorkdays.filter((one) => isHoliday(one.dueOn))) {
          const last = workingDayBefore(dueOn, isHoliday);
          const told = sent.filter(({ notices }) => notices.some(({ obligation }) => obligation.id === id));
          expect(told.map(({ at: sentAt }) => dayOf(sentAt, zone))).toContain(last);
        }
      },
    ),
    { numRuns: 60 },
  );
});

function workingDayBefore(day: LocalDate, isHoliday: (on: LocalDate) => boolean): LocalDate {
  const before = addDays(day, -1);
  return isHoliday(before) ? workingDayBefore(before, isHoliday) : before;
}

test('after 26 hours without a planner only what is still true is said, in one message', () => {
  const sunday = eventObligation('2024-03-17');
  const world = createReminderWorld({ obligations: [sunday, windowObligation('2024-03-19')], startAt });
  world.tick(at('2024-03-16 08:00'));
  const before = world.sent.length;
  world.tick(at('2024-03-17 10:00'));
  world.tick(at('2024-03-17 10:01'));
  expect(told(world.sent.slice(before)).map(({ keys }) => keys)).toEqual([
    ['reminder:event-2024-03-17:d0:secretary'],
  ]);
});

test('who joins late is not told of rungs that are over', () => {
  const world = createReminderWorld({
    obligations: [eventObligation('2024-03-17')],
    startAt: at('2024-03-15 12:00'),
  });
  world.tick(at('2024-03-15 12:00'));
  expect(world.sent.flatMap(({ notices }) => notices.map(({ key }) => key))).toEqual([
    'reminder:event-2024-03-17:d-3:secretary',
  ]);
});
