import { isAwaitingReview, isMet } from '#src/domain/obligation/obligation-status.ts';
import type { DueNotice, OfObligation } from '#src/domain/notice/due-notice.ts';
import { type Definitions, type DropReason, never, within } from './definition.ts';

/** Later the ladder has said it itself. */
const remindedNowDays = 2;
/** That a day is the old one again is worth telling for a month. */
const extensionDays = 30;

/** What is said of a duty: by its ladder, by an officer's hand, and when it has longer. */
export const dutyKinds: Definitions<
  'reminder' | 'reminded-now' | 'escalation' | 'extended' | 'extension-undone'
> = {
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
    expiresAt: within(remindedNowDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: noMoreOwed,
    repeats: never,
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
    repeats: never,
  },
  'extension-undone': {
    to: 'person',
    key: ({ extensionId, personId }) => `extension-undone:${extensionId}:${personId}`,
    expiresAt: within(extensionDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy({ extension, isWithdrawn, hasLeft }) {
      if (isWithdrawn) return 'withdrawn';
      if (extension.isOvertaken) return 'repeated';
      return hasLeft ? 'left' : null;
    },
    repeats: never,
  },
};

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
