import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { createNoticeStore } from '#src/adapters/postgres/notices/store.ts';
import { instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { holidayTest } from '#src/domain/notice/holidays.ts';
import type { NoticeStore } from '#src/ports/notice-store.ts';
import { loadHolidays } from '#src/start/load-holidays.ts';
import { communeCount } from './country.ts';
import { run } from './resources.ts';
import { backToDue } from './planner-sql.ts';

const zone = 'Asia/Ho_Chi_Minh';
/** How far ahead a sweep looks for what comes next. */
const soonMs = 30_000;

const local = (on: string, time: string): Instant => instantOf(on as LocalDate, time, zone);
/** The week before Green Sunday 153, and the eve of it, when every commune is reminded at once. */
export const appliedAt = local('2024-05-20', '09:00');
export const beforeAt = local('2024-05-25', '16:59');
export const busyAt = local('2024-05-25', '17:00');

export interface Planner {
  readonly url: string;
  readonly notices: NoticeStore;
  close(): Promise<void>;
}

export async function openPlanner(url: string): Promise<Planner> {
  const database: Database = openDatabase(url, 2);
  const isHoliday = holidayTest(await loadHolidays());
  return {
    url,
    notices: createNoticeStore({ database, zone, isHoliday }),
    close: () => database.$disconnect(),
  };
}

/** Everything a sweep asks of the planner; how many reminders it made, and how long it took. */
export async function tick({ notices }: Planner, now: Instant): Promise<{ made: number; tookMs: number }> {
  const startedAt = performance.now();
  const made = await notices.planReminders(now);
  await notices.planDigests(now);
  await notices.planEndings(now);
  await notices.addresseesDue(now);
  await notices.nextEventAt(now, (now + soonMs) as Instant);
  return { made, tookMs: performance.now() - startedAt };
}

/** The busy moment once more, with every `nth` of what is due at it. */
export async function busyTick(planner: Planner, nth = 1): Promise<{ made: number; tookMs: number }> {
  await run(planner.url, backToDue(nth));
  await run(planner.url, 'VACUUM obligation, notice');
  const seen = await tick(planner, busyAt);
  if (seen.made < Math.floor(communeCount / nth)) throw new Error(`only ${seen.made} reminders were made`);
  return seen;
}

/** A moment at which nothing is due. */
export async function idleTick(planner: Planner): Promise<{ made: number; tookMs: number }> {
  const seen = await tick(planner, beforeAt);
  if (seen.made > 0) throw new Error(`${seen.made} reminders were made when nothing was due`);
  return seen;
}
