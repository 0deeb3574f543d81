import { openDatabase } from '#src/adapters/postgres/client.ts';
import { migrate } from '#src/adapters/postgres/migrate.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { holidayTest } from '#src/domain/reminder/holidays.ts';
import type { NoticeStore } from '#src/ports/notice-store.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { applyEverywhere, communeCount, readSeedPlan, settleCountry } from './country.ts';
import { openGround, run } from './ground.ts';
import { median, rounded } from './median.ts';
import { backToDue, copyObligations, reportMost, rememberDue, settleAll } from './planner-sql.ts';

const zone = 'Asia/Ho_Chi_Minh';
const local = (on: string, time: string): Instant => instantOf(on as LocalDate, time, zone);
/** The week before Green Sunday 153, and the eve of it, when every commune is to be reminded at once. */
const appliedAt = local('2024-05-20', '09:00');
const beforeAt = local('2024-05-25', '16:59');
const busyAt = local('2024-05-25', '17:00');
const busyTicks = 5;
const idleTicks = 21;

/** What the sweep looks for from now on. */
const soonMs = 30_000;

/** The plan of the seed in every province of the country: applying it, a busy tick, an idle one, and what they follow. */
export async function benchPlanner(): Promise<object> {
  const ground = await openGround();
  const url = await ground.create('country');
  await migrate(url);
  const database = openDatabase(url, 4);
  try {
    const provinces = await settleCountry(database);
    const plan = await readSeedPlan();
    const startedAt = performance.now();
    const obligations = await applyEverywhere(database, provinces, plan, appliedAt);
    const applySeconds = rounded((performance.now() - startedAt) / 1000, 1);
    console.log(`${obligations} obligations of ${communeCount} communes, put in force in ${applySeconds} s.`);
    await run(url, reportMost(appliedAt));
    await run(url, 'VACUUM ANALYZE');
    const notices = createNoticeStore({ database, zone, isHoliday: holidayTest(await loadHolidays()) });
    await tick(notices, beforeAt);
    await run(url, settleAll);
    await run(url, rememberDue(busyAt));
    const ticks = await measure(url, notices);
    const rssMb = Math.round(process.resourceUsage().maxRSS / 1024);
    return {
      name: 'planner',
      value: ticks.busyTickMs,
      unit: 'ms',
      communes: communeCount,
      obligations,
      applySeconds,
      ...ticks,
      rssMb,
    };
  } finally {
    await database.$disconnect();
    await ground.close();
  }
}

/** Ticks with all that is due, and with half of it; and with two and four times as much that exists. */
async function measure(url: string, notices: NoticeStore) {
  const idle = await idleTick(notices);
  const busy = await busyTick(url, notices);
  const half = await busyTick(url, notices, 2);
  await run(url, copyObligations('2'));
  const doubled = await busyTick(url, notices);
  await run(url, copyObligations('3'));
  await run(url, copyObligations('4'));
  const quadrupled = await busyTick(url, notices);
  await run(url, settleAll);
  const idleQuadrupled = await idleTick(notices);
  console.log(`A tick that makes ${busy.made} reminders ${ms(busy)}, ${half.made} of them ${ms(half)}.`);
  console.log(`The same when twice as much exists ${ms(doubled)}, four times ${ms(quadrupled)}.`);
  console.log(`A tick with nothing to do ${ms(idle)}, when four times as much exists ${ms(idleQuadrupled)}.`);
  return {
    busyTickMs: rounded(busy.tookMs, 0),
    busyReminders: busy.made,
    idleTickMs: rounded(idle.tookMs, 1),
    ratioWhenDueHalved: rounded(half.tookMs / busy.tookMs, 2),
    ratioWhenDoubled: rounded(doubled.tookMs / busy.tookMs, 2),
    ratioWhenQuadrupled: rounded(quadrupled.tookMs / busy.tookMs, 2),
    idleRatioWhenQuadrupled: rounded(idleQuadrupled.tookMs / idle.tookMs, 2),
  };
}

interface Seen {
  /** Median. */
  readonly tookMs: number;
  readonly made: number;
}

/** The same moment again and again, with every `nth` of what is due at it. */
async function busyTick(url: string, notices: NoticeStore, nth = 1): Promise<Seen> {
  const times: number[] = [];
  let made = 0;
  for (let turn = 0; turn <= busyTicks; turn++) {
    await run(url, backToDue(nth));
    await run(url, 'VACUUM ANALYZE obligation, notice, report');
    const startedAt = performance.now();
    made = await tick(notices, busyAt);
    // The first one warms up.
    if (turn > 0) times.push(performance.now() - startedAt);
  }
  if (made < communeCount / nth - 1) throw new Error(`only ${made} reminders were made`);
  return { tookMs: median(times), made };
}

/** In the minute before everything comes. */
async function idleTick(notices: NoticeStore): Promise<Seen> {
  const times: number[] = [];
  for (let turn = 0; turn < idleTicks; turn++) {
    const startedAt = performance.now();
    const made = await tick(notices, (beforeAt + turn * 2_000) as Instant);
    if (made > 0) throw new Error(`${made} reminders were made when nothing was due`);
    times.push(performance.now() - startedAt);
  }
  return { tookMs: median(times), made: 0 };
}

/** Everything a sweep asks of the planner; how many reminders it made. */
async function tick(notices: NoticeStore, now: Instant): Promise<number> {
  const made = await notices.planReminders(now);
  await notices.planDigests(now);
  await notices.groupsDue(now);
  await notices.peopleDue(now);
  await notices.nextEventAt(now, (now + soonMs) as Instant);
  return made;
}

function ms({ tookMs }: Seen): string {
  return `takes ${rounded(tookMs, tookMs < 10 ? 1 : 0)} ms`;
}
