import type {
  GroupId,
  Instant,
  MembershipId,
  ObligationId,
  PersonId,
  ReportId,
  UnitId,
} from '#src/domain/ids.ts';

/** What somebody did that changed something for others: one word each, as `admin audit` shows it. */
export type AuditedAct =
  | 'join'
  | 'role-given'
  | 'role-ended'
  | 'role-left'
  | 'role-moved'
  | 'ward-handed-over'
  | 'invite-made'
  | 'invite-revoked'
  | 'group-linked'
  | 'group-confirmed'
  | 'group-unlinked'
  | 'digest-time-set'
  | 'plan-applied'
  | 'organisation-applied'
  | 'waiver-granted'
  | 'waiver-declined'
  | 'make-up-granted'
  | 'make-up-declined'
  | 'waiver-asked-back'
  | 'waiver-undone'
  | 'waiver-withdrawn'
  | 'report-accepted'
  | 'report-returned'
  | 'review-undone'
  | 'reminded'
  | 'report-entered-for'
  | 'extend'
  | 'extension-undone'
  /** A plan asks that late by itself, or no more. */
  | 'extension-dropped'
  | 'announced'
  | 'announcement-taken-back'
  | 'announcement-chased';

/** What it was done to, by ids; what is not named is not meant. */
export interface AuditSubject {
  readonly obligationId?: ObligationId;
  readonly reportId?: ReportId;
  readonly personId?: PersonId;
  readonly waiverId?: string;
  readonly announcementId?: string;
  readonly groupId?: GroupId;
  readonly membershipId?: MembershipId;
  /** Of an invite: the beginning of what is kept of its code. */
  readonly inviteId?: string;
}

/** An act of somebody's, written in the transaction that carries it out. It is never changed, and never removed. */
export interface AuditEntry {
  readonly at: Instant;
  /** Null: whoever runs the server, by a command. */
  readonly actorId: PersonId | null;
  readonly via: 'chat' | 'admin';
  readonly act: AuditedAct;
  /** Whose unit it was done to. */
  readonly unitId: UnitId | null;
  readonly subject: AuditSubject;
  /** In the actor's words; null: none was asked for. */
  readonly reason: string | null;
  /** What else is worth knowing of it: dates, roles, figures; nothing personal. */
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}
