import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import { type Definitions, type DropReason, never, within } from './definition.ts';

/** A verdict, or what was entered, is worth telling for a month. */
const verdictDays = 30;
/** The next ones are merged with what still waits. */
const toReviewDays = 1;

/** What is said of reports: those that wait, verdicts on them, and what an officer entered. */
export const reportKinds: Definitions<
  'to-review' | 'report-returned' | 'report-accepted' | 'review-undone' | 'report-entered'
> = {
  'to-review': {
    to: 'person',
    key: ({ personId, unitId, tellAt }) =>
      `to-review:${unitId}@${new Date(tellAt).toISOString()}:${personId}`,
    expiresAt: within(toReviewDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: ({ waiting, hasLeft }) => (waiting.n === 0 ? 'decided' : hasLeft ? 'left' : null),
    repeats: ({ unitId }, other) => other.kind === 'to-review' && other.unitId === unitId,
  },
  'report-returned': {
    to: 'person',
    key: ({ reviewId, personId }) => `report-returned:${reviewId}:${personId}`,
    expiresAt: within(verdictDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: noMoreDecided,
    repeats: never,
  },
  'report-accepted': {
    to: 'person',
    key: ({ reviewId, personId }) => `report-accepted:${reviewId}:${personId}`,
    expiresAt: within(toReviewDays),
    quiet: 'always',
    isCapped: false,
    isEssential: false,
    voidBy: noMoreDecided,
    repeats: never,
  },
  'review-undone': {
    to: 'person',
    key: ({ reviewId, personId }) => `review-undone:${reviewId}:${personId}`,
    expiresAt: within(verdictDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ hasLeft }) => (hasLeft ? 'left' : null),
    repeats: never,
  },
  'report-entered': {
    to: 'person',
    key: ({ reportId, reportVersion, personId }) => `report-entered:${reportId}@${reportVersion}:${personId}`,
    expiresAt: within(verdictDays),
    quiet: 'always',
    isCapped: false,
    isEssential: true,
    voidBy: ({ entered, hasLeft }) => (entered.isOvertaken ? 'mended' : hasLeft ? 'left' : null),
    repeats: never,
  },
};

function noMoreDecided({
  review,
  hasLeft,
}: DueNotice<'report-returned' | 'report-accepted'>): DropReason | null {
  if (review.isUndone) return 'undone';
  if (review.isOvertaken) return 'mended';
  return hasLeft ? 'left' : null;
}
