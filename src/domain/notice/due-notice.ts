import type { AnnouncedFile } from '#src/domain/announcement/announcement.ts';
import type { UsedMonth } from '#src/domain/allowance/allowance.ts';
import type { WardNow } from '#src/domain/delivery/ward-now.ts';
import type { Digest } from '#src/domain/digest/digest.ts';
import type { ExtensionTold } from '#src/domain/extension/extension.ts';
import type { GroupId, Instant, LocalDate, NoticeId, PersonId, ReportId, UnitId } from '#src/domain/ids.ts';
import type { Obligation, Progress } from '#src/domain/obligation/obligation.ts';
import type { Role, UnitKind, UnitsAfterEnding } from '#src/domain/organisation/organisation.ts';
import type { Rung } from '#src/domain/plan/plan.ts';
import type { DraftToComplete } from '#src/domain/report/what-is-lacking.ts';
import type { PassedOn } from '#src/domain/passed-on/passed-on.ts';
import type { RequestTold } from '#src/domain/waiver/request.ts';
import type { AllowanceMatter, NoticeKind, Trouble } from './notice.ts';

/** Facts of an obligation that is told of, at this moment. */
export interface OfObligation {
  readonly obligation: Obligation;
  readonly progress: Progress;
  /** The plan asks for it no more. */
  readonly isWithdrawn: boolean;
  /** The unit the person is told for. */
  readonly unit: { readonly id: UnitId; readonly name: string; readonly kind: UnitKind };
  /** The person has no role any more that this is told to. */
  readonly hasLeft: boolean;
}

interface OfWaiver extends OfObligation {
  readonly waiver: RequestTold;
}

/** A group, a person or a ward that the bot's words do not reach, or that does not answer them, as it is now. */
export interface Unreached {
  readonly id: string;
  /** Of the group, or of the person; else of the ward. */
  readonly name: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** Null: they get there again. */
  readonly trouble: Trouble | null;
  /** Null: there is none, or nobody knows. */
  readonly since: Instant | null;
  /** The ward, and those who report for it, where that is what is in trouble, or one of them; else left out. */
  readonly ward?: WardNow;
  /** Reminders that the ward has not answered, though there was time, the oldest first. */
  readonly unanswered: readonly Instant[];
  /** Who invited them, by name. */
  readonly invitedBy: readonly string[];
}

/** What a bot used of a month by now. */
export interface LedgerNow extends UsedMonth {
  readonly id: string;
  /** The platform takes nothing before then; null: it does. */
  readonly spentUntil: Instant | null;
}

/** A role that began or ended, as it is now. */
export interface RoleTold {
  /** Of whom it is. */
  readonly name: string;
  readonly role: Role;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** The first day without it; null: no end is set. */
  readonly until: LocalDate | null;
}

/** A group that was linked, as it is now. */
export interface GroupTold {
  readonly id: GroupId;
  readonly title: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly state: 'linked' | 'waiting' | 'removed';
  /** Who typed its code; null: nobody knows. */
  readonly linkedBy: string | null;
}

/** A draft as a reminder looks at it. */
export interface DraftAtHand extends DraftToComplete {
  readonly editedById: PersonId;
  readonly editedByName: string;
}

interface OfReview {
  readonly review: {
    readonly id: string;
    readonly reportId: ReportId;
    /** What the report is called. */
    readonly title: string;
    readonly unitName: string;
    readonly happenedOn: LocalDate | null;
    /** Of a return; null: it was accepted. */
    readonly reason: string | null;
    readonly isUndone: boolean;
    /** The report says something else by now, and waits again. */
    readonly isOvertaken: boolean;
  };
  /** The person reports for the unit no more. */
  readonly hasLeft: boolean;
}

interface OfExtension extends OfObligation {
  readonly extension: ExtensionTold;
}

/** Reports that wait for an officer of a unit. */
export interface WaitingReports {
  readonly n: number;
  readonly unusual: number;
  /** Units that sent them, by name. */
  readonly units: readonly string[];
}

/** An announcement as somebody gets it. */
export interface Announced {
  readonly id: string;
  readonly text: string;
  /** In whose name. */
  readonly officeName: string;
  readonly officeKind: UnitKind;
  /** What goes with it. */
  readonly files: readonly AnnouncedFile[];
}

/** What has to be known of each kind to decide about it and to say it. */
interface Facts {
  readonly reminder: OfObligation & {
    readonly personId: PersonId;
    /** Photos that a report needs. */
    readonly photos: number;
    /** The person put the duty off until later. */
    readonly isSnoozed: boolean;
    /** An officer had the person reminded of it by hand on that day. */
    readonly isRemindedNow: boolean;
    /** What its rung is not told for any more. */
    readonly unless: Rung['unless'] | null;
    /** Its ladder has no more before the deadline. */
    readonly isLastInTime: boolean;
    /** The unit sent a report on it, of one of the days that count. */
    readonly isReported: boolean;
    /** The unit's unfinished report on it that was written at last. */
    readonly draft: DraftAtHand | null;
  };
  readonly 'reminded-now': OfObligation & {
    readonly personId: PersonId;
    /** The unit of the officer who has it said. */
    readonly officeName: string;
    readonly officeKind: UnitKind;
    /** The officer's own words; null: none. */
    readonly line: string | null;
    readonly draft: DraftAtHand | null;
  };
  readonly escalation: OfObligation & {
    /** Units of its kind below its parent, itself included; null where it has none. */
    readonly siblings: number | null;
  };
  readonly 'waiver-asked': OfWaiver & { readonly personId: PersonId; readonly isAgain: boolean };
  readonly 'waiver-answered': OfWaiver & { readonly personId: PersonId };
  readonly 'waiver-unanswered': OfWaiver & { readonly personId: PersonId };
  readonly 'waiver-question': OfWaiver;
  readonly verdict: OfWaiver;
  readonly 'verdict-undone': OfWaiver;
  readonly 'to-review': {
    readonly unitId: UnitId;
    readonly waiting: WaitingReports;
    /** The person looks after the unit's wards no more. */
    readonly hasLeft: boolean;
  };
  readonly 'report-returned': OfReview;
  readonly 'report-accepted': OfReview;
  readonly 'review-undone': OfReview;
  readonly 'report-entered': {
    readonly entered: {
      readonly reportId: ReportId;
      readonly title: string;
      readonly unitName: string;
      readonly unitKind: UnitKind;
      readonly happenedOn: LocalDate | null;
      /** Who wrote it. */
      readonly byName: string;
      /** It corrects what was sent before. */
      readonly isCorrection: boolean;
      /** It says something else by now, of which they hear by itself, or was put right by them. */
      readonly isOvertaken: boolean;
    };
    /** The person reports for the unit no more. */
    readonly hasLeft: boolean;
  };
  readonly extended: OfExtension;
  readonly 'extension-undone': OfExtension;
  readonly 'passed-on': {
    readonly passedOn: PassedOn;
    /** The person looks after the unit no more; who is answered has not left, whatever they are by now. */
    readonly hasLeft: boolean;
  };
  readonly announcement: {
    readonly announcement: Announced;
    readonly isAgain: boolean;
    /** The person has answered it by now. */
    readonly isRead: boolean;
    /** The person has none of the roles any more that it is for. */
    readonly hasLeft: boolean;
  };
  readonly 'announcement-held': {
    readonly announcement: Pick<Announced, 'id' | 'text'>;
    /** Units, by name, whose people it did not get to so far. */
    readonly units: readonly string[];
    readonly people: number;
  };
  readonly unreached: { readonly unreached: Unreached };
  readonly allowance: { readonly matter: AllowanceMatter; readonly ledger: LedgerNow };
  /** `ended` is empty where the unit lives again, by a newer organisation. */
  readonly 'unit-ended': { readonly units: UnitsAfterEnding };
  readonly 'role-ended': {
    readonly membership: RoleTold;
    readonly on: LocalDate;
    /** The person has another role by now. */
    readonly hasOthers: boolean;
  };
  readonly 'role-given': {
    readonly membership: RoleTold;
    /** From whom it is taken over; null: nobody. */
    readonly takenOverFrom: string | null;
    /** Drafts of the unit that wait. */
    readonly drafts: number;
    readonly hasEnded: boolean;
  };
  readonly 'person-left': { readonly membership: RoleTold };
  readonly 'group-linked': { readonly group: GroupTold };
  readonly 'group-confirmed': { readonly group: GroupTold };
  readonly digest: { readonly digest: Digest };
  readonly 'leader-digest': {
    readonly digest: Digest;
    /** The person leads the unit no more. */
    readonly hasLeft: boolean;
  };
  /** `ended` is empty where the group is linked to a unit that lives by now. */
  readonly 'group-unit-ended': { readonly units: UnitsAfterEnding };
}

/** A pending notice that is due, with the facts of this moment. */
export type DueNotice<Kind extends NoticeKind = NoticeKind> = {
  readonly [K in Kind]: {
    readonly kind: K;
    readonly id: NoticeId;
    readonly expiresAt: Instant;
    /** Accounts in which it could not be told; left out: none. */
    readonly failedIn?: readonly string[];
  } & Facts[K];
}[Kind];

/** Kinds that tell of an obligation. */
export type ObligationKind = {
  readonly [K in NoticeKind]: Facts[K] extends OfObligation ? K : never;
}[NoticeKind];

/** Whether it tells of an obligation. */
export function isOfObligation(notice: DueNotice): notice is DueNotice<ObligationKind> {
  return 'obligation' in notice;
}

/** Those of one kind, in their order. */
export function ofKind<Kind extends NoticeKind>(
  notices: readonly DueNotice[],
  kind: Kind,
): readonly Extract<DueNotice, { readonly kind: Kind }>[] {
  return notices.filter(
    (notice): notice is Extract<DueNotice, { readonly kind: Kind }> => notice.kind === kind,
  );
}
