import { dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { compilePlan } from '#src/domain/plan/compile-plan.ts';
import { readSample, samplePhotos } from '#src/simulator/page/samples.ts';
import { type Act, actsOfYear } from '../../demo/secretaries/calendar.ts';
import { secretaries } from '../../demo/secretaries/habits.ts';
import { knownOf } from '../../demo/secretaries/what-they-write.ts';
import { zone } from '../people.ts';
import { openZaloDistrict, startAt, type ZaloDistrict } from './open-district.ts';
import { type Talk, talkInWords } from './talk.ts';

const endAt = instantOf('2025-01-01' as LocalDate, '06:00', zone);
const freePlan = 3_000;

/**
 * A year of eleven wards and all their people on Zalo alone: what the bot says and hears in each month, beside what a free bot may.
 * Before it, one Green Sunday asked for, and one said in one message.
 */
export async function benchZalo(): Promise<object> {
  const district = await openZaloDistrict();
  try {
    const year = await live(district);
    const months = monthsOf(district);
    const busiest = Math.max(...months.map(({ sent, received }) => sent + received));
    for (const { month, sent, received } of months)
      console.log(`${month}  said ${sent}, heard ${received}, together ${sent + received}`);
    const refused = district.world.calls.filter((call) => JSON.stringify(call).includes('429')).length;
    return {
      name: 'zalo',
      value: busiest,
      unit: 'messages in the busiest month, both directions',
      freePlan,
      holds: busiest < freePlan && refused === 0,
      people: district.people,
      ...year,
      months,
    };
  } finally {
    await district.close();
  }
}

interface YearTold {
  readonly reports: number;
  /** Those who found no way on. */
  readonly lost: readonly string[];
  /** Messages of the bot for one report, the most and the middle, by how it was made. */
  readonly messagesPerReport: Readonly<Record<string, { readonly median: number; readonly most: number }>>;
}

async function live(district: ZaloDistrict): Promise<YearTold> {
  const { bot, clock, seed, settled, phones } = district;
  const duties = seed.plans.flatMap((plan) => compilePlan(plan, seed.units));
  const acts = [...actsOfYear({ duties, secretaries, startAt, zone })];
  const photos = await Promise.all(samplePhotos.map(readSample));
  const counts = new Map<string, number[]>();
  const lost: string[] = [];
  for (;;) {
    const next = Math.min((await bot.nextEventAt()) ?? Infinity, acts[0]?.at ?? Infinity);
    if (next >= endAt) break;
    if (next > clock.now()) clock.jumpTo(next as Instant);
    while (acts[0] && acts[0].at <= clock.now()) {
      const act = acts.shift() as Act;
      const talk = talkOf(act, district);
      if (!talk) continue;
      const said = await talkInWords(district, talk);
      if (said === null) lost.push(`${act.who.unit}: ${act.duty.short}`);
      else note(counts, talk, said);
    }
    await bot.sweepNow();
    await settled();
  }
  return {
    reports: [...counts].reduce((sum, [how, all]) => (how.includes('report') ? sum + all.length : sum), 0),
    lost,
    messagesPerReport: Object.fromEntries([...counts].map(([how, all]) => [how, middleAndMost(all)])),
  };

  function talkOf(act: Act, { seed: { forms } }: ZaloDistrict): Talk | null {
    const phone = phones.get(act.who.unit);
    const form = forms.find(({ id }) => id === act.duty.form);
    if (!phone || !form) return null;
    return { act, phone, form, known: knownOf(act, act.duty.eventOn ?? dayOf(clock.now(), zone)), photos };
  }
}

function note(counts: Map<string, number[]>, { act }: Talk, said: number): void {
  const how = act.who.writes === 'questions' ? 'asked for' : 'in one message';
  const what = act.duty.form === 'green-sunday' ? 'Green Sunday' : 'other';
  const key = act.kind === 'report' ? `${what} report, ${how}` : act.kind;
  counts.set(key, [...(counts.get(key) ?? []), said]);
}

function middleAndMost(all: readonly number[]): { readonly median: number; readonly most: number } {
  const sorted = all.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, most: sorted.at(-1) ?? 0 };
}

function monthsOf({ world }: ZaloDistrict) {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `2024-${String(index + 1).padStart(2, '0')}`;
    const at = instantOf(`${month}-15` as LocalDate, '12:00', zone);
    const { outbound: sent, inbound: received } = world.messagesInMonth(undefined, at);
    return { month, sent, received };
  });
}
