import { thriftAt, type Level } from '#src/domain/allowance/level.ts';
import type { Instant } from '#src/domain/ids.ts';
import type { DueNotice } from './due-notice.ts';
import { noticeKinds } from './notice-kinds.ts';

/** What is left of the month by the bot that is to tell it; left out: its platform counts nothing. */
export interface Room {
  readonly level?: Level | undefined;
  /** The platform takes nothing before then; null: it does. */
  readonly spentUntil?: Instant | null | undefined;
}

/** Reminders that are not told at all, as few messages are left. Where none is left they wait: that may change in time. */
export function isHeldBack(notice: DueNotice, { level = 'plenty', spentUntil = null }: Room): boolean {
  if (!noticeKinds[notice.kind].isCapped || spentUntil !== null) return false;
  const { reminders } = thriftAt(level);
  if (reminders === 'all') return false;
  return reminders === 'none' || notice.kind !== 'reminder' || !notice.isLastInTime;
}

/** Whether a notice waits for another day, as there are none or few messages left. */
export function waitsForRoom(notice: DueNotice, { level = 'plenty', spentUntil = null }: Room): boolean {
  if (spentUntil !== null) return true;
  const { isCapped, isEssential } = noticeKinds[notice.kind];
  return !isCapped && !isEssential && !thriftAt(level).others;
}
