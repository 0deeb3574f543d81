import type {
  GroupId,
  Instant,
  LocalDate,
  MembershipId,
  ObligationId,
  PersonId,
  ReportId,
  UnitId,
} from '#src/domain/ids.ts';
import type { WardTroubleKind } from '#src/domain/delivery/ward-trouble.ts';

/** Whom something is owed to: a person, wherever they can be reached, or a group chat. */
export type Addressee =
  | { readonly personId: PersonId; readonly groupId?: never }
  | { readonly groupId: GroupId; readonly personId?: never };

/** One rung of an obligation's ladder, for somebody who reports for the unit, or looks after it. */
interface OfRung {
  readonly personId: PersonId;
  readonly obligationId: ObligationId;
  /** The unit the person is told for: the obligation's own, or a ward invited to a duty of its district. */
  readonly unitId: UnitId;
  readonly rung: string;
  /** The day the rung is for. An amended plan may move the event: what was sent for the old day is owed once more for the new one. */
  readonly on: LocalDate;
  /** The next rung has its turn then. */
  readonly endsAt: Instant;
}

interface OfPassedOn {
  readonly personId: PersonId;
  readonly passedOnId: string;
  /** Of who wrote it. */
  readonly unitId: UnitId;
}

interface OfWaiver {
  readonly personId: PersonId;
  readonly waiverId: string;
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
  /** How often it was asked back, answered or decided on before: each time is told. Left out: never. */
  readonly turn?: number;
}

interface OfRole {
  readonly personId: PersonId;
  readonly membershipId: MembershipId;
  readonly unitId: UnitId;
}

/** A group that is not told what is meant for it, or a person; or the ward itself, where it is neither. */
type OfUnreached =
  | { readonly groupId: GroupId; readonly aboutId?: never }
  | { readonly aboutId: PersonId; readonly groupId?: never }
  | { readonly groupId?: never; readonly aboutId?: never };

/**
 * What keeps the bot's words from a group: its topic was closed or deleted (they go to the general topic), the general topic
 * is closed, the bot may not write there, or is there no more; or from a person: the bot was blocked, or nothing arrives; or from a
 * ward: nobody reports for it, or nobody of it answers.
 */
export type GroupTrouble = 'topic-closed' | 'general-closed' | 'muted' | 'removed';
export type Trouble = GroupTrouble | WardTroubleKind;

/** What of a bot's month has run short, run out, or has no room: messages, or people and groups that it may have. */
export type AllowanceMatter = 'short' | 'last' | 'spent' | 'people' | 'groups';

interface OfReview {
  readonly personId: PersonId;
  /** Whose report it is. */
  readonly unitId: UnitId;
  readonly reviewId: string;
}

interface OfRemindedNow {
  readonly personId: PersonId;
  readonly remindedNowId: string;
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
}

interface OfExtension {
  readonly personId: PersonId;
  readonly extensionId: string;
  readonly obligationId: ObligationId;
  readonly unitId: UnitId;
}

interface OfAnnouncement {
  readonly personId: PersonId;
  readonly announcementId: string;
  /** Of who is told. */
  readonly unitId: UnitId;
}

/** What each kind of notice is about. Every part of it stands in a column of its own. */
interface Subjects {
  readonly reminder: OfRung;
  /** An officer has whoever reports for a unit reminded by hand. */
  readonly 'reminded-now': OfRemindedNow;
  /** Somebody else's obligation is overdue. */
  readonly escalation: OfRung;
  /** An officer is asked to let a unit off, or (`isAgain`) asked once more. */
  readonly 'waiver-asked': OfWaiver & { readonly isAgain: boolean };
  /** An officer hears what was answered to a question back, or that it was not. */
  readonly 'waiver-answered': OfWaiver;
  readonly 'waiver-unanswered': OfWaiver;
  /** An officer wants to know something of who asked. */
  readonly 'waiver-question': OfWaiver;
  /** Who asked hears what became of it, and that this was taken back. */
  readonly verdict: OfWaiver;
  readonly 'verdict-undone': OfWaiver;
  /** Who looks after a unit's wards hears what they have reported; `tellAt`: one of the times that the plan sets for it. */
  readonly 'to-review': { readonly personId: PersonId; readonly unitId: UnitId; readonly tellAt: Instant };
  /** Who sent a report hears that it is to be mended, or (where that is waited for) that it was verified. */
  readonly 'report-returned': OfReview;
  readonly 'report-accepted': OfReview;
  /** And that this was taken back. */
  readonly 'review-undone': OfReview;
  /** A ward's secretaries hear that an officer wrote a report for it, or corrected one: that version. */
  readonly 'report-entered': {
    readonly personId: PersonId;
    readonly unitId: UnitId;
    readonly reportId: ReportId;
    readonly reportVersion: number;
  };
  /** Who reports for a unit hears that it has longer for an obligation; `endsAt`: that time is over. */
  readonly extended: OfExtension & { readonly endsAt: Instant };
  /** And that this was taken back. */
  readonly 'extension-undone': OfExtension;
  /** An officer announces something, or (`isAgain`) has whoever has not read it told once more. */
  readonly announcement: OfAnnouncement & { readonly isAgain: boolean };
  /** Who announced it hears that it did not get to everybody. */
  readonly 'announcement-held': OfAnnouncement;
  /** Somebody wrote to who looks after the unit, or was answered. */
  readonly 'passed-on': OfPassedOn;
  /** A unit of the person's has ended. */
  readonly 'unit-ended': { readonly personId: PersonId; readonly unitId: UnitId };
  /** Who looks after a unit hears that the bot's words do not reach its group, or one of its people, or that nobody of it answers. */
  readonly unreached: {
    readonly personId: PersonId;
    readonly unitId: UnitId;
    /** Since when: another time is told anew. */
    readonly since: Instant;
    readonly trouble: Trouble;
  } & OfUnreached;
  /** Who looks after people of a bot hears that its month runs out, each matter once a month. */
  readonly allowance: {
    readonly personId: PersonId;
    /** Of who is told. */
    readonly unitId: UnitId;
    /** Of the month in the ledger. */
    readonly allowanceId: string;
    readonly matter: AllowanceMatter;
    /** A new month begins. */
    readonly endsAt: Instant;
  };
  /** Somebody else ended a role of the person's; `on`: the first day without it. */
  readonly 'role-ended': OfRole & { readonly on: LocalDate };
  /** The person has one more role, or (`aboutId`) takes over from somebody. */
  readonly 'role-given': OfRole & { readonly aboutId: PersonId | null };
  /** Who looks after a unit hears that somebody has left it. */
  readonly 'person-left': OfRole;
  /** Who looks after a unit hears that a group was linked to it, or is to be. */
  readonly 'group-linked': {
    readonly personId: PersonId;
    readonly unitId: UnitId;
    readonly groupId: GroupId;
    /** When its code was typed: another time is told anew. */
    readonly since: Instant;
  };
  /** A group hears itself that it was agreed to: from that moment on it has the digests of the unit. */
  readonly 'group-confirmed': { readonly groupId: GroupId; readonly unitId: UnitId; readonly since: Instant };
  /** `on`: Monday of the week it is meant for; it tells the one before. */
  readonly digest: { readonly groupId: GroupId; readonly unitId: UnitId; readonly on: LocalDate };
  /** The same for a leader whose unit has no group, and can have none where its leaders are. */
  readonly 'leader-digest': { readonly personId: PersonId; readonly unitId: UnitId; readonly on: LocalDate };
  /** The unit whose digests the group got has ended. */
  readonly 'group-unit-ended': { readonly groupId: GroupId; readonly unitId: UnitId };
}

export type NoticeKind = keyof Subjects;

/** Something the bot owes a person or a group. */
export type Notice<Kind extends NoticeKind = NoticeKind> = {
  readonly [K in Kind]: { readonly kind: K } & Subjects[K];
}[Kind];

/** A notice with all that is written down of it: its unique key, from when it is to be told, and when it is too late. */
export type PlannedNotice<Kind extends NoticeKind = NoticeKind> = Notice<Kind> & {
  readonly key: string;
  readonly dueAt: Instant;
  readonly expiresAt: Instant;
};

/** The rung of a reminder that a person put off. */
export const snoozeRung = 'snooze';

/** Stands for whoever has a role, where one statement makes the notices of thousands: SQL puts each one's id in its place. */
export const everyPerson = '{person}' as PersonId;
