import type { Duty } from '#src/domain/duty.ts';
import type { Digest } from '#src/domain/digest.ts';
import type { Instant, ObligationId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { Role, UnitKind } from '#src/domain/organisation.ts';
import type { FreshPhotos, Report } from '#src/domain/report.ts';

/** A fact that only some steps want. */
export type Need =
  /** Duties that `unitId` can report on today, its drafts and sent reports with them. */
  | { readonly kind: 'duties'; readonly unitId: UnitId }
  /** One obligation as `unitId` sees it. */
  | { readonly kind: 'duty'; readonly obligationId: ObligationId; readonly unitId: UnitId }
  /** Unfinished reports of a unit that belong to no obligation, newest first. */
  | { readonly kind: 'drafts'; readonly unitId: UnitId }
  | { readonly kind: 'report'; readonly reportId: ReportId }
  | { readonly kind: 'invite'; readonly code: string }
  /** The report that earlier siblings of an album went to. */
  | { readonly kind: 'album'; readonly albumId: string }
  /** Photos of this chat that were not acknowledged yet. */
  | { readonly kind: 'fresh-photos' }
  /** The group this chat is linked as, and the week's digest of its unit. */
  | { readonly kind: 'digest' };

export interface InviteFacts {
  readonly state: 'open' | 'used' | 'expired';
  readonly purpose: 'person' | 'group';
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly role: Role | null;
  readonly expiresAt: Instant;
  /** True when the asking person used it. */
  readonly usedByAsker: boolean;
}

/** Facts that were asked for; absent = not asked yet, null = there is none. */
export interface Found {
  readonly duties?: readonly Duty[];
  readonly duty?: Duty | null;
  readonly drafts?: readonly Report[];
  readonly report?: Report | null;
  readonly invite?: InviteFacts | null;
  readonly album?: Report | null;
  readonly freshPhotos?: readonly FreshPhotos[];
  /** Null: the chat is not linked. */
  readonly digest?: Digest | null;
}
