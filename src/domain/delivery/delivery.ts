import type { Instant, LocalDate, NoticeId, UnitId } from '#src/domain/ids.ts';
import type { NoticeKind } from '#src/domain/notice/notice.ts';
import type { DeliveryFacts } from './fate.ts';

/** A notice with what became of it. */
export interface Delivery {
  readonly noticeId: NoticeId;
  /** Of the message that tells it, with others perhaps; null: there is none. */
  readonly messageId: string | null;
  readonly kind: NoticeKind;
  readonly unitId: UnitId;
  readonly unitName: string;
  /** Of a person, or of a group. */
  readonly to: string;
  /** Where it is told; null: that is not decided, or nowhere. */
  readonly platform: string | null;
  /** The duty that it is about; null: none. */
  readonly title: string | null;
  readonly dueAt: Instant;
  /** When it was decided to tell it, or not to; null: not yet. */
  readonly settledAt: Instant | null;
  /** What was said first in that chat afterwards, in time; null: nothing. */
  readonly answeredAt: Instant | null;
  /** What the platform said, or what kept us from asking it; null: all went well. */
  readonly error: string | null;
  readonly facts: DeliveryFacts;
}

/** Which deliveries are looked for. */
export interface DeliveriesWanted {
  /** Of this unit and those right below it; null: of all. */
  readonly unitId: UnitId | null;
  /** Due on that day or later. */
  readonly since: LocalDate;
}
