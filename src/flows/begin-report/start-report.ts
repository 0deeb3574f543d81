import type { LocalDate, ReportId } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import { reachOf, wardActedFor } from '#src/domain/organisation/access.ts';
import type { Actor, Membership } from '#src/domain/organisation/organisation.ts';
import { type Answers, type Form, formOf } from '#src/domain/report/form.ts';
import { lockedSince } from '#src/domain/report/lock-day.ts';
import { countsOf, type Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { after, done, keep, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { lockedWords } from '#src/flows/report/sending/locked-words.ts';
import { goTo, menuRow } from '#src/flows/words/menu-row.ts';
import { reasonWords } from '#src/flows/reasons/return-reason.ts';
import { addedWords, join, withPhotos } from '#src/flows/report/photos/loose-answer.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { hearWhole, takeWhole } from '#src/flows/report/take-message.ts';
import { withCaptioned } from '#src/flows/report/photos/captioned-photo.ts';
import { carriedFor } from './carried-for.ts';
import type { Carried } from './carried.ts';
import { isAfter, looseNeed, looseStand, toldOfLoose } from './photos-before.ts';

/**
 * Goes on with a draft at its first open question, and takes along what was asked about: photos, a message. Other photos that
 * came since it was written on are asked about first.
 */
export function resume(reportId: ReportId, facts: Facts, along: Carried = {}): Outcome {
  const { report, loosePhotos: looseFound } = facts.found;
  if (report === undefined || looseFound === undefined)
    return needs({ kind: 'report', reportId }, looseNeed(facts, along.photosSince));
  const form = report ? formOf(report, facts.forms) : undefined;
  const { carried, lines: leftOut } = carriedFor(form, along, facts);
  const loosePhotos = form?.sensitive ? null : looseFound;
  const { photosSince, said, photo, back } = carried;
  const from = back ? { back } : {};
  if (!report?.isOpen) return done(idle, say([phrase('report-gone'), phrase('menu-hint')]));
  const { returned } = facts.found;
  if (report.status === 'returned' && returned === undefined) return needs({ kind: 'returned', reportId });
  const opened = phrase(report.version > 0 ? 'change-resumed' : 'draft-resumed');
  const asked = returned ? [phrase('returned-because', { reason: reasonWords(returned) })] : [];
  const line =
    asked.length > 0 ? phrase('lines', { lines: { list: [...asked, opened], joined: 'lines' } }) : opened;
  if (loosePhotos && photosSince === undefined && !said && isAfter(loosePhotos, report))
    return after(
      [toldOfLoose],
      showReport({ ...facts, report }, [line], { stand: looseStand(loosePhotos), ...from }),
    );
  const loose = photosSince === undefined ? null : loosePhotos;
  const joining = loose ? [join(report, loose)] : [];
  const known = { ...facts, report: loose ? withPhotos(report, loose) : report };
  const added = loose ? addedWords(loose.n, known) : [];
  const lines = [...leftOut, line, ...added];
  // What was sent and says nothing else yet is opened at the question that leads on.
  const stand =
    report.version > 0 && !report.isChanged && !loose ? ({ stand: { at: 'lines' } } as const) : {};
  const shown = said ? takeWhole(said, known, lines, photo) : showReport(known, lines, { ...stand, ...from });
  return after(joining, shown);
}

/** Opens a sent report again, with all that was answered; `otherwise` where there is none any more that the person may write. */
export function correctReport(
  reportId: ReportId,
  facts: Facts,
  otherwise: () => Outcome,
  carried: Carried = {},
): Outcome {
  const { report } = facts.found;
  if (report === undefined) return needs({ kind: 'report', reportId }, looseNeed(facts, carried.photosSince));
  if (!report || !canTakeUp(report, facts)) return otherwise();
  const lockedOn = lockedSince(report, facts.today);
  if (lockedOn !== null) return saysLocked(report, lockedOn, facts);
  if (report.isOpen) return resume(reportId, facts, carried);
  const found = { ...facts.found, report: { ...report, isOpen: true, isChanged: false } };
  return after([{ kind: 'reopen', reportId }], resume(reportId, { ...facts, found }, carried));
}

/** It stays as it was sent; whoever looks after the unit can give it more time. */
function saysLocked(report: Report, lockedOn: LocalDate, facts: Facts): Outcome {
  const form = formOf(report, facts.forms);
  const line = form ? lockedWords({ report, form }, lockedOn) : phrase('report-gone');
  return done(idle, keep([line], [[goTo('nhancanbo', 'button-write-to-officer')], menuRow(facts)]));
}

/** Whether the person's unit sent it, or works on it, and nothing took its place. */
export function canTakeUp({ unitId, status, isOpen }: Report, { actor }: Pick<Facts, 'actor'>): boolean {
  const isThere = isOpen || status === 'submitted' || status === 'accepted' || status === 'returned';
  return isThere && reachOf(actor, 'write-report').units.includes(unitId);
}

/** A new report on a duty; `replacesId` names the one it takes the place of when it is sent. */
export function startReport(
  duty: Duty,
  unit: Membership,
  replacesId: ReportId | null,
  facts: Facts,
  carried: Carried = {},
  before: readonly Phrase[] = [],
): Outcome {
  const form = facts.forms.find((one) => one.id === duty.obligation.form);
  if (!form) return done(idle, say([phrase('no-forms')]));
  return startByForm(form, unit, duty, replacesId, facts, carried, before);
}

/**
 * The same by form, for a duty or for none. Photos that came before go into it where the person was asked which activity
 * they are of and picked this one; any others of the last hours are asked about first. A message that was asked about likewise
 * answers what it says. `before`: is said first.
 */
export function startByForm(
  form: Form,
  unit: Membership,
  duty: Duty | null,
  replacesId: ReportId | null,
  facts: Facts,
  along: Carried = {},
  before: readonly Phrase[] = [],
): Outcome {
  const { actor } = facts;
  const { loosePhotos: looseFound } = facts.found;
  if (!actor) return done(idle);
  if (looseFound === undefined) return needs(looseNeed(facts, along.photosSince));
  const { carried, lines } = carriedFor(form, along, facts);
  const { photosSince, said, photo, back } = carried;
  const loosePhotos = form.sensitive ? null : looseFound;
  const empty = newReport(form, unit, duty, replacesId, facts, actor);
  const heard = said ? hearWhole(said, empty, photosSince === undefined ? null : loosePhotos, facts) : null;
  const report = { ...empty, answers: { ...dayTakenFor(empty, form, facts), ...heard?.answers } };
  const start: Effect = {
    kind: 'start-report',
    reportId: report.id,
    unitId: report.unitId,
    obligationId: report.obligationId,
    formId: form.id,
    formVersion: form.version,
    answers: report.answers,
    replacesId,
  };
  // An officer was told of what the ward has sent on it.
  const knows = wardActedFor(actor) ? duty?.sent?.reportId : undefined;
  const topic = { ...heard?.topic, ...(back && { back }), ...(knows && { knows }) };
  if (photo) {
    const adopt: Effect = {
      kind: 'adopt-photos',
      reportId: report.id,
      since: loosePhotos?.since ?? facts.now,
    };
    return after([start, adopt], withCaptioned(photo, { report, form }, topic, facts));
  }
  if (!loosePhotos) return after([start], showReport({ ...facts, report }, [...before, ...lines], topic));
  if (photosSince === undefined)
    return after(
      [start, toldOfLoose],
      showReport({ ...facts, report }, before, { ...topic, stand: looseStand(loosePhotos) }),
    );
  return after(
    [start, { kind: 'adopt-photos', reportId: report.id, since: loosePhotos.since }],
    showReport({ ...facts, report: withPhotos(report, loosePhotos) }, before, topic),
  );
}

/** Where messages are few no question is spent on the day that the plan names: it stands on the card. */
function dayTakenFor(report: Report, form: Form, { fewMessages, today }: Facts): Answers {
  const field = form.fields.find(({ kind }) => kind === 'date');
  const { eventOn } = report;
  return fewMessages && field && eventOn !== null && eventOn <= today ? { [field.id]: eventOn } : {};
}

function newReport(
  form: Form,
  unit: Membership,
  duty: Duty | null,
  replacesId: ReportId | null,
  facts: Facts,
  actor: Actor,
): Report {
  const obligation = duty?.obligation;
  return {
    id: facts.newIds[0] as ReportId,
    unitId: unit.unitId,
    unitName: unit.unitName,
    unitKind: unit.unitKind,
    obligationId: obligation?.id ?? null,
    alsoIds: [],
    title: obligation?.short ?? null,
    eventOn: obligation?.eventOn ?? null,
    counts: obligation ? countsOf(obligation) : null,
    photosWanted: obligation?.photos ?? null,
    formId: form.id,
    formVersion: form.version,
    status: 'draft',
    isOpen: true,
    isChanged: false,
    version: 0,
    answers: {},
    photos: [],
    replacesId,
    editedById: actor.personId,
    editedByName: actor.name,
    editedAt: facts.now,
  };
}
