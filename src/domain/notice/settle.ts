import { addDays, dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate, NoticeId, UnitId } from '#src/domain/ids.ts';
import type { WaiverState, Obligation, Progress } from '#src/domain/obligation/obligation.ts';
import { isMet } from '#src/domain/obligation/obligation-status.ts';
import type { UnitKind } from '#src/domain/organisation/organisation.ts';
import { firstLoudMoment, type IsHoliday } from './quiet-hours.ts';

/** A pending reminder of one person, with the facts of its obligation at this moment. */
export interface PendingNotice {
  readonly id: NoticeId;
  /** `waiver`: an officer is asked to let a unit off; `verdict`: what became of that. */
  readonly kind: 'reminder' | 'escalation' | 'waiver' | 'verdict';
  readonly expiresAt: Instant;
  readonly obligation: Obligation;
  /** The unit the person is told for: the obligation's own, or a ward invited to a duty of its district. */
  readonly unit: {
    readonly id: UnitId;
    readonly name: string;
    readonly kind: UnitKind;
    /** In an escalation: how many units of its kind there are below its parent, itself included. */
    readonly siblings?: number | null;
  };
  /** Photos that a report needs. */
  readonly photos: number;
  readonly progress: Progress;
  readonly isWithdrawn: boolean;
  /** The request that an waiver or a verdict is about. */
  readonly waiver?: {
    readonly id: string;
    readonly state: WaiverState;
    readonly reason: string;
    /** It was asked before, and not answered. */
    readonly isAgain?: boolean;
  } | null;
  /** The person put the duty off until later. */
  readonly isSnoozed?: boolean;
  /** The person has no role any more that this is told to. */
  readonly hasLeft: boolean;
}

export interface MergeContext {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
  /** Reminder messages this person got today. */
  readonly sentToday: number;
}

export type DropReason =
  | 'met'
  | 'waived'
  | 'snoozed'
  | 'decided'
  | 'expired'
  | 'withdrawn'
  | 'repeated'
  | 'left';

export interface Merged {
  /** Goes into one message now, most urgent first; one duty appears once. */
  readonly send: readonly PendingNotice[];
  readonly drop: readonly { readonly notice: PendingNotice; readonly reason: DropReason }[];
  readonly postpone: readonly { readonly notice: PendingNotice; readonly until: Instant }[];
}

const mostMessagesADay = 2;
const noHoliday: IsHoliday = () => false;

/**
 * What becomes of a person's pending reminders: met, expired and withdrawn ones are dropped; in quiet hours and beyond
 * two messages a day the rest waits; otherwise all of it is one message. A reminder of an event held on a holiday may
 * break into holidays: the event is held all the same. What would expire while it waits is dropped, for the rung
 * after it.
 */
export function mergeNotices(notices: readonly PendingNotice[], context: MergeContext): Merged {
  const { now, zone, isHoliday, sentToday } = context;
  const today = dayOf(now, zone);
  const drop: { notice: PendingNotice; reason: DropReason }[] = [];
  const live: PendingNotice[] = [];
  for (const notice of [...notices].sort((a, b) => byUrgency(a, b, today))) {
    const reason = reasonToDrop(notice, now, live);
    if (reason) drop.push({ notice, reason });
    else live.push(notice);
  }
  const from = sentToday < mostMessagesADay ? now : instantOf(addDays(today, 1), '00:00', zone);
  const timed = live.map((notice) => ({
    notice,
    until: firstLoudMoment(from, zone, isHeldOnHoliday(notice, isHoliday) ? noHoliday : isHoliday),
  }));
  const tooLate = timed.filter(({ notice, until }) => until >= notice.expiresAt);
  return {
    send: timed.filter(({ until }) => until <= now).map(({ notice }) => notice),
    drop: [...drop, ...tooLate.map(({ notice }) => ({ notice, reason: 'expired' as const }))],
    postpone: timed.filter(({ notice, until }) => until > now && until < notice.expiresAt),
  };
}

function reasonToDrop(
  notice: PendingNotice,
  now: Instant,
  live: readonly PendingNotice[],
): DropReason | null {
  if (notice.kind === 'verdict') return notice.expiresAt <= now ? 'expired' : null;
  if (notice.isWithdrawn) return 'withdrawn';
  if (notice.kind === 'waiver') return waiverOver(notice, now, live);
  if (isMet(notice.obligation, notice.progress)) return 'met';
  if (notice.progress.waiver === 'asked' || notice.progress.waiver === 'granted') return 'waived';
  if (notice.expiresAt <= now) return 'expired';
  if (notice.hasLeft) return 'left';
  if (notice.isSnoozed) return 'snoozed';
  return live.some((other) => isSameDuty(other, notice)) ? 'repeated' : null;
}

/** Nobody is asked any more what somebody else has decided. */
function waiverOver(
  { waiver, expiresAt, hasLeft }: PendingNotice,
  now: Instant,
  live: readonly PendingNotice[],
): DropReason | null {
  if (waiver?.state !== 'asked') return 'decided';
  if (expiresAt <= now) return 'expired';
  if (hasLeft) return 'left';
  return live.some((other) => other.kind === 'waiver' && other.waiver?.id === waiver.id) ? 'repeated' : null;
}

/** A secretary's own duty is not told once more as one that is looked after. */
function isSameDuty(a: PendingNotice, b: PendingNotice): boolean {
  const isToDo = ({ kind }: PendingNotice): boolean => kind === 'reminder' || kind === 'escalation';
  return isToDo(a) && isToDo(b) && a.obligation.id === b.obligation.id;
}

function isHeldOnHoliday({ obligation }: PendingNotice, isHoliday: IsHoliday): boolean {
  return obligation.eventOn !== null && isHoliday(obligation.eventOn);
}

/** What is held today, then overdue longest first, then what comes soonest; of one duty the reminder, and the newest rung. */
function byUrgency(a: PendingNotice, b: PendingNotice, today: LocalDate): number {
  return (
    Number(b.obligation.eventOn === today) - Number(a.obligation.eventOn === today) ||
    compare(dayThatCounts(a, today), dayThatCounts(b, today)) ||
    compare(a.obligation.key, b.obligation.key) ||
    Number(a.kind === 'escalation') - Number(b.kind === 'escalation') ||
    b.expiresAt - a.expiresAt
  );
}

/** The last day in time of what is overdue or was held already; otherwise the day it is held, or due. */
function dayThatCounts({ obligation: { eventOn, dueOn } }: PendingNotice, today: LocalDate): LocalDate {
  return eventOn !== null && eventOn >= today ? eventOn : dueOn;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
