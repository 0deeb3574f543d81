import { addDays, dayOf, daysBetween, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { ObligationDraft } from '#src/domain/obligation/obligation.ts';
import { chanceOf, numberBetween } from './chance.ts';
import type { Habits } from './habits.ts';

/** One thing that a secretary takes her phone out for. */
export interface Act {
  readonly at: Instant;
  readonly who: Habits;
  readonly duty: ObligationDraft;
  readonly kind: 'report' | 'put-right' | 'will-not-take-place';
  /** Of a report: a figure in it is wrong. */
  readonly isMistaken: boolean;
  /** Of a report: only if the bot has asked for it. */
  readonly isPrompted: boolean;
  /** Of a waiver: why. */
  readonly reason: string;
}

export interface YearOfActs {
  readonly duties: readonly ObligationDraft[];
  readonly secretaries: readonly Habits[];
  readonly startAt: Instant;
  readonly zone: string;
}

/** A duty that may be done at any time of so many days is done somewhere among them, not at their end. */
const longWindowDays = 60;
const apartMs = 14 * 24 * 3_600_000;
/** Lights go out at 20:30: nobody reports it on the evening itself. */
const lateEvenings: ReadonlySet<string> = new Set(['earth-hour']);

/** Everything the secretaries will do in the year, by their habits, in the order of time; always the same. */
export function actsOfYear({ duties, secretaries, startAt, zone }: YearOfActs): readonly Act[] {
  const acts = secretaries.flatMap((who) =>
    duties
      .filter(
        ({ unitId, scope, atLeast, dueOn }) =>
          unitId === who.unit && scope !== 'total' && atLeast > 0 && dueOn >= dayOf(startAt, zone),
      )
      .flatMap((duty) => {
        const times = duty.scope === 'together' ? duty.atLeast : 1;
        return Array.from({ length: times }, (_, nth) => actsFor(who, duty, nth, startAt, zone)).flat();
      }),
  );
  return acts.filter(({ at }) => at > startAt).sort((a, b) => a.at - b.at);
}

/** `nth`: of several reports that one duty wants, from 0. */
function actsFor(
  who: Habits,
  duty: ObligationDraft,
  nth: number,
  startAt: Instant,
  zone: string,
): readonly Act[] {
  const dice = (what: string): number => chanceOf(who.unit, duty.itemId, duty.occurrence, what) * 100;
  const isPrompted = who.reports === 'when-told' && !isLong(duty);
  const plain = { who, duty, isMistaken: false, isPrompted, reason: '' };
  const waived = who.waives.find(
    ({ item, occurrence }) => item === duty.itemId && occurrence === duty.occurrence,
  );
  if (waived) {
    // The reminder of the day before comes at 17:00.
    const at = instantOf(addDays(duty.eventOn ?? duty.dueOn, -1), '18:00', zone);
    return [{ ...plain, at, kind: 'will-not-take-place', reason: waived.reason }];
  }
  if (dice('silent') < who.silent && !isLong(duty)) return [];
  const at = (reportAt(who, duty, startAt, zone, dice('late') < who.late) + nth * apartMs) as Instant;
  const isMistaken = duty.eventOn !== null && dice('mistaken') < who.mistaken;
  const report = { ...plain, at, kind: 'report', isMistaken } as const;
  return isMistaken ? [report, { ...plain, at: (at + 3_600_000) as Instant, kind: 'put-right' }] : [report];
}

function reportAt(
  who: Habits,
  duty: ObligationDraft,
  startAt: Instant,
  zone: string,
  isLate: boolean,
): Instant {
  if (isLong(duty)) return instantOf(dayWithin(who, duty, dayOf(startAt, zone)), who.at, zone);
  // After the reminder that it is late, which comes at 08:00.
  if (isLate) {
    const days = numberBetween(1, 3, who.unit, duty.itemId, duty.occurrence, 'days late');
    return instantOf(addDays(duty.dueOn, days), '09:00', zone);
  }
  return instantOf(usualDay(who, duty), who.at, zone);
}

function usualDay({ reports, at }: Habits, { itemId, eventOn, dueOn }: ObligationDraft): LocalDate {
  if (reports === 'when-told') return addDays(dueOn, 1);
  const leadDays = { 'same-day': 2, 'next-day': 1, 'last-day': 0 }[reports];
  if (eventOn === null) return addDays(dueOn, -leadDays);
  if (reports === 'last-day') return dueOn;
  const isTooEarly = lateEvenings.has(itemId) && at < '22:00';
  return reports === 'next-day' || isTooEarly ? addDays(eventOn, 1) : eventOn;
}

function isLong({ eventOn, opensOn, dueOn }: ObligationDraft): boolean {
  return eventOn === null && daysBetween(opensOn, dueOn) > longWindowDays;
}

function dayWithin(who: Habits, { itemId, opensOn, dueOn }: ObligationDraft, today: LocalDate): LocalDate {
  const from = addDays(opensOn > today ? opensOn : today, 10);
  const room = Math.max(0, daysBetween(from, dueOn) - 20);
  return addDays(from, numberBetween(0, room, who.unit, itemId, 'day'));
}
