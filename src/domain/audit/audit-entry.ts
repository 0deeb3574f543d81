import type { GroupId, Instant, ObligationId, PersonId, ReportId, UnitId } from '#src/domain/ids.ts';

/** What somebody did that changed something for others: one word each, as `admin audit` shows it. */
export type AuditedAct =
  | 'join'
  | 'group-linked'
  | 'waiver-granted'
  | 'waiver-declined'
  | 'report-accepted'
  | 'report-returned'
  | 'review-undone';

/** What it was done to, by ids; what is not named is not meant. */
export interface AuditSubject {
  readonly obligationId?: ObligationId;
  readonly reportId?: ReportId;
  readonly personId?: PersonId;
  readonly waiverId?: string;
  readonly groupId?: GroupId;
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
