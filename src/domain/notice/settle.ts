import { addDays, dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant, LocalDate } from '#src/domain/ids.ts';
import { thriftAt } from '#src/domain/allowance/level.ts';
import { type DueNotice, isOfObligation, type ObligationKind } from './due-notice.ts';
import { isHeldBack, type Room, waitsForRoom } from './held-back.ts';
import type { NoticeKind, PlannedNotice } from './notice.ts';
import type { DropReason } from './kinds/definition.ts';
import { noticeKinds } from './notice-kinds.ts';
import { plannedNotice } from './planned-notice.ts';
import { firstLoudMoment, type IsHoliday } from './quiet-hours.ts';

export interface SettleContext extends Room {
  readonly now: Instant;
  readonly zone: string;
  readonly isHoliday: IsHoliday;
  /** Messages of this day that told something of the kinds that are capped. */
  readonly sentToday: number;
}

/** What becomes of all that one person, or one group, is owed at a moment. */
export interface Settled {
  /** Is told now: what can be one message together, most urgent first; one duty appears once. */
  readonly send: readonly DueNotice[];
  readonly drop: readonly { readonly notice: DueNotice; readonly reason: DropReason }[];
  readonly postpone: readonly { readonly notice: DueNotice; readonly until: Instant }[];
  /** What is owed later because of what is told now, also where nobody of ours can tell it. */
  readonly next: readonly PlannedNotice[];
}

const noHoliday: IsHoliday = () => false;

/**
 * Decides about everything one addressee is owed: what is void or too late is dropped; in quiet hours, and beyond two
 * messages a day, the rest waits as far as its kind says; otherwise it is told. Where few messages of a bot's month are left,
 * reminders are thinned by the table `thrift`, and dropped as held back; where none is, all waits. What would expire while it
 * waits is dropped at once, for whatever comes after it.
 */
export function settle(notices: readonly DueNotice[], context: SettleContext): Settled {
  const { now, zone } = context;
  const today = dayOf(now, zone);
  const drop: { notice: DueNotice; reason: DropReason }[] = [];
  const live: DueNotice[] = [];
  for (const notice of [...notices].sort((a, b) => inOrder(a, b, today))) {
    const reason = reasonToDrop(notice, context, live) ?? (isHeldBack(notice, context) ? 'held-back' : null);
    if (reason) drop.push({ notice, reason });
    else live.push(notice);
  }
  const timed = live.map((notice) => ({ notice, until: firstMoment(notice, context) }));
  const tooLate = timed.filter(({ notice, until }) => until >= notice.expiresAt);
  const send = timed.filter(({ until }) => until <= now).map(({ notice }) => notice);
  return {
    send,
    drop: [...drop, ...tooLate.map(({ notice }) => ({ notice, reason: whyTooLate(notice, context) }))],
    postpone: timed.filter(({ notice, until }) => until > now && until < notice.expiresAt),
    next: send.flatMap((notice) => nextOf(notice, now, zone)),
  };
}

function reasonToDrop<Kind extends NoticeKind>(
  notice: DueNotice<Kind>,
  context: SettleContext,
  live: readonly DueNotice[],
): DropReason | null {
  const { voidBy, repeats } = noticeKinds[notice.kind];
  const reason = voidBy(notice);
  if (reason) return reason;
  if (notice.expiresAt <= context.now) return context.spentUntil ? 'spent' : 'expired';
  return live.some((other) => repeats(notice, other)) ? 'repeated' : null;
}

/** The first moment from now on at which it may be told. */
function firstMoment(notice: DueNotice, context: SettleContext): Instant {
  const { now, zone, isHoliday, sentToday, level = 'plenty' } = context;
  const { isCapped, quiet } = noticeKinds[notice.kind];
  const isFull = isCapped && sentToday >= thriftAt(level).remindersADay;
  const from =
    isFull || waitsForRoom(notice, context) ? instantOf(addDays(dayOf(now, zone), 1), '00:00', zone) : now;
  const breaksHolidays = quiet === 'unless-held' && isHeldOnHoliday(notice, isHoliday);
  return firstLoudMoment(from, zone, breaksHolidays ? noHoliday : isHoliday);
}

/** Also without any scarcity of messages it would have been too late, or it would not. */
function whyTooLate(notice: DueNotice, context: SettleContext): DropReason {
  const { level: _level, spentUntil, ...plenty } = context;
  if (firstMoment(notice, plenty) >= notice.expiresAt) return 'expired';
  return spentUntil ? 'spent' : 'held-back';
}

/** The event is held all the same. */
function isHeldOnHoliday(notice: DueNotice, isHoliday: IsHoliday): boolean {
  if (!isOfObligation(notice)) return false;
  const { eventOn } = notice.obligation;
  return eventOn !== null && isHoliday(eventOn);
}

function nextOf<Kind extends NoticeKind>(
  notice: DueNotice<Kind>,
  now: Instant,
  zone: string,
): readonly PlannedNotice[] {
  const next = noticeKinds[notice.kind].next?.(notice, now, zone);
  return next ? [plannedNotice(next.notice, next.dueAt)] : [];
}

/** Obligations before the rest, by urgency; of the rest what holds the longest. */
function inOrder(a: DueNotice, b: DueNotice, today: LocalDate): number {
  if (isOfObligation(a) && isOfObligation(b)) return byUrgency(a, b, today);
  return Number(isOfObligation(b)) - Number(isOfObligation(a)) || b.expiresAt - a.expiresAt;
}

/** What is held today, then overdue longest first, then what comes soonest; of one duty what an officer has said, the reminder, and the newest rung. */
function byUrgency(a: DueNotice<ObligationKind>, b: DueNotice<ObligationKind>, today: LocalDate): number {
  return (
    Number(b.obligation.eventOn === today) - Number(a.obligation.eventOn === today) ||
    compare(dayThatCounts(a, today), dayThatCounts(b, today)) ||
    compare(a.obligation.key, b.obligation.key) ||
    Number(b.kind === 'reminded-now') - Number(a.kind === 'reminded-now') ||
    Number(a.kind === 'escalation') - Number(b.kind === 'escalation') ||
    b.expiresAt - a.expiresAt
  );
}

/** The last day in time of what is overdue or was held already; otherwise the day it is held, or due. */
function dayThatCounts(
  { obligation: { eventOn, dueOn } }: DueNotice<ObligationKind>,
  today: LocalDate,
): LocalDate {
  return eventOn !== null && eventOn >= today ? eventOn : dueOn;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
