import { run } from './resources.ts';
import { median, rounded } from './median.ts';
import { settleAll } from './planner-sql.ts';
import { busyTick, idleTick, openPlanner } from './planner-tick.ts';

const busyRounds = 5;
const idleRounds = 25;

/** The country, and the same with two and four times as much that exists. */
interface Worlds {
  readonly once: string;
  readonly twice: string;
  readonly fourTimes: string;
}

type Turns = Readonly<Record<'once' | 'twice' | 'fourTimes' | 'half', readonly number[]>>;

/** What ticks take in each of the worlds, and with half of what is due. */
export async function measureTicks(worlds: Worlds) {
  const once = await openPlanner(worlds.once);
  const twice = await openPlanner(worlds.twice);
  const fourTimes = await openPlanner(worlds.fourTimes);
  const planners = [once, twice, fourTimes];
  try {
    const { made: reminders } = await busyTick(once);
    const busy = await inTurns(busyRounds, {
      once: () => busyTick(once),
      twice: () => busyTick(twice),
      fourTimes: () => busyTick(fourTimes),
      half: () => busyTick(once, 2),
    });
    for (const { url } of planners) await run(url, settleAll);
    const idle = await inTurns(idleRounds, {
      once: () => idleTick(once),
      twice: () => idleTick(twice),
      fourTimes: () => idleTick(fourTimes),
      half: () => idleTick(once),
    });
    tell(`${reminders} reminders`, busy);
    tell('nothing to do', idle);
    return {
      busyReminders: reminders,
      busyTickMs: rounded(median(busy.once), 0),
      idleTickMs: rounded(median(idle.once), 1),
      ratioWhenDueHalved: ratio(busy.half, busy.once),
      ratioWhenDoubled: ratio(busy.twice, busy.once),
      ratioWhenQuadrupled: ratio(busy.fourTimes, busy.once),
      idleRatioWhenQuadrupled: ratio(idle.fourTimes, idle.once),
    };
  } finally {
    for (const planner of planners) await planner.close();
  }
}

/** In every round each has its turn, each time another one first: what the machine does to one it does to all. Milliseconds. */
async function inTurns(
  rounds: number,
  turns: Readonly<Record<keyof Turns, () => Promise<{ tookMs: number }>>>,
): Promise<Turns> {
  const seen: Record<keyof Turns, number[]> = { once: [], twice: [], fourTimes: [], half: [] };
  const names = Object.keys(turns) as (keyof Turns)[];
  for (let round = 0; round <= rounds; round++) {
    for (const place of names.keys()) {
      const name = names[(place + round) % names.length] ?? 'once';
      const { tookMs } = await turns[name]();
      // The first round warms up.
      if (round > 0) seen[name].push(tookMs);
    }
  }
  return seen;
}

/** Median of the ratios of each round. */
function ratio(some: readonly number[], others: readonly number[]): number {
  return rounded(median(some.map((tookMs, round) => tookMs / (others[round] ?? NaN))), 2);
}

function tell(what: string, { once, twice, fourTimes, half }: Turns): void {
  const ms = (times: readonly number[]): string => `${rounded(median(times), 1)} ms`;
  console.log(
    `${what}: ${ms(once)}; half of it due ${ms(half)}; twice as much existing ${ms(twice)}, four times ${ms(fourTimes)}.`,
  );
}
