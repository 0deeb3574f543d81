import { addDays, dayOf, instantOf, isoWeekOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { isAwaitingReview, isMet } from '#src/domain/obligation/obligation-status.ts';
import { isOpenRequest, openQuestion } from '#src/domain/waiver/request.ts';
import type { DueNotice, OfObligation } from './due-notice.ts';
import type { AllowanceMatter, Notice, NoticeKind } from './notice.ts';
import { morning } from './quiet-hours.ts';

/** Why a notice is told to nobody. */
export type DropReason =
  | 'met'
  | 'reported'
  | 'waived'
  | 'snoozed'
  | 'decided'
  | 'expired'
  | 'withdrawn'
  | 'repeated'
  | 'left'
  | 'lives'
  | 'mended'
  | 'undone'
  /** Few messages of the month are left, and others go first. */
  | 'held-back'
  /** None is left, and it is too late when there are again. */
  | 'spent';

/** Everything that tells one kind of notice from another, but its words (flows/notices/). */
interface Definition<Kind extends NoticeKind> {
  readonly to: 'person' | 'group';
  /** Unique, and says exactly what it is. Made here, and parsed nowhere. */
  readonly key: (notice: Notice<Kind>) => string;
  /** From then on it is too late, if it is due at `dueAt`. */
  readonly expiresAt: (notice: Notice<Kind>, dueAt: Instant) => Instant;
  /** Everything waits out the night, and holidays; `unless-held`: not where its event is held on a holiday all the same. */
  readonly quiet: 'always' | 'unless-held';
  /** Whether it is among the two messages a day; what somebody waits for is not. */
  readonly isCapped: boolean;
  /** Whether it goes out as long as anything does: a verdict, what people write to each other, the digest. */
  readonly isEssential: boolean;
  /** What makes it void, whatever the time. */
  readonly voidBy: (due: DueNotice<Kind>) => DropReason | null;
  /** Whether the other one, told in the same moment, says it already. */
  readonly repeats: (due: DueNotice<Kind>, other: DueNotice) => boolean;
  /** What its being told makes owed, and when. */
  readonly next?: (
    due: DueNotice<Kind>,
    toldAt: Instant,
    zone: string,
  ) => { readonly notice: Notice; readonly dueAt: Instant } | null;
}

const dayMs = 24 * 3_600_000;

/** A request and its verdict are worth telling for a month. */
const waiverDays = 30;
/** So is what somebody wrote. */
const passedOnDays = 30;
/** For a month a unit's end is news; after that they know. */
export const endingDays = 30;
/** What nobody mends in a month is left so. */
export const unreachedDays = 30;
/** What was announced is told for some days; whom it does not reach by then is told to who announced it. */
const announcementDays = 4;
/** Later the ladder has said it itself. */
const remindedNowDays = 2;
/** So is it that a day is the old one again. */
const extensionDays = 30;
/** The next ones are merged with what still waits. */
const toReviewDays = 1;
/** Whom roles begin and end for hears of it, if only on their return. */
const roleDays = 30;
/** A digest is worth sending for two days: later, the next one is near. */
const digestDays = 2;

/** Who has not answered by then is asked once more: meanwhile the ward is not reminded, and nobody else would be. */
const againAfterDays = 2;

/** The one place that knows the kinds apart: a new kind is a variant of Notice, a row here, and its screen. */
export const noticeKinds: { readonly [Kind in NoticeKind]: Definition<Kind> } = {
  reminder: {
    to: 'person',
    key: ({ obligationId, rung, on, personId }) => `reminder:${obligationId}:${rung}@${on}:${personId}`,
    expiresAt: ({ endsAt }) => endsAt,
    quiet: 'unless-held',
    isCapped: true,
    isEssential: false,
    voidBy: (due) =>
      noMoreOwed(due) ??
      (due.isSnoozed ? 'snoozed' : isAnswered(due) ? 'reported' : due.isRemindedNow ? 'repeated' : null),
    repeats: isToldOf,
  },
  'reminded-now': {
    to: 'person',
    key: ({ remindedNowId, personId }) => `reminded-now:${remindedNowId}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, remindedNowDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: noMoreOwed,
    repeats: () => false,
  },
  escalation: {
    to: 'person',
    key: ({ obligationId, rung, on, personId }) => `escalation:${obligationId}:${rung}@${on}:${personId}`,
    expiresAt: ({ endsAt }) => endsAt,
    quiet: 'unless-held',
    isCapped: true,
    isEssential: false,
    voidBy: noMoreOwed,
    repeats: isToldOf,
  },
  'waiver-asked': {
    to: 'person',
    key: ({ waiverId, personId, isAgain, turn }) =>
      `waiver-asked:${waiverId}:${personId}${isAgain ? ':again' : ''}${turnOf(turn)}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: false,
    voidBy: noMoreAsked,
    repeats: isAskedBy,
    next: ({ isAgain, ...due }, toldAt, zone) => (isAgain ? null : askedAgain(due, toldAt, zone)),
  },
  'waiver-answered': {
    to: 'person',
    key: ({ waiverId, personId, turn }) => `waiver-answered:${waiverId}:${personId}${turnOf(turn)}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: false,
    voidBy: noMoreAsked,
    repeats: isAskedBy,
    next: askedAgain,
  },
  'waiver-unanswered': {
    to: 'person',
    key: ({ waiverId, personId, turn }) => `waiver-unanswered:${waiverId}:${personId}${turnOf(turn)}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: false,
    voidBy: (due) => noMoreDecidable(due) ?? (openQuestion(due.waiver) ? null : 'decided'),
    repeats: isAskedBy,
  },
  'waiver-question': {
    to: 'person',
    key: ({ waiverId, personId, turn }) => `waiver-question:${waiverId}:${personId}${turnOf(turn)}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: true,
    voidBy: (due) => noMoreDecidable(due) ?? (openQuestion(due.waiver) ? null : 'decided'),
    repeats: ({ waiver }, other) => other.kind === 'waiver-question' && other.waiver.id === waiver.id,
  },
  verdict: {
    to: 'person',
    key: ({ waiverId, personId, turn }) => `verdict:${waiverId}:${personId}${turnOf(turn)}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: true,
    voidBy: ({ waiver }) => (isOpenRequest(waiver) ? 'undone' : null),
    repeats: () => false,
  },
  'verdict-undone': {
    to: 'person',
    key: ({ waiverId, personId, turn }) => `verdict-undone:${waiverId}:${personId}${turnOf(turn)}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: true,
    // Decided anew since, of which they hear by itself.
    voidBy: ({ waiver }) => (isOpenRequest(waiver) ? null : 'decided'),
    repeats: () => false,
  },
  'to-review': {
    to: 'person',
    key: ({ personId, unitId, tellAt }) =>
      `to-review:${unitId}@${new Date(tellAt).toISOString()}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, toReviewDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: ({ waiting, hasLeft }) => (waiting.n === 0 ? 'decided' : hasLeft ? 'left' : null),
    repeats: ({ unitId }, other) => other.kind === 'to-review' && other.unitId === unitId,
  },
  'report-returned': {
    to: 'person',
    key: ({ reviewId, personId }) => `report-returned:${reviewId}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: noMoreDecided,
    repeats: () => false,
  },
  'report-accepted': {
    to: 'person',
    key: ({ reviewId, personId }) => `report-accepted:${reviewId}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, toReviewDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: noMoreDecided,
    repeats: () => false,
  },
  'review-undone': {
    to: 'person',
    key: ({ reviewId, personId }) => `review-undone:${reviewId}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ hasLeft }) => (hasLeft ? 'left' : null),
    repeats: () => false,
  },
  'report-entered': {
    to: 'person',
    key: ({ reportId, reportVersion, personId }) => `report-entered:${reportId}@${reportVersion}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, waiverDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ entered, hasLeft }) => (entered.isOvertaken ? 'mended' : hasLeft ? 'left' : null),
    repeats: () => false,
  },
  extended: {
    to: 'person',
    key: ({ extensionId, personId }) => `extended:${extensionId}:${personId}`,
    expiresAt: ({ endsAt }) => endsAt,
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy({ obligation, progress, extension, isWithdrawn, hasLeft }) {
      if (isWithdrawn) return 'withdrawn';
      if (extension.isUndone) return 'undone';
      if (extension.isOvertaken) return 'repeated';
      // What is done and locked was opened to be corrected.
      if (isMet(obligation, progress) && !extension.wasLocked) return 'met';
      return hasLeft ? 'left' : null;
    },
    repeats: () => false,
  },
  'extension-undone': {
    to: 'person',
    key: ({ extensionId, personId }) => `extension-undone:${extensionId}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, extensionDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy({ extension, isWithdrawn, hasLeft }) {
      if (isWithdrawn) return 'withdrawn';
      if (extension.isOvertaken) return 'repeated';
      return hasLeft ? 'left' : null;
    },
    repeats: () => false,
  },
  announcement: {
    to: 'person',
    key: ({ announcementId, personId, isAgain }) =>
      `announcement:${announcementId}:${personId}${isAgain ? ':again' : ''}`,
    expiresAt: (_notice, dueAt) => after(dueAt, announcementDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: ({ isRead, hasLeft }) => (isRead ? 'met' : hasLeft ? 'left' : null),
    repeats: ({ announcement }, other) =>
      other.kind === 'announcement' && other.announcement.id === announcement.id,
  },
  'announcement-held': {
    to: 'person',
    key: ({ announcementId, personId }) => `announcement-held:${announcementId}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, announcementDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ people }) => (people === 0 ? 'mended' : null),
    repeats: () => false,
  },
  'passed-on': {
    to: 'person',
    key: ({ passedOnId, personId }) => `passed-on:${passedOnId}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, passedOnDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ hasLeft }) => (hasLeft ? 'left' : null),
    repeats: () => false,
  },
  'unit-ended': {
    to: 'person',
    key: ({ personId, unitId }) => `unit-ended:${personId}:${unitId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, endingDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: hasNotEnded,
    repeats: () => false,
  },
  unreached: {
    to: 'person',
    key: ({ groupId, aboutId, unitId, trouble, since, personId }) =>
      `unreached:${groupId ?? aboutId ?? unitId}:${trouble}@${new Date(since).toISOString()}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, unreachedDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: ({ unreached }) => (unreached.trouble === null ? 'mended' : null),
    repeats: ({ unreached }, other) => other.kind === 'unreached' && other.unreached.id === unreached.id,
  },
  allowance: {
    to: 'person',
    key: ({ allowanceId, matter, personId }) => `allowance:${allowanceId}:${matter}:${personId}`,
    expiresAt: ({ endsAt }) => endsAt,
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ matter, ledger }) => (matter === 'spent' && ledger.spentUntil === null ? 'mended' : null),
    repeats: isWorseSaid,
  },
  'role-ended': {
    to: 'person',
    key: ({ membershipId, on }) => `role-ended:${membershipId}@${on}`,
    expiresAt: (_notice, dueAt) => after(dueAt, roleDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    // Another day was set since, of which they hear by itself.
    voidBy: ({ membership: { until }, on }) => (until === on ? null : 'lives'),
    repeats: () => false,
  },
  'role-given': {
    to: 'person',
    key: ({ membershipId }) => `role-given:${membershipId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, roleDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ hasEnded }) => (hasEnded ? 'left' : null),
    repeats: () => false,
  },
  'person-left': {
    to: 'person',
    key: ({ membershipId, personId }) => `person-left:${membershipId}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, roleDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: () => null,
    repeats: () => false,
  },
  'group-linked': {
    to: 'person',
    key: ({ groupId, since, personId }) =>
      `group-linked:${groupId}@${new Date(since).toISOString()}:${personId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, roleDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    // Somebody else took it back by now.
    voidBy: ({ group }) => (group.state === 'removed' ? 'decided' : null),
    repeats: ({ group }, other) => other.kind === 'group-linked' && other.group.id === group.id,
  },
  'group-confirmed': {
    to: 'group',
    key: ({ groupId, since }) => `group-confirmed:${groupId}@${new Date(since).toISOString()}`,
    expiresAt: (_notice, dueAt) => after(dueAt, digestDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    // Taken away again by now, or linked to another unit.
    voidBy: ({ group }) => (group.state === 'linked' ? null : 'decided'),
    repeats: (_due, { kind }) => kind === 'group-confirmed',
  },
  digest: {
    to: 'group',
    key: ({ groupId, on }) => `digest:${groupId}:${isoWeekOf(on)}`,
    expiresAt: (_notice, dueAt) => after(dueAt, digestDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: () => null,
    // A newer one, or the end of the unit, stands before it.
    repeats: (_due, { kind }) => kind === 'digest' || kind === 'group-unit-ended',
  },
  'leader-digest': {
    to: 'person',
    key: ({ personId, on }) => `digest:${personId}:${isoWeekOf(on)}`,
    expiresAt: (_notice, dueAt) => after(dueAt, digestDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ hasLeft }) => (hasLeft ? 'left' : null),
    repeats: (_due, { kind }) => kind === 'leader-digest',
  },
  'group-unit-ended': {
    to: 'group',
    key: ({ groupId, unitId }) => `group-unit-ended:${groupId}:${unitId}`,
    expiresAt: (_notice, dueAt) => after(dueAt, endingDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: hasNotEnded,
    repeats: (_due, { kind }) => kind === 'group-unit-ended',
  },
};

/** Kinds whose messages are the two a day. */
export const cappedKinds = Object.entries(noticeKinds).flatMap(([kind, { isCapped }]) =>
  isCapped ? [kind as NoticeKind] : [],
);

/** Kinds whose messages are counted in those two: what an officer has said by hand goes out beyond them, and the ladder says less that day. */
export const countedKinds: readonly NoticeKind[] = [...cappedKinds, 'reminded-now'];

type OfficersAsked = DueNotice<'waiver-asked' | 'waiver-answered' | 'waiver-unanswered'>;

/** Nobody is asked any more what somebody else has decided, nor while the ward has a question to answer. */
function noMoreAsked(due: DueNotice<'waiver-asked' | 'waiver-answered'>): DropReason | null {
  return due.isWithdrawn ? 'withdrawn' : due.waiver.state !== 'asked' ? 'decided' : noMoreDecidable(due);
}

/** There is nothing to decide: the plan asks for it no more, or the ward has reported it. */
function noMoreDecidable({
  isWithdrawn,
  obligation,
  progress,
  waiver,
  hasLeft,
}: DueNotice<
  'waiver-asked' | 'waiver-answered' | 'waiver-unanswered' | 'waiver-question'
>): DropReason | null {
  if (isWithdrawn) return 'withdrawn';
  if (!isOpenRequest(waiver)) return 'decided';
  if (isMet(obligation, progress)) return 'met';
  return hasLeft ? 'left' : null;
}

/** One request is one line, whatever there is to say of it. */
function isAskedBy({ waiver }: OfficersAsked, other: DueNotice): boolean {
  const isOfOfficers =
    other.kind === 'waiver-asked' || other.kind === 'waiver-answered' || other.kind === 'waiver-unanswered';
  return isOfOfficers && other.waiver.id === waiver.id;
}

/** Who has not decided by then is asked once more, each time that there was something to decide on. */
function askedAgain(
  { personId, waiver, obligation, unit }: Omit<DueNotice<'waiver-answered'>, 'kind'>,
  toldAt: Instant,
  zone: string,
): { readonly notice: Notice<'waiver-asked'>; readonly dueAt: Instant } {
  const about = { personId, waiverId: waiver.id, obligationId: obligation.id, unitId: unit.id };
  const turn = waiver.talk.length;
  const dueAt = instantOf(addDays(dayOf(toldAt, zone), againAfterDays), morning, zone);
  return {
    notice: { kind: 'waiver-asked', ...about, isAgain: true, ...(turn > 0 && { turn }) },
    dueAt,
  };
}

/** The first time needs no number. */
function turnOf(turn: number | undefined): string {
  return turn === undefined || turn === 0 ? '' : `:${turn}`;
}

function noMoreOwed({ obligation, progress, isWithdrawn, hasLeft }: OfObligation): DropReason | null {
  if (isWithdrawn) return 'withdrawn';
  if (isMet(obligation, progress)) return 'met';
  if (isAwaitingReview(obligation, progress)) return 'reported';
  if (progress.waiver === 'asked' || progress.waiver === 'granted') return 'waived';
  return hasLeft ? 'left' : null;
}

/** It asks how it went, and that was reported by now, whether or not it is enough. */
function isAnswered({ unless, isReported }: DueNotice<'reminder'>): boolean {
  return unless === 'reported' && isReported;
}

/** One duty once; a secretary's own is not told once more as one that is looked after. */
function isToldOf({ obligation }: OfObligation, other: DueNotice): boolean {
  const isToDo = other.kind === 'reminder' || other.kind === 'escalation' || other.kind === 'reminded-now';
  return isToDo && other.obligation.id === obligation.id;
}

function noMoreDecided({
  review,
  hasLeft,
}: DueNotice<'report-returned' | 'report-accepted'>): DropReason | null {
  if (review.isUndone) return 'undone';
  if (review.isOvertaken) return 'mended';
  return hasLeft ? 'left' : null;
}

function hasNotEnded({ units }: DueNotice<'unit-ended' | 'group-unit-ended'>): DropReason | null {
  return units.ended.length === 0 ? 'lives' : null;
}

/** Of how far one bot's messages go the worst is told; they come in that order. */
function isWorseSaid({ matter, ledger }: DueNotice<'allowance'>, other: DueNotice): boolean {
  const isOfMessages = (one: AllowanceMatter): boolean => one !== 'people' && one !== 'groups';
  return (
    other.kind === 'allowance' &&
    other.ledger.id === ledger.id &&
    (matter === other.matter || (isOfMessages(matter) && isOfMessages(other.matter)))
  );
}

function after(at: Instant, days: number): Instant {
  return (at + days * dayMs) as Instant;
}
