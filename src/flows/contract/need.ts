import type { Told } from './about.ts';
import type { Channel } from '#src/domain/channel/pick-channel.ts';
import type { Language } from '#src/domain/words.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { Delivery } from '#src/domain/delivery/delivery.ts';
import type { Digest } from '#src/domain/digest/digest.ts';
import type { WeeklyTime } from '#src/domain/digest/digest-times.ts';
import type {
  AccountId,
  GroupId,
  Instant,
  LocalDate,
  ObligationId,
  PersonId,
  PlanId,
  ReportId,
  UnitId,
} from '#src/domain/ids.ts';
import type { ExtendableDuty, ExtendedBatch } from '#src/domain/extension/extension.ts';
import type { ToMakeUp } from '#src/domain/obligation/make-up-day.ts';
import type { ObligationScope } from '#src/domain/obligation/obligation.ts';
import type {
  ActedFor,
  EndedUnit,
  Role,
  UnitKind,
  UnitsNotNow,
} from '#src/domain/organisation/organisation.ts';
import type { DecidedRequests, RequestFacts } from '#src/domain/waiver/request.ts';
import type { RoleHere, UnitPeople } from '#src/domain/organisation/people.ts';
import type { Caretaker } from '#src/domain/passed-on/caretakers.ts';
import type { PassedOn } from '#src/domain/passed-on/passed-on.ts';
import type { PlanDuty } from '#src/domain/obligation/duty.ts';
import type { WardsStanding } from '#src/domain/obligation/item-standing.ts';
import type { FreshPhotos, LoosePhotos, Report } from '#src/domain/report/report.ts';
import type {
  AnnouncedFile,
  AnnouncedUnit,
  AnnouncementCard,
  AnnouncementTold,
  OwnAnnouncement,
} from '#src/domain/announcement/announcement.ts';
import type { ToRemind } from '#src/domain/reminding/to-remind.ts';
import type { DecidedBatch, ReportToReview, Standing } from '#src/domain/review/review.ts';
import type { UnitName } from '#src/domain/understand/vocabulary.ts';
import type { SentReport, SentReports } from '#src/domain/report/sent-report.ts';

/** A fact that only some steps want. */
export type Need =
  /** Duties that `unitId` owes or has a part in, from their first day until they lock, with its drafts and sent reports. */
  | { readonly kind: 'duties'; readonly unitId: UnitId }
  /** Whether anything goes on all the year for `unitId`. */
  | { readonly kind: 'continuing'; readonly unitId: UnitId }
  /** Whose of the asking person's units an obligation is; null: none of them alone. */
  | { readonly kind: 'duty-unit'; readonly obligationId: ObligationId }
  /** One obligation as `unitId` sees it. */
  | { readonly kind: 'duty'; readonly obligationId: ObligationId; readonly unitId: UnitId }
  /** Everything the plan asks of `unitId` this year, opened or not. */
  | { readonly kind: 'unit-plan'; readonly unitId: UnitId }
  /** Units that hang under the same one as `unitId`, itself among them, by name. */
  | { readonly kind: 'units-around'; readonly unitId: UnitId }
  /** What it asks of each unit below, and how many have done it. */
  | { readonly kind: 'wards-plan'; readonly unitId: UnitId }
  /** Reports on an item, by the unit and those below it. */
  | {
      readonly kind: 'item-reports';
      readonly unitId: UnitId;
      readonly planId: PlanId;
      readonly itemId: string;
    }
  | { readonly kind: 'sent-report'; readonly reportId: ReportId }
  /** What was sent by all units that the person may read, newest first: `most` from the place `from` on, or of the last ones. */
  | {
      readonly kind: 'sent-reports';
      readonly from: number;
      readonly most: number;
      /** By that unit alone. */
      readonly unitId?: UnitId;
    }
  /** The units of today whose cards the asking person may see. */
  | { readonly kind: 'units-seen' }
  /** The units of today for which the asking person may write, though they are not theirs. */
  | { readonly kind: 'units-for' }
  /** How one of these stands. */
  | { readonly kind: 'unit-card'; readonly unitId: UnitId }
  /** The units of today of which this group may hear. */
  | { readonly kind: 'group-units' }
  /** How one of these stands, without its people. */
  | { readonly kind: 'group-unit-card'; readonly unitId: UnitId }
  /** What the person sent last, since that moment, and nobody writes on. */
  | { readonly kind: 'sent-last'; readonly since: Instant }
  /** What can be corrected of what was sent last: by the person, else by a colleague. */
  | { readonly kind: 'sent-newest' }
  /** Its photos that are stored, the same picture once, in the order in which they came. */
  | { readonly kind: 'report-photos'; readonly reportId: ReportId }
  /** Unfinished reports of a unit that belong to no obligation, and unfinished corrections, newest first. */
  | { readonly kind: 'drafts'; readonly unitId: UnitId }
  /** Unfinished reports that the person wrote on last, of whatever duty, newest first. */
  | { readonly kind: 'own-drafts' }
  /** What the person was reminded of on a day (null: the last one) and still owes, or asked to be let off. */
  | { readonly kind: 'reminded'; readonly on: LocalDate | null }
  /** A request to be let off (null: the one decided last), for whoever may decide it. */
  | { readonly kind: 'waiver'; readonly waiverId: string | null }
  /** All that wait for a decision of the asking person, the oldest first. */
  | { readonly kind: 'waivers-asked' }
  /** What the asking officer decided in one go; null: the last that can be taken back. */
  | { readonly kind: 'waivers-decided'; readonly batchId: string | null }
  /** Requests of the asking person's own units, those that wait first; or that one alone. */
  | { readonly kind: 'own-requests'; readonly waiverId: string | null }
  /** One duty of the asking person's, and the days of its other rounds. */
  | { readonly kind: 'to-make-up'; readonly obligationId: ObligationId }
  /** Reports that wait for the asking officer but those `skipped`; the one `shown` first, or how it stands by now. */
  | { readonly kind: 'to-review'; readonly skipped: readonly ReportId[]; readonly shown: ReportId | null }
  /** What the asking officer decided in one go; null: the last that can be taken back. */
  | { readonly kind: 'decided'; readonly batchId: string | null }
  /** Duties that wards of the asking officer lack today, with whom a reminder would reach; `on`: the day on which it would be heard. */
  | { readonly kind: 'to-remind'; readonly on: LocalDate }
  /** What wards below the asking officer owe each by itself, with their days. */
  | { readonly kind: 'extendable' }
  /** What the asking officer extended in one go; null: the last that can be taken back. */
  | { readonly kind: 'extended'; readonly batchId: string | null }
  /** Whom the asking officer may announce to in the name of `unitId`. */
  | { readonly kind: 'audience'; readonly unitId: UnitId }
  /** What goes with an announcement that the asking officer is writing. */
  | { readonly kind: 'announcement-files'; readonly announcementId: string }
  /** What the asking person announced, newest first. */
  | { readonly kind: 'own-announcements' }
  /** One of these with its receipts. */
  | { readonly kind: 'announcement'; readonly announcementId: string }
  /** What was announced to the asking person: that one, or (null) the last of some days. */
  | { readonly kind: 'announcement-told'; readonly announcementId: string | null }
  /** Why a report of the asking person's unit was returned. */
  | { readonly kind: 'returned'; readonly reportId: ReportId }
  /** Who may look after a unit of the asking person's, but that person. */
  | { readonly kind: 'officers'; readonly unitId: UnitId }
  /** What the person passed on lately, and the complaint that may go with the next word. */
  | { readonly kind: 'passing-on' }
  /** What was passed on to the person; null: the last of a week that the person has not answered. */
  | { readonly kind: 'passed-on'; readonly passedOnId: string | null }
  | { readonly kind: 'report'; readonly reportId: ReportId }
  /** The same beside it: what a message replies to may be about another one. */
  | { readonly kind: 'replied-report'; readonly reportId: ReportId }
  /** What a message of ours in this chat is about. */
  | { readonly kind: 'told'; readonly messageId: string }
  /** Whether this chat was told that the report came in: it was sent here, and not in another chat. */
  | { readonly kind: 'receipt-here'; readonly reportId: ReportId }
  /** `or`: other codes that may have been meant, as a keyboard changed what was typed. */
  | { readonly kind: 'invite'; readonly code: string; readonly or?: readonly string[] }
  /** The report that the asking person writes in another account of theirs. */
  | { readonly kind: 'elsewhere' }
  /** Whose the six digits are. */
  | { readonly kind: 'channel-code'; readonly code: string }
  /** The asking person's accounts, where we write first at the head. */
  | { readonly kind: 'channels' }
  /** Whether such ids, of reports, duties or requests, are of these forms; and whether the asking person writes, or wrote lately, such a report. */
  | { readonly kind: 'of-forms'; readonly formIds: readonly string[]; readonly ids: readonly string[] }
  /** The report that earlier siblings of an album went to. */
  | { readonly kind: 'album'; readonly albumId: string }
  /** The report whose photos the asking person was asked to send again within the last day, and has not. */
  | { readonly kind: 'asked-again' }
  /** Photos of the asking person that belong to no report yet, from that moment on; `notIn`: but pictures that this report has. */
  | { readonly kind: 'loose-photos'; readonly since: Instant; readonly notIn?: ReportId }
  /** Photos of this chat that were not acknowledged yet. */
  | { readonly kind: 'fresh-photos' }
  /** How many people and groups each of our bots has. */
  | { readonly kind: 'room' }
  /** Units whose people the asking person looks after, with these. */
  | { readonly kind: 'people' }
  /** Roles of the asking person, with their units. */
  | { readonly kind: 'own-roles' }
  /** Units of the asking person that have ended or are yet to begin. */
  | { readonly kind: 'units-not-now' }
  /** What is known of this group chat: unit and time of its digest. */
  | { readonly kind: 'group' }
  /** Groups of the units that the asking person looks after. */
  | { readonly kind: 'groups' }
  /** The group this chat is linked as, and the week's digest of its unit. */
  | { readonly kind: 'digest' }
  /** The same of each unit in which the asking person has a role that reads digests. */
  | { readonly kind: 'own-digests' };

/** People who have an account with a bot, and groups that are linked. */
export interface BotCounts {
  readonly platform: string;
  readonly bot: string;
  readonly people: number;
  readonly groups: number;
}

/** A photo of a report whose bytes are on our side. */
export interface StoredPhoto {
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: number;
}

export interface InviteFacts {
  /** Its code, where it is not the first that was looked up. */
  readonly code?: string;
  readonly state: 'open' | 'used' | 'expired';
  readonly purpose: 'person' | 'group';
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly role: Role | null;
  readonly expiresAt: Instant;
  /** What became of the unit, where it is no more. */
  readonly ended: EndedUnit | null;
  /** Its first day, where that is yet to come. */
  readonly beginsOn: LocalDate | null;
  /** True when the asking person used it. */
  readonly usedByAsker: boolean;
  /** Of a group: it is linked at once by who looks after the unit, or where nobody does yet; else one of these confirms it. */
  readonly linksAtOnce: boolean;
}

export interface ChannelCodeFacts {
  readonly state: 'open' | 'used' | 'expired';
  readonly owner: {
    readonly personId: PersonId;
    readonly name: string;
    readonly language: Language;
    /** They report somewhere, and do not only look on. */
    readonly mayReport: boolean;
  };
}

/** An account of the person's. */
export interface OwnChannel extends Channel {
  readonly accountId: AccountId;
  readonly platform: string;
  readonly bot: string;
}

/** A role of the asking person's that is not over. */
export interface OwnRole extends RoleHere {
  readonly unitName: string;
  readonly unitKind: UnitKind;
  /** Nobody else has the same role there. */
  readonly isLast: boolean;
}

/** A unit that may be looked at. */
export interface SeenUnit {
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly unitKind: UnitKind;
}

export interface UnitPerson {
  readonly name: string;
  /** In that unit. */
  readonly roles: readonly Role[];
  readonly channels: readonly OwnChannel[];
}

/** How a unit stands. */
export interface UnitCardFacts {
  /** All that the plan asks of it this year. */
  readonly plan: readonly PlanDuty[];
  /** The report it sent last, out of so many. */
  readonly sent: SentReports;
  readonly people: readonly UnitPerson[];
  /** What was told last to those who report for it, the newest first, for who may remind them. */
  readonly deliveries: readonly Delivery[];
}

export interface Reminded {
  readonly obligationId: ObligationId;
  readonly title: string;
  readonly scope: ObligationScope;
  /** From that day on it can be reported on. */
  readonly opensOn: LocalDate;
  /** To be let off was asked for, and nobody has decided. */
  readonly isWaiting: boolean;
}

export type OwnRequests = readonly RequestFacts[];

export interface ToReview {
  /** How many wait, but those that were put off. */
  readonly total: number;
  /** The first of them. */
  readonly reports: readonly ReportToReview[];
  /** Of the one on screen, where it waits no more; null: it does, or is gone. */
  readonly standing: Standing | null;
}

export interface PassingOn {
  /** When, within the last hour; answers do not count. */
  readonly times: readonly Instant[];
  /** The last one of a day that went with no word; null: none. */
  readonly complaint: { readonly code: string; readonly at: Instant } | null;
}

export interface PassedOnFacts {
  readonly passedOn: PassedOn;
  /** When the person answered it, within the last hour. */
  readonly times: readonly Instant[];
  /** Somebody else who has answered it; null: nobody. */
  readonly answeredBy: string | null;
}

/** A group of a unit that the person looks after. */
export interface UnitGroup {
  readonly groupId: GroupId;
  readonly title: string;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly platform: string;
  readonly isWaiting: boolean;
  readonly linkedAt: Instant;
  /** Who typed its code; null: nobody knows. */
  readonly linkedBy: string | null;
}

export interface GroupFacts {
  /** False: it was linked once, and the bot removed since. */
  readonly isLinked: boolean;
  /** Its code was typed, and nobody who looks after the unit has confirmed it yet. */
  readonly isWaiting: boolean;
  readonly unitName: string;
  readonly unitKind: UnitKind;
  readonly digest: WeeklyTime;
  /** The topic that its digests go to; null: the general one, or none at all. */
  readonly threadId: string | null;
  /** They do not get where they should. */
  readonly isInTrouble: boolean;
  /** What became of the unit, where it is no more. */
  readonly ended: EndedUnit | null;
}

/** Facts that were asked for; absent = not asked yet, null = there is none. */
export interface Found {
  readonly duties?: readonly Duty[];
  readonly hasContinuing?: boolean;
  readonly dutyUnit?: UnitId | null;
  readonly duty?: Duty | null;
  readonly unitPlan?: readonly PlanDuty[];
  readonly wardsPlan?: readonly WardsStanding[];
  readonly itemReports?: readonly SentReport[];
  readonly sentReport?: SentReport | null;
  readonly sentReports?: SentReports;
  readonly sentLast?: Report | null;
  readonly sentNewest?: ReportId | null;
  readonly reportPhotos?: readonly StoredPhoto[];
  readonly drafts?: readonly Report[];
  readonly ownDrafts?: readonly Report[];
  readonly reminded?: readonly Reminded[];
  readonly waiver?: RequestFacts | null;
  readonly waiversAsked?: readonly RequestFacts[];
  readonly waiversDecided?: DecidedRequests | null;
  readonly ownRequests?: OwnRequests;
  readonly toMakeUp?: ToMakeUp | null;
  readonly officers?: readonly Caretaker[];
  readonly passingOn?: PassingOn;
  readonly passedOn?: PassedOnFacts | null;
  readonly report?: Report | null;
  readonly repliedReport?: Report | null;
  readonly toReview?: ToReview;
  readonly decided?: DecidedBatch | null;
  readonly extendable?: readonly ExtendableDuty[];
  readonly extended?: ExtendedBatch | null;
  readonly returned?: string | null;
  readonly toRemind?: ToRemind;
  readonly audience?: readonly AnnouncedUnit[];
  readonly announcementFiles?: readonly AnnouncedFile[];
  readonly ownAnnouncements?: readonly OwnAnnouncement[];
  readonly announcement?: AnnouncementCard | null;
  readonly announcementTold?: AnnouncementTold | null;
  readonly told?: Told | null;
  readonly hasReceipt?: boolean;
  readonly invite?: InviteFacts | null;
  readonly elsewhere?: ReportId | null;
  readonly channelCode?: ChannelCodeFacts | null;
  readonly channels?: readonly OwnChannel[];
  readonly ofForms?: { readonly named: boolean; readonly lately: boolean };
  readonly album?: Report | null;
  readonly askedAgain?: Report | null;
  readonly unitsAround?: readonly UnitName[];
  readonly loosePhotos?: LoosePhotos | null;
  readonly freshPhotos?: readonly FreshPhotos[];
  readonly room?: readonly BotCounts[];
  readonly people?: readonly UnitPeople[];
  readonly ownRoles?: readonly OwnRole[];
  readonly unitsNotNow?: UnitsNotNow;
  readonly groups?: readonly UnitGroup[];
  /** Null: the chat was never linked. */
  readonly group?: GroupFacts | null;
  /** Null: the chat is not linked. */
  readonly digest?: Digest | null;
  readonly ownDigests?: readonly Digest[];
  readonly unitsSeen?: readonly SeenUnit[];
  readonly unitsFor?: readonly ActedFor[];
  readonly unitCard?: UnitCardFacts;
}
