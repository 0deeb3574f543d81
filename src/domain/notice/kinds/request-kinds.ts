import { addDays, dayOf, instantOf } from '#src/domain/calendar.ts';
import type { Instant } from '#src/domain/ids.ts';
import { isMet } from '#src/domain/obligation/obligation-status.ts';
import { isOpenRequest, openQuestion } from '#src/domain/waiver/request.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import type { Notice } from '#src/domain/notice/notice.ts';
import { morning } from '#src/domain/notice/quiet-hours.ts';
import { type Definitions, type DropReason, never, within } from './definition.ts';

/** A request and its verdict are worth telling for a month. */
const waiverDays = 30;
/** Who has not answered by then is asked once more: meanwhile the ward is not reminded, and nobody else would be. */
const againAfterDays = 2;

/** What is said of a ward's request to be let off or to make something up. */
export const requestKinds: Definitions<
  'waiver-asked' | 'waiver-answered' | 'waiver-unanswered' | 'waiver-question' | 'verdict' | 'verdict-undone'
> = {
  'waiver-asked': {
    to: 'person',
    key: ({ waiverId, personId, isAgain, turn }) =>
      `waiver-asked:${waiverId}:${personId}${isAgain ? ':again' : ''}${turnOf(turn)}`,
    expiresAt: within(waiverDays),
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
    expiresAt: within(waiverDays),
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
    expiresAt: within(waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: false,
    voidBy: (due) => noMoreDecidable(due) ?? (openQuestion(due.waiver) ? null : 'decided'),
    repeats: isAskedBy,
  },
  'waiver-question': {
    to: 'person',
    key: ({ waiverId, personId, turn }) => `waiver-question:${waiverId}:${personId}${turnOf(turn)}`,
    expiresAt: within(waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: true,
    voidBy: (due) => noMoreDecidable(due) ?? (openQuestion(due.waiver) ? null : 'decided'),
    repeats: ({ waiver }, other) => other.kind === 'waiver-question' && other.waiver.id === waiver.id,
  },
  verdict: {
    to: 'person',
    key: ({ waiverId, personId, turn }) => `verdict:${waiverId}:${personId}${turnOf(turn)}`,
    expiresAt: within(waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: true,
    voidBy: ({ waiver }) => (isOpenRequest(waiver) ? 'undone' : null),
    repeats: never,
  },
  'verdict-undone': {
    to: 'person',
    key: ({ waiverId, personId, turn }) => `verdict-undone:${waiverId}:${personId}${turnOf(turn)}`,
    expiresAt: within(waiverDays),
    quiet: 'unless-held',
    isCapped: false,
    isEssential: true,
    // Decided anew since, of which they hear by itself.
    voidBy: ({ waiver }) => (isOpenRequest(waiver) ? null : 'decided'),
    repeats: never,
  },
};

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
