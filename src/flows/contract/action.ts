import { isLocalDate } from '#src/domain/calendar.ts';
import type { GroupId, Instant, LocalDate, ObligationId, ReportId, UnitId } from '#src/domain/ids.ts';

/** What each action is about. */
interface Subjects {
  /** Opens what the command of that name opens. */
  readonly go: string;
  /** Opens the report on an obligation. */
  readonly report: ObligationId;
  /** Puts off what the person was reminded of on that day. */
  readonly snooze: LocalDate;
  /** Something the person was reminded of on that day will not take place. */
  readonly waiver: LocalDate;
  /** An officer lets a unit off, or does not: the waiver's id. */
  readonly grant: string;
  readonly decline: string;
  /** An officer wants to know more of a request first, or takes back what was decided in one go: its id. */
  readonly 'ask-back': string;
  readonly 'undo-verdict': string;
  /** The ward answers the question that waits, or takes its request back: its id. */
  readonly 'answer-question': string;
  readonly 'withdraw-request': string;
  /** An officer takes back what was decided in one go: its id. */
  readonly 'undo-review': string;
  /** An officer takes back what was extended in one go: its id. */
  readonly 'undo-extension': string;
  /** Answers what somebody passed on: its id. */
  readonly answer: string;
  /** The person has read what an officer announced: its id. */
  readonly read: string;
  /** An officer takes back what has not gone out yet: the announcement's id. */
  readonly 'take-back': string;
  /** An officer looks at who has read it: the announcement's id. */
  readonly 'see-announced': string;
  /** Opens a sent report again, to be corrected. */
  readonly correct: ReportId;
  /** Lets a group have the digests of its unit, or takes it away: its id. */
  readonly 'agree-group': GroupId;
  readonly 'drop-group': GroupId;
  /** An officer reports for that ward. */
  readonly 'write-for': UnitId;
  /** Shows how a unit stands, or invites somebody into it. */
  readonly unit: UnitId;
  readonly invite: UnitId;
  /** Shows the photos of a sent report. */
  readonly photos: ReportId;
  /** Takes photos out of a sent report that they joined by themselves (`joinedSince`). */
  readonly apart: string;
}

export type ActionName = keyof Subjects;

/** What a button does that works at any time, wherever the conversation is: in a notice, under a receipt, in a menu. */
export type Action = {
  readonly [Name in ActionName]: { readonly action: Name; readonly of: Subjects[Name] };
}[ActionName];

/** What each is about, from the text behind its name; null: no button of ours ever said so. */
const readers: { readonly [Name in ActionName]: (text: string) => Subjects[Name] | null } = {
  go: (text) => (/^[a-z\d_]{1,32}$/.test(text) ? text : null),
  report: idIn,
  snooze: dayIn,
  waiver: dayIn,
  grant: idIn,
  decline: idIn,
  'ask-back': idIn,
  'undo-verdict': idIn,
  'answer-question': idIn,
  'withdraw-request': idIn,
  'undo-review': idIn,
  'undo-extension': idIn,
  answer: idIn,
  read: idIn,
  'take-back': idIn,
  'see-announced': idIn,
  'agree-group': idIn,
  'drop-group': idIn,
  unit: idIn,
  invite: idIn,
  correct: idIn,
  'write-for': idIn,
  photos: idIn,
  apart: (text) => (readJoinedSince(text) ? text : null),
};

/** Every action there is, for tables and tests. */
export const actionNames = Object.keys(readers) as readonly ActionName[];

/** Names on buttons that were drawn by earlier releases. */
const namesBefore: ReadonlyMap<string, ActionName> = new Map([['excuse', 'waiver']]);

/** What `apart` is about: the report, and the moment since when photos joined it. */
export function joinedSince(reportId: ReportId, since: Instant): string {
  return `${since.toString(36)}-${reportId}`;
}

/** Null: no button of ours ever said so. */
export function readJoinedSince(
  text: string,
): { readonly reportId: ReportId; readonly since: Instant } | null {
  const [, since = '', reportId = ''] = /^([\da-z]{1,9})-([\w-]{1,46})$/.exec(text) ?? [];
  if (reportId === '') return null;
  return { reportId: reportId as ReportId, since: parseInt(since, 36) as Instant };
}

/** Callback data of an action: `a.report.<obligation id>`. */
export function actionData({ action, of }: Action): string {
  return `a.${action}.${of}`;
}

/** The action in callback data; null for any other data, also what somebody made up. */
export function readAction(data: string): Action | null {
  const [prefix, name = '', text = '', ...rest] = data.split('.');
  return prefix === 'a' && rest.length === 0 ? actionNamed(name, text) : null;
}

/** The action of that name, as callback data or a session has it; null: there is none (any more), or it is about nothing that could be. */
export function actionNamed(written: unknown, about: unknown): Action | null {
  if (typeof written !== 'string' || typeof about !== 'string') return null;
  const name = namesBefore.get(written) ?? written;
  if (!isActionName(name)) return null;
  const of = readers[name](about);
  return of === null ? null : ({ action: name, of } as Action);
}

function isActionName(name: string): name is ActionName {
  return Object.hasOwn(readers, name);
}

/** Ids are made by us, of letters and digits; whether there is such a thing is found out later. */
function idIn<Id extends string>(text: string): Id | null {
  return /^[\w-]{1,60}$/.test(text) ? (text as Id) : null;
}

function dayIn(text: string): LocalDate | null {
  return isLocalDate(text) ? text : null;
}
