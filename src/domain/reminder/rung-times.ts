import { addDays, instantOf } from '../calendar.ts';
import type { Instant } from '../ids.ts';
import type { Obligation } from '../obligation.ts';
import type { Rung } from '../plan.ts';

/** A rung of one obligation's ladder in time. */
export interface RungTime {
  readonly rung: Rung;
  readonly dueAt: Instant;
  /** From then on it is too late for this rung: the next one has its turn. */
  readonly expiresAt: Instant;
}

type Dated = Pick<Obligation, 'eventOn' | 'dueOn' | 'ladder'>;

/** A rung nobody follows is worth telling for two more days. */
const lastRungDays = 2;
const dayEnds = '21:00';

/**
 * When each rung of the ladder comes, in order. A rung before or on the day expires when the next one to the same people
 * comes, and at the latest at 21:00 of the event (of the last day in time, where there is no event); an overdue rung
 * when the next overdue one comes, or after two days.
 */
export function rungTimes({ eventOn, dueOn, ladder }: Dated, zone: string): readonly RungTime[] {
  const dayOf = (rung: Rung) => (rung.anchor === 'event' ? (eventOn ?? dueOn) : dueOn);
  const timed = ladder.map((rung) => ({ rung, on: addDays(dayOf(rung), rung.offsetDays), anchorOn: dayOf(rung) }));
  const sorted = timed.map((one) => ({ ...one, dueAt: instantOf(one.on, one.rung.time, zone) })).sort((a, b) => a.dueAt - b.dueAt);
  return sorted.map(({ rung, on, anchorOn, dueAt }) => {
    const isAhead = rung.offsetDays <= 0;
    const next = sorted.find((other) => other.dueAt > dueAt && other.rung.to === rung.to);
    const latest = isAhead ? instantOf(anchorOn, dayEnds, zone) : instantOf(addDays(on, lastRungDays), rung.time, zone);
    return { rung, dueAt, expiresAt: Math.min(next?.dueAt ?? latest, latest) as Instant };
  });
}

/** The first rung after `now`; null when none is left. What is past is past: joining late brings no old reminders. */
export function nextRungAt(obligation: Dated, now: Instant, zone: string): Instant | null {
  return rungTimes(obligation, zone).find(({ dueAt }) => dueAt > now)?.dueAt ?? null;
}

/** Where the planner begins with a new obligation: the first rung that is not over yet, even if it has come already. */
export function firstRungAt(obligation: Dated, now: Instant, zone: string): Instant | null {
  return rungTimes(obligation, zone).find(({ expiresAt }) => expiresAt > now)?.dueAt ?? null;
}

/** Rungs that have come and are not over. */
export function rungsDue(obligation: Dated, now: Instant, zone: string): readonly RungTime[] {
  return rungTimes(obligation, zone).filter(({ dueAt, expiresAt }) => dueAt <= now && expiresAt > now);
}
