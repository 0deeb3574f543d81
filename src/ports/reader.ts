import type { Instant, LocalDate } from '#src/domain/ids.ts';
import type { IsHoliday } from '#src/domain/notice/quiet-hours.ts';
import type { Actor } from '#src/domain/organisation/organisation.ts';
import type { Address } from './chat.ts';

/**
 * Who reads, on which local day, in the calendar of which zone: all that most facts need, so that a page can have one as
 * well as a chat. What is read keeps within how far `actor` reaches; null, a stranger, reaches nothing.
 */
export interface Reader {
  readonly actor: Actor | null;
  readonly today: LocalDate;
  readonly zone: string;
}

/** For facts that change within a day: what has expired, how the running week stands. */
export interface ReaderNow extends Reader {
  readonly now: Instant;
  /** Left out: no day is one. */
  readonly isHoliday?: IsHoliday;
}

/** The chat that a fact hangs on. */
export type ChatKey = Pick<Address, 'platform' | 'bot' | 'chatId'>;
