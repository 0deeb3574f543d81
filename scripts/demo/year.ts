import type { Instant } from '#src/domain/ids.ts';
import type { MovableClock } from '#src/simulator/clock.ts';
import type { Phone } from '#src/simulator/page/phone/phone.ts';
import type { Moved, Year } from '#src/simulator/page/year.ts';

interface YearDependencies {
  readonly clock: MovableClock;
  /** The phones of the page: what comes to one of them is a reason to stop. */
  readonly phones: readonly Pick<Phone, 'id' | 'newestOfBot'>[];
  readonly bot: { nextEventAt(): Promise<Instant | null>; catchUp(): Promise<void> };
  readonly secretaries: { nextAt(): Instant | null; act(): Promise<readonly string[]> };
  readonly endsAt: Instant;
  /** Hears of what a secretary could not bring to its end. */
  readonly tellLost: (what: string) => void;
}

/** How long one move takes at most, in real time: whoever waits for it hears where it is. */
const longestMoveMs = 1_500;

/** The year of the demo: from event to event of the bot and of the secretaries, one move after the other. */
export function createYear(deps: YearDependencies): Year {
  const { clock, endsAt } = deps;
  let last: Promise<unknown> = Promise.resolve();
  return {
    endsAt,
    move(until) {
      const to = Math.min(until, endsAt) as Instant;
      const moved = last.then(() => moveOn(deps, to));
      last = moved.catch(() => undefined);
      return moved;
    },
    isOver: () => clock.now() >= endsAt,
  };
}

async function moveOn(deps: YearDependencies, until: Instant): Promise<Moved> {
  const { clock, phones, bot, secretaries, endsAt, tellLost } = deps;
  const givesBackAt = performance.now() + longestMoveMs;
  while (clock.now() < until) {
    const seen = new Map(phones.map(({ id, newestOfBot }) => [id, newestOfBot()]));
    const next = Math.min((await bot.nextEventAt()) ?? Infinity, secretaries.nextAt() ?? Infinity, until);
    if (next > clock.now()) clock.jumpTo(next as Instant);
    for (const what of await secretaries.act()) tellLost(what);
    await bot.catchUp();
    const told = phones.filter(({ id, newestOfBot }) => newestOfBot() !== seen.get(id));
    if (told.length > 0) return { kind: 'told', phones: told.map(({ id }) => id) };
    if (performance.now() > givesBackAt && clock.now() < until) return { kind: 'on-the-way' };
  }
  return { kind: clock.now() >= endsAt ? 'over' : 'there' };
}
