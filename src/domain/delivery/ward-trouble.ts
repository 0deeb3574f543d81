import { dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { type IsHoliday, morning } from '#src/domain/notice/quiet-hours.ts';
import { aWorkingDayAfter, workingDays } from './working-days.ts';

/** Somebody who reports for a ward, as far as the bot's words and theirs go. */
export interface WardSecretary {
  /** When they wrote last, on whatever platform; null: never, as far as is known. */
  readonly seenAt: Instant | null;
  /** Since when nothing gets through, as they blocked the bot in every account; null: it does in one of them. */
  readonly blockedSince: Instant | null;
  /** Since when all that was told them failed otherwise; null: the last one did not, or they wrote since. */
  readonly failedSince: Instant | null;
  /** Messages that reminded them for this ward and got there, since they wrote last, the oldest first. */
  readonly reminders: readonly Instant[];
}

/** A ward as it is at a moment. */
export interface WardFacts {
  /** Something that is open to be reported on is owed. */
  readonly owes: boolean;
  /** Who has the role today: one whose role ends tomorrow is among them. */
  readonly secretaries: readonly WardSecretary[];
  /** The first day without the last one who had it; null: nobody ever had. */
  readonly leftOn: LocalDate | null;
  /** Since which day anybody looks after it, or looks on: there is nobody to be told of it before; null: nobody does. */
  readonly lookedAfterSince: LocalDate | null;
}

/** `nobody`, `blocked`, `failed`: it cannot be reached; `silent`: it does not answer. */
export type WardTroubleKind = 'nobody' | 'blocked' | 'failed' | 'silent';

export interface WardTrouble {
  readonly kind: WardTroubleKind;
  /** Nobody, but somebody was there before. */
  readonly isLeft?: true;
  /** Since when it is so; silent: the first reminder that was not answered. */
  readonly since: Instant;
  /** When that became a trouble: later than `since` where it is silent. */
  readonly beganAt: Instant;
}

export interface TroubleMoment {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
}

/** So many reminders in a row without an answer make a ward silent. */
export const remindersInSilence = 3;
/** A trouble that lasts so long is named to leaders. Holidays are no days. */
const lastingDays = 3;
/** A role that was handed over today is taken up tomorrow; a ward that never had anybody is being invited for some days. */
export const handOverDays = 1;
export const invitingDays = 3;

/**
 * Whether a ward cannot be reached (nobody has the role, or nothing gets through to any of those who do), or is silent: nobody of
 * it wrote, wherever, since three reminders that had a working day each to be answered. Null: neither. One secretary who is
 * reached, or who answers, is enough; a ward that owes nothing lacks nobody and is never silent.
 */
export function wardTrouble(ward: WardFacts, moment: TroubleMoment): WardTrouble | null {
  const { secretaries, owes } = ward;
  if (secretaries.length === 0) return owes ? nobody(ward, moment) : null;
  return cutOff(secretaries) ?? (owes ? silence(secretaries, moment) : null);
}

/** Whether who looks after the ward hears of it by itself: it may pass in the ordinary way while people come and go. */
export function isWorthTelling({ kind, isLeft, beganAt }: WardTrouble, moment: TroubleMoment): boolean {
  if (kind !== 'nobody') return true;
  return daysSince(beganAt, moment) >= (isLeft ? handOverDays : invitingDays);
}

/** Whether it has lasted so long that leaders hear of it. */
export function isLasting({ beganAt }: WardTrouble, moment: TroubleMoment): boolean {
  return daysSince(beganAt, moment) >= lastingDays;
}

function daysSince(at: Instant, { now, zone, isHoliday }: TroubleMoment): number {
  return workingDays(dayOf(at, zone), dayOf(now, zone), isHoliday);
}

function nobody({ leftOn, lookedAfterSince }: WardFacts, { zone }: TroubleMoment): WardTrouble | null {
  const on = leftOn ?? lookedAfterSince;
  if (on === null || lookedAfterSince === null) return null;
  // Whoever came later to look after it hears of it as it is then.
  const since = instantOf(on > lookedAfterSince ? on : lookedAfterSince, morning, zone);
  return { kind: 'nobody', ...(leftOn !== null && { isLeft: true }), since, beganAt: since };
}

/** Nothing gets through to any of them, since the last of them was cut off. */
function cutOff(secretaries: readonly WardSecretary[]): WardTrouble | null {
  const times = secretaries.map(({ blockedSince, failedSince }) => blockedSince ?? failedSince);
  if (times.includes(null)) return null;
  const since = Math.max(...times.map(Number)) as Instant;
  const isBlocked = secretaries.every(({ blockedSince }) => blockedSince !== null);
  return { kind: isBlocked ? 'blocked' : 'failed', since, beganAt: since };
}

function silence(secretaries: readonly WardSecretary[], moment: TroubleMoment): WardTrouble | null {
  const [since, ...others] = unanswered(secretaries, moment);
  const third = others[remindersInSilence - 2];
  if (since === undefined || third === undefined) return null;
  return { kind: 'silent', since, beganAt: aWorkingDayAfter(third, moment.zone, moment.isHoliday) };
}

/**
 * Reminders of a ward since anybody of it wrote, the oldest first, that had a working day to be answered: of two who are told the same,
 * those of who got more.
 */
export function unanswered(
  secretaries: readonly WardSecretary[],
  { now, zone, isHoliday }: TroubleMoment,
): readonly Instant[] {
  const seenAt = Math.max(...secretaries.map((one) => one.seenAt ?? 0));
  const isOverdue = (at: Instant): boolean => at > seenAt && aWorkingDayAfter(at, zone, isHoliday) <= now;
  const each = secretaries.map(({ reminders }) => reminders.filter(isOverdue));
  return each.toSorted((a, b) => b.length - a.length)[0] ?? [];
}
