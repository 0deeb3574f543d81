import type { LocalDate, ObligationId, ReportId } from '#src/domain/ids.ts';

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
  /** Opens a sent report again, to be corrected. */
  readonly correct: ReportId;
  /** Shows the photos of a sent report. */
  readonly photos: ReportId;
}

export type ActionName = keyof Subjects;

/** What a button does that works at any time, wherever the conversation is: in a notice, under a receipt, in a menu. */
export type Action = {
  readonly [Name in ActionName]: { readonly action: Name; readonly of: Subjects[Name] };
}[ActionName];

const readers: { readonly [Name in ActionName]: (text: string) => Subjects[Name] | null } = {
  go: (text) => text,
  report: (text) => text as ObligationId,
  snooze: dayIn,
  waiver: dayIn,
  grant: (text) => text,
  decline: (text) => text,
  correct: (text) => text as ReportId,
  photos: (text) => text as ReportId,
};

/** Names on buttons that were drawn by earlier releases. */
const namesBefore: Readonly<Record<string, ActionName>> = { excuse: 'waiver' };

/** Callback data of an action: `a.report.<obligation id>`. */
export function actionData({ action, of }: Action): string {
  return `a.${action}.${of}`;
}

/** The action in callback data; null for any other data, also what somebody made up. */
export function readAction(data: string): Action | null {
  const [prefix, written = '', text = '', ...rest] = data.split('.');
  if (prefix !== 'a' || text === '' || rest.length > 0) return null;
  const name = namesBefore[written] ?? written;
  if (!isActionName(name)) return null;
  const of = readers[name](text);
  return of === null ? null : ({ action: name, of } as Action);
}

function isActionName(name: string): name is ActionName {
  return Object.hasOwn(readers, name);
}

/** A day as a button carries it; made up by hand it is none. */
function dayIn(text: string): LocalDate | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? (text as LocalDate) : null;
}
