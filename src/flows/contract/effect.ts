import type { AnnouncedRole } from '#src/domain/announcement/announcement.ts';
import type { Verdict } from '#src/domain/review/review.ts';
import type { RequestVerdict } from '#src/domain/waiver/request.ts';
import type { Role } from '#src/domain/organisation/organisation.ts';
import type { Answers } from '#src/domain/report/form.ts';
import type {
  AccountId,
  GroupId,
  Instant,
  LocalDate,
  MembershipId,
  ObligationId,
  PersonId,
  PhotoId,
  ReportId,
  UnitId,
} from '#src/domain/ids.ts';
import type { Language } from '#src/domain/words.ts';
import type { Screen } from './screen.ts';
import type { AttachedFile, Photo } from './input.ts';

/** What a step wants to happen. All of one step's effects are committed together, then the sayings are sent. */
export type Effect =
  /**
   * `keep`: stands for itself (a receipt, a notice) and never takes the place of the card that was pressed. `aside`: is said
   * beside what is being asked, which goes on being asked.
   */
  | { readonly kind: 'say'; readonly screen: Screen; readonly keep?: boolean; readonly aside?: boolean }
  | {
      readonly kind: 'start-report';
      readonly reportId: ReportId;
      readonly unitId: UnitId;
      readonly obligationId: ObligationId | null;
      readonly formId: string;
      readonly formVersion: number;
      readonly answers: Answers;
      readonly replacesId: ReportId | null;
    }
  /** Merges `answers` into the draft; fields it does not name stay. */
  | { readonly kind: 'answer'; readonly reportId: ReportId; readonly answers: Answers }
  | {
      readonly kind: 'submit';
      readonly reportId: ReportId;
      readonly happenedOn: LocalDate | null;
      readonly reason: string;
      /** Why it is corrected, in the writer's words; left out: nobody was asked. */
      readonly why?: string;
      /** What an officer sent for the unit meanwhile, as far as the person was told; left out: nothing. */
      readonly knows?: ReportId | null;
    }
  /**
   * What is sent in the same step is sent by an officer for a ward, which hears of it. `knows`: the newest report of the ward's on the
   * same duty that they were told of; void where it has sent another one.
   */
  | { readonly kind: 'enter-for'; readonly reportId: ReportId; readonly knows: ReportId | null }
  /**
   * What is sent in the same step corrects that version; `isExplained`: with a reason. Void where somebody verified it meanwhile and
   * there is none.
   */
  | {
      readonly kind: 'correct-as-seen';
      readonly reportId: ReportId;
      readonly version: number;
      readonly isExplained: boolean;
    }
  /** What is sent in the same step counts for these obligations, too, as far as the plan has it so. */
  | {
      readonly kind: 'count-also';
      readonly reportId: ReportId;
      readonly obligationIds: readonly ObligationId[];
    }
  /** Opens a sent report again: its answers become a working copy, with those that are given. */
  | { readonly kind: 'reopen'; readonly reportId: ReportId; readonly answers?: Answers }
  /** What was sent says something else from now on: it has a new version at once, without a working copy. */
  | {
      readonly kind: 'correct-sent';
      readonly reportId: ReportId;
      readonly answers: Answers;
      readonly happenedOn: LocalDate | null;
    }
  /** Throws the working copy away; a report that was never sent is discarded with it. */
  | { readonly kind: 'discard'; readonly reportId: ReportId }
  /** Late photos joined a sent report, or left it again: a new version says so. */
  | { readonly kind: 'note-late-photos'; readonly reportId: ReportId }
  /** `reportId` null: a photo that came before we know what it belongs to. */
  | {
      readonly kind: 'add-photo';
      readonly photoId: PhotoId;
      readonly reportId: ReportId | null;
      readonly photo: Photo;
      readonly isTooMany: boolean;
    }
  /** Photos the person sent since `since` that belong to no report join this one, which begins in the same step. */
  | { readonly kind: 'adopt-photos'; readonly reportId: ReportId; readonly since: Instant }
  /** Those sent between two moments, both included, join a report that was there before. */
  | {
      readonly kind: 'join-photos';
      readonly reportId: ReportId;
      readonly since: Instant;
      readonly until: Instant;
    }
  /** What the person sent between two moments leaves a draft, or a report that was sent before it, and belongs to no report; of an album, or (null) all. */
  | {
      readonly kind: 'release-photos';
      readonly reportId: ReportId;
      readonly albumId: string | null;
      readonly since: Instant;
      readonly until: Instant;
    }
  /**
   * The person was told how many photos of this chat the report has by now; null: what became of all that this chat sent. Of
   * those that are no photos for us only `ofNoUse` were told of (left out: all): another may have turned out to be none meanwhile.
   */
  | {
      readonly kind: 'acknowledge-photos';
      readonly reportId: ReportId | null;
      readonly ofNoUse?: readonly PhotoId[];
    }
  /** Calls the chat back with `photos-complete` when no more photos came for a moment. */
  | { readonly kind: 'await-photos' }
  | {
      readonly kind: 'join';
      readonly code: string;
      readonly personId: PersonId;
      readonly name: string;
      readonly language: Language;
    }
  /** The person hears of these once more tomorrow, and not before. */
  | { readonly kind: 'snooze'; readonly obligationIds: readonly ObligationId[] }
  /** Asks the officers above to let the unit off, or (`madeUpOn`) to have it make something up on that day. */
  | {
      readonly kind: 'ask-waiver';
      readonly waiverId: string;
      readonly obligationId: ObligationId;
      readonly reason: string;
      readonly madeUpOn?: LocalDate;
    }
  /** Takes that back. */
  | { readonly kind: 'withdraw-waiver'; readonly waiverId: string }
  /** `batchId`: what is decided in one go is taken back in one; left out: it is alone. */
  | {
      readonly kind: 'decide-waiver';
      readonly waiverId: string;
      readonly verdict: RequestVerdict;
      readonly batchId?: string;
    }
  /** An officer takes verdicts back. */
  | { readonly kind: 'undo-waivers'; readonly batchId: string; readonly waiverIds: readonly string[] }
  /** An officer asks who asked; and the answer to that. */
  | { readonly kind: 'ask-back'; readonly waiverId: string; readonly text: string }
  | { readonly kind: 'answer-question'; readonly waiverId: string; readonly text: string }
  /** An officer decides on reports, each in the version that was looked at; a return has its reason. */
  | {
      readonly kind: 'review-reports';
      readonly batchId: string;
      readonly verdict: Verdict;
      readonly reason: string | null;
      readonly reports: readonly { readonly id: ReportId; readonly version: number }[];
    }
  /** What was decided in one go is taken back, for those reports. */
  | { readonly kind: 'undo-review'; readonly batchId: string; readonly reportIds: readonly ReportId[] }
  /**
   * An officer has those who report for the units of these duties reminded at that moment, under a line of their own; each duty once a day.
   * All of them or none.
   */
  | {
      readonly kind: 'remind-now';
      readonly obligationIds: readonly ObligationId[];
      readonly tellAt: Instant;
      readonly line: string | null;
    }
  /** An officer gives units until that day, for obligations whose last day in time was seen to be another; with a reason. */
  | {
      readonly kind: 'extend';
      readonly batchId: string;
      readonly obligations: readonly { readonly id: ObligationId; readonly dueOn: LocalDate }[];
      readonly until: LocalDate;
      readonly reason: string;
    }
  /** What was extended in one go is taken back, for those obligations. */
  | {
      readonly kind: 'undo-extension';
      readonly batchId: string;
      readonly obligationIds: readonly ObligationId[];
    }
  /** A photo, or a file, goes with an announcement that an officer is writing in the name of that unit. */
  | {
      readonly kind: 'attach';
      readonly announcementId: string;
      readonly unitId: UnitId;
      readonly photoId: PhotoId;
      readonly photo: Photo;
      /** What it is, where it is no picture. */
      readonly file: AttachedFile | null;
    }
  | { readonly kind: 'detach-all'; readonly announcementId: string }
  /** It goes out at that moment, to whoever has one of these roles in one of these units then. */
  | {
      readonly kind: 'announce';
      readonly announcementId: string;
      readonly unitId: UnitId;
      readonly text: string;
      readonly roles: readonly AnnouncedRole[];
      readonly unitIds: readonly UnitId[];
      readonly sendAt: Instant;
    }
  | { readonly kind: 'take-back-announcement'; readonly announcementId: string }
  | { readonly kind: 'chase-announcement'; readonly announcementId: string }
  /** The person has answered what was announced to them. */
  | { readonly kind: 'note-read'; readonly announcementId: string }
  /** Writes to whoever looks after the unit, or (`answersId`) back to who wrote that. */
  | {
      readonly kind: 'pass-on';
      readonly passedOnId: string;
      /** Of who writes. */
      readonly unitId: UnitId;
      readonly text: string;
      /** Of the complaint that it is about. */
      readonly code: string | null;
      readonly answersId: string | null;
    }
  /** Somebody said that the bot does not work, and was told that code. */
  | {
      readonly kind: 'note-complaint';
      readonly complaintId: string;
      readonly code: string;
      readonly unitId: UnitId;
    }
  /** An officer ends a role; `on`: the first day without it. */
  | {
      readonly kind: 'end-role';
      readonly membershipId: MembershipId;
      readonly on: LocalDate;
      readonly reason: string;
    }
  /** The same role in another unit, from today on. */
  | {
      readonly kind: 'move-role';
      readonly membershipId: MembershipId;
      readonly toUnitId: UnitId;
      readonly reason: string;
    }
  /** Somebody else has the role from today on, with all that waits in its unit. */
  | {
      readonly kind: 'hand-over';
      readonly membershipId: MembershipId;
      readonly toPersonId: PersonId;
      readonly reason: string;
    }
  /** A one-time code by which somebody joins. */
  | { readonly kind: 'make-invite'; readonly code: string; readonly unitId: UnitId; readonly role: Role }
  /** The person leaves a role of their own, today. */
  | { readonly kind: 'leave-role'; readonly membershipId: MembershipId }
  /** `atOnce`: it needs nobody to confirm it. */
  | {
      readonly kind: 'link-group';
      readonly code: string;
      readonly title: string;
      readonly atOnce: boolean;
      /** The name of who typed it. */
      readonly by: string;
    }
  /** Who looks after the unit lets a group have its digests. */
  | { readonly kind: 'confirm-group'; readonly groupId: GroupId }
  /** The same takes a group away from it. */
  | { readonly kind: 'drop-group'; readonly groupId: GroupId }
  /** The bot has as many people, or groups, as it may, and one more came: officers hear. */
  | { readonly kind: 'note-full'; readonly what: 'people' | 'groups' }
  /** What is meant for the group comes to the topic in which this was asked. */
  | { readonly kind: 'place-group' }
  | { readonly kind: 'unlink-group' }
  | { readonly kind: 'move-group'; readonly newChatId: string }
  /** The person may bring another account by that code, once and soon; one they got before is none any more. */
  | { readonly kind: 'issue-channel-code'; readonly code: string }
  /** The sender's account is one more of whoever got the code. */
  | { readonly kind: 'link-channel'; readonly code: string }
  /** What is said unasked comes to that account of the person's. */
  | { readonly kind: 'prefer-channel'; readonly accountId: AccountId }
  | { readonly kind: 'set-reachable'; readonly reachable: boolean }
  | { readonly kind: 'set-language'; readonly language: Language };
