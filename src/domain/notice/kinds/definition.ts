import type { Instant } from '#src/domain/ids.ts';
import type { DueNotice } from '#src/domain/notice/due-notice.ts';
import type { Notice, NoticeKind } from '#src/domain/notice/notice.ts';

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
export interface Definition<Kind extends NoticeKind> {
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

/** Rows of some kinds. */
export type Definitions<Kind extends NoticeKind> = { readonly [One in Kind]: Definition<One> };

const dayMs = 24 * 3_600_000;

/** Too late so many days after it is due. */
export function within(days: number): (notice: unknown, dueAt: Instant) => Instant {
  return (_notice, dueAt) => (dueAt + days * dayMs) as Instant;
}

/** Nothing told in the same moment says it already. */
export const never = (): boolean => false;
