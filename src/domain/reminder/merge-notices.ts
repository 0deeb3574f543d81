import { addDays, dayOf, instantOf } from '../calendar.ts';
import type { Instant, NoticeId } from '../ids.ts';
import type { Obligation, Progress } from '../obligation.ts';
import { firstLoudMoment, type IsHoliday } from './quiet-hours.ts';

/** A pending reminder of one person, with the facts of its obligation at this moment. */
export interface PendingNotice {
  readonly id: NoticeId;
  readonly kind: 'reminder' | 'escalation';
  readonly expiresAt: Instant;
  readonly obligation: Obligation;
  readonly unitName: string;
  readonly progress: Progress;
  readonly isWithdrawn: boolean;
}

export interface MergeContext {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
  /** Reminder messages this person got today. */
  readonly sentToday: number;
}

export interface Merged {
  /** Goes into one message now, most urgent first; one duty appears once. */
  readonly send: readonly PendingNotice[];
  readonly drop: readonly { readonly notice: PendingNotice; readonly reason: 'met' | 'expired' | 'withdrawn' | 'repeated' }[];
  readonly postpone: readonly { readonly notice: PendingNotice; readonly until: Instant }[];
}

export const mostMessagesADay = 2;

/**
 * What becomes of a person's pending reminders: met, expired and withdrawn ones are dropped; in quiet hours and beyond
 * two messages a day the rest waits; otherwise all of it is one message. A reminder of an event held today may break
 * into a holiday: the event is held all the same.
 */
export function mergeNotices(notices: readonly PendingNotice[], context: MergeContext): Merged {
  const { now, zone, isHoliday, sentToday } = context;
  const drop: { notice: PendingNotice; reason: 'met' | 'expired' | 'withdrawn' | 'repeated' }[] = [];
  const live: PendingNotice[] = [];
  for (const notice of [...notices].sort(byUrgency)) {
    const reason = reasonToDrop(notice, now, live);
    if (reason) drop.push({ notice, reason });
    else live.push(notice);
  }
  const today = dayOf(now, zone);
  const loudAt = firstLoudMoment(now, zone, isHoliday);
  const loudForEvents = firstLoudMoment(now, zone, () => false);
  const isHeldToday = live.some(({ obligation }) => obligation.eventOn === today);
  const mayAt = isHeldToday ? loudForEvents : loudAt;
  if (mayAt > now) return { send: [], drop, postpone: live.map((notice) => ({ notice, until: mayAt })) };
  if (sentToday >= mostMessagesADay) {
    const tomorrow = firstLoudMoment(instantOf(addDays(today, 1), '07:00', zone), zone, isHoliday);
    return { send: [], drop, postpone: live.map((notice) => ({ notice, until: tomorrow })) };
  }
  return { send: live, drop, postpone: [] };
}

function reasonToDrop({ progress, obligation, expiresAt, isWithdrawn, kind }: PendingNotice, now: Instant, live: readonly PendingNotice[]): Merged['drop'][number]['reason'] | null {
  if (isWithdrawn) return 'withdrawn';
  if (progress.reports >= obligation.atLeast) return 'met';
  if (expiresAt <= now) return 'expired';
  return live.some((other) => other.obligation.id === obligation.id && other.kind === kind) ? 'repeated' : null;
}

/** Overdue longest first, then what is due soonest. */
function byUrgency(a: PendingNotice, b: PendingNotice): number {
  if (a.obligation.dueOn !== b.obligation.dueOn) return a.obligation.dueOn < b.obligation.dueOn ? -1 : 1;
  return a.obligation.key < b.obligation.key ? -1 : a.obligation.key > b.obligation.key ? 1 : b.expiresAt - a.expiresAt;
}
