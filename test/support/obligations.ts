import { addDays, instantOf, type LocalMoment } from '#src/domain/calendar.ts';
import type {
  Instant,
  LocalDate,
  NoticeId,
  ObligationId,
  PersonId,
  PlanId,
  UnitId,
} from '#src/domain/ids.ts';
import type { PlannedObligation } from '#src/domain/obligation/obligation.ts';
import { defaultLadder } from '#src/domain/plan/compile-plan.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import type { AllowanceMatter } from '#src/domain/notice/notice.ts';

export const zone = 'Asia/Ho_Chi_Minh';

/** `2024-03-17 07:00` in Tân Phú. */
export function at(text: string): Instant {
  const [on = '', time = '00:00'] = text.split(' ');
  return instantOf(on as LocalDate, time, zone);
}

export function on(text: string): LocalDate {
  return text as LocalDate;
}

/** In the middle of a day. */
export function noon(day: string): LocalMoment {
  return { today: on(day), time: '12:00' };
}

/** Green Sunday 152 of a ward, held on a day and in time for two more. */
export function eventObligation(
  eventOn = '2024-03-17',
  over: Partial<PlannedObligation> = {},
): PlannedObligation {
  const day = on(eventOn);
  return {
    id: `event-${eventOn}` as ObligationId,
    key: `tan-phu-2024/green-sunday/${eventOn}/tan-quy`,
    planId: 'tan-phu-2024' as PlanId,
    itemId: 'green-sunday',
    source: 'II.2.2.2',
    occurrence: eventOn,
    unitId: 'tan-quy' as UnitId,
    scope: 'each',
    measure: 'reports',
    feeds: null,
    title: 'Ngày Chủ nhật xanh lần thứ 152',
    short: 'Chủ nhật xanh 152',
    form: 'green-sunday',
    alsoForms: [],
    opensOn: day,
    eventOn: day,
    dueOn: addDays(day, 2),
    dueTime: null,
    locksOn: null,
    countsFrom: addDays(day, -1),
    countsTo: addDays(day, 2),
    atLeast: 1,
    photos: null,
    needsReview: false,
    ladder: defaultLadder,
    ...over,
  };
}

/** A duty with a last day and no event. */
export function windowObligation(
  dueOn = '2024-12-31',
  over: Partial<PlannedObligation> = {},
): PlannedObligation {
  return eventObligation(dueOn, {
    id: `window-${dueOn}` as ObligationId,
    key: `tan-phu-2024/urban-civilisation/${dueOn}/tan-quy`,
    itemId: 'urban-civilisation',
    title: 'Hoạt động tham gia xây dựng đô thị văn minh',
    short: 'Đô thị văn minh',
    form: 'urban-civilisation',
    opensOn: on('2024-01-01'),
    eventOn: null,
    dueOn: on(dueOn),
    countsFrom: on('2024-01-01'),
    countsTo: on(dueOn),
    ...over,
  });
}

/** What is told to the secretary of Tân Quý or to those above, long alive. */
function ofObligation(obligation: PlannedObligation) {
  return {
    id: `notice-${obligation.id}` as NoticeId,
    expiresAt: at('2026-01-01 00:00'),
    obligation,
    unit: { id: 'tan-quy' as UnitId, name: 'Tân Quý', kind: 'ward' },
    progress: { reports: 0, amount: 0, metOn: null },
    isWithdrawn: false,
    hasLeft: false,
  } as const;
}

/** A reminder to the secretary of Tân Quý, long alive. */
export function dueReminder(
  obligation: PlannedObligation,
  over: Partial<Omit<DueNotice<'reminder'>, 'kind'>> = {},
): DueNotice<'reminder'> {
  const nobodyReported = {
    unless: null,
    isReported: false,
    draft: null,
    isSnoozed: false,
    isRemindedNow: false,
  } as const;
  const about = { personId: 'lan' as PersonId, photos: 2, isLastInTime: false };
  return { kind: 'reminder', ...ofObligation(obligation), ...about, ...nobodyReported, ...over };
}

/** A bot has used so many of March's 3,000 messages, and an officer is told. */
export function dueAllowance(
  matter: AllowanceMatter,
  sent: number,
  received = 0,
  spentUntil: Instant | null = null,
): DueNotice<'allowance'> {
  const [beginsAt, endsAt] = [at('2024-03-01 00:00'), at('2024-04-01 00:00')];
  const ledger = { id: 'm', month: '2024-03', beginsAt, endsAt, most: 3000, botName: 'Bot Xung Kích' };
  const id = matter as string as NoticeId;
  return {
    kind: 'allowance',
    id,
    expiresAt: endsAt,
    matter,
    ledger: { ...ledger, sent, received, spentUntil },
  };
}

/** The same obligation, overdue, to an officer above. */
export function dueEscalation(
  obligation: PlannedObligation,
  over: Partial<Omit<DueNotice<'escalation'>, 'kind'>> = {},
): DueNotice<'escalation'> {
  return { kind: 'escalation', ...ofObligation(obligation), siblings: null, ...over };
}

/** Tân Quý has until that day, and its secretary hears. */
export function dueExtended(
  obligation: PlannedObligation,
  over: Partial<DueNotice<'extended'>['extension']> = {},
): DueNotice<'extended'> {
  const extension = {
    id: 'x',
    byId: 'huong' as PersonId,
    oldOn: on('2024-03-19'),
    newOn: obligation.dueOn,
    reason: 'quick:weather',
    wasLocked: false,
    isUndone: false,
    isOvertaken: false,
    ...over,
  };
  return { kind: 'extended', ...ofObligation(obligation), extension };
}

export const waiver = {
  id: 'e',
  kind: 'waiver',
  state: 'asked',
  reason: 'mưa lớn',
  madeUpOn: null,
  askedByName: 'Nguyễn Thị Lan',
  askedAt: at('2024-03-13 09:00'),
  talk: [],
} as const;

/** Tân Quý asks an officer to be let off. */
export function dueRequest(
  obligation: PlannedObligation,
  over: Partial<Omit<DueNotice<'waiver-asked'>, 'kind'>> = {},
): DueNotice<'waiver-asked'> {
  const about = { personId: 'huong' as PersonId, waiver, isAgain: false };
  return { kind: 'waiver-asked', ...ofObligation(obligation), ...about, ...over };
}

/** The secretary of Tân Quý wrote to an officer. */
export function dueWord(
  text: string,
  over: Partial<DueNotice<'passed-on'>['passedOn']> = {},
  hasLeft = false,
): DueNotice<'passed-on'> {
  const of = {
    unitName: 'Tân Quý',
    unitKind: 'ward',
    at: at('2024-03-16 09:00'),
    code: null,
    answers: null,
  } as const;
  const passedOn = { id: `word-${text}`, name: 'Nguyễn Thị Lan', text, ...of, ...over };
  const id = `notice-${text}` as NoticeId;
  return { kind: 'passed-on', id, expiresAt: at('2026-01-01 00:00'), passedOn, hasLeft };
}

/** Its secretary hears what became of that. */
export function dueVerdict(
  obligation: PlannedObligation,
  over: Partial<Omit<DueNotice<'verdict'>, 'kind'>> = {},
): DueNotice<'verdict'> {
  return { kind: 'verdict', ...ofObligation(obligation), waiver: { ...waiver, state: 'declined' }, ...over };
}
