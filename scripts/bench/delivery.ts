import { createDeliveryStore } from '#src/adapters/postgres/delivery/store.ts';
import { type Database, openDatabase } from '#src/adapters/postgres/client.ts';
import { migrate } from '#src/adapters/postgres/schema/migrate.ts';
import { planUnreached } from '#src/adapters/postgres/notices/plan-unreached.ts';
import { findDeliveries } from '#src/adapters/postgres/reads/find-deliveries.ts';
import { readWardsBelow } from '#src/adapters/postgres/delivery/ward-facts.ts';
import { dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, UnitId } from '#src/domain/ids.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import { leaveSome, remindDaily, writeBack } from './delivery-sql.ts';
import { median, rounded } from './median.ts';
import { zone } from './people.ts';
import { applyEverywhere, populateCountry, readSeedPlan } from './country.ts';
import { openResources, run } from './resources.ts';

const wards = 10_000;
const days = 28;
const rounds = 5;
const lastMorning = '2024-03-16T00:00:00Z';

const local = (on: string, time: string): Instant => instantOf(on as LocalDate, time, zone);
/** Nothing has had its time to be answered in the last hours, and everything of yesterday morning has. */
const [quietAt, ripeAt] = [local('2024-03-17', '18:00'), local('2024-03-17', '07:30')];
const isHoliday = (): boolean => false;

/**
 * What proof of delivery costs where 10,000 wards were reminded each morning for four weeks, one of twenty is silent and one of fifty has
 * nobody: what it adds to a sweep, the wards of a province in its digest, what a ward was told last, and the counts of `doctor`.
 */
export async function benchDelivery(): Promise<object> {
  const resources = await openResources();
  try {
    const url = await resources.create('delivery');
    await migrate(url);
    const database = openDatabase(url, 2);
    try {
      const provinces = await populateCountry(database, wards);
      await applyEverywhere(database, provinces, await readSeedPlan(), local('2024-02-01', '09:00'));
      for (const sql of [
        remindDaily(days, lastMorning),
        writeBack(lastMorning, 20),
        leaveSome(50, '2024-03-10'),
        'VACUUM ANALYZE',
      ])
        await run(url, sql);
      return { name: 'delivery', unit: 'ms', wards, notices: wards * days, ...(await measure(database)) };
    } finally {
      await database.$disconnect();
    }
  } finally {
    await resources.close();
  }
}

async function measure(database: Database): Promise<object> {
  const sweep = (now: Instant) => () => planUnreached(database, dayOf(now, zone), { now, zone, isHoliday });
  const store = createDeliveryStore({ database, zone, isHoliday });
  const { made, tookMs: firstMs } = await timed(sweep(ripeAt));
  const ward = await database.unit.findFirstOrThrow({ where: { parentId: 'province-1' } });
  const membership = {
    role: 'officer',
    unitId: 'province-1',
    unitName: '',
    unitKind: 'district',
    parentId: null,
  };
  const actor = { memberships: [membership] } as unknown as Actor;
  const reader = { actor, now: ripeAt, today: dayOf(ripeAt, zone) };
  const value = await often(sweep(quietAt));
  return {
    value,
    told: made,
    firstSweepMs: firstMs,
    sweepMs: value,
    ripeSweepMs: await often(sweep(ripeAt)),
    digestWardsMs: await often(() => readWardsBelow(database, 'province-1', { today: reader.today, zone })),
    cardMs: await often(() => findDeliveries(database, reader, ward.id as UnitId)),
    doctorCountsMs: await often(() => store.counts((ripeAt - 7 * 86_400_000) as Instant, ripeAt)),
    doctorWardsMs: await often(() => store.wardsInTrouble(ripeAt)),
  };
}

async function often(act: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push((await timed(act)).tookMs);
  return rounded(median(times), 1);
}

async function timed<Made>(act: () => Promise<Made>): Promise<{ made: Made; tookMs: number }> {
  const startedAt = performance.now();
  const made = await act();
  return { made, tookMs: rounded(performance.now() - startedAt, 1) };
}
