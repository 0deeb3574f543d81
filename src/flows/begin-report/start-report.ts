import type { ReportId } from '#src/domain/ids.ts';
import type { Duty } from '#src/domain/obligation/duty.ts';
import type { Obligation } from '#src/domain/obligation/obligation.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import type { Actor, Membership } from '#src/domain/organisation/organisation.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Counts, Report } from '#src/domain/report/report.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import { after, done, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { join, withPhotos } from '#src/flows/report/loose-answer.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { hearWhole, takeWhole } from '#src/flows/report/take-message.ts';
import { withCaptioned } from '#src/flows/report/captioned-photo.ts';
import type { Carried } from './carried.ts';
import { isAfter, looseNeed, looseStand, toldOfLoose } from './photos-before.ts';

/**
 * Goes on with a draft at its first open question, and takes along what was asked about: photos, a message. Other photos that
 * came since it was written on are asked about first.
 */
export function resume(reportId: ReportId, facts: Facts, carried: Carried = {}): Outcome {
  const { photosSince, said, photo } = carried;
  const { report, loosePhotos } = facts.found;
  if (report === undefined || loosePhotos === undefined)
    return needs({ kind: 'report', reportId }, looseNeed(facts, photosSince));
  if (!report?.isOpen) return done(idle, say([phrase('report-gone'), phrase('menu-hint')]));
  const line = phrase(report.version > 0 ? 'change-resumed' : 'draft-resumed');
  if (loosePhotos && photosSince === undefined && !said && isAfter(loosePhotos, report))
    return after([toldOfLoose], showReport({ ...facts, report }, [line], { stand: looseStand(loosePhotos) }));
  const loose = photosSince === undefined ? null : loosePhotos;
  const joining = loose ? [join(report, loose)] : [];
  const added = loose ? [phrase('photos-added', { n: loose.n })] : [];
  const known = { ...facts, report: loose ? withPhotos(report, loose) : report };
  const lines = [line, ...added];
  const shown = said ? takeWhole(said, known, lines, photo) : showReport(known, lines);
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
  if (report.isOpen) return resume(reportId, facts, carried);
  const found = { ...facts.found, report: { ...report, isOpen: true } };
  return after([{ kind: 'reopen', reportId }], resume(reportId, { ...facts, found }, carried));
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
): Outcome {
  const form = facts.forms.find((one) => one.id === duty.obligation.form);
  if (!form) return done(idle, say([phrase('no-forms')]));
  return startByForm(form, unit, duty, replacesId, facts, carried);
}

/**
 * The same by form, for a duty or for none. Photos that came before go into it where the person was asked which activity
 * they are of and picked this one; any others of the last hours are asked about first. A message that was asked about likewise
 * answers what it says.
 */
export function startByForm(
  form: Form,
  unit: Membership,
  duty: Duty | null,
  replacesId: ReportId | null,
  facts: Facts,
  { photosSince, said, photo }: Carried = {},
): Outcome {
  const { actor } = facts;
  const { loosePhotos } = facts.found;
  if (!actor) return done(idle);
  if (loosePhotos === undefined) return needs(looseNeed(facts, photosSince));
  const empty = newReport(form, unit, duty, replacesId, facts, actor);
  const heard = said ? hearWhole(said, empty, photosSince === undefined ? null : loosePhotos, facts) : null;
  const report = { ...empty, answers: heard?.answers ?? {} };
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
  const topic = heard?.topic ?? {};
  if (photo) {
    const adopt: Effect = {
      kind: 'adopt-photos',
      reportId: report.id,
      since: loosePhotos?.since ?? facts.now,
    };
    return after([start, adopt], withCaptioned(photo, { report, form }, topic, facts));
  }
  if (!loosePhotos) return after([start], showReport({ ...facts, report }, [], topic));
  if (photosSince === undefined)
    return after(
      [start, toldOfLoose],
      showReport({ ...facts, report }, [], { ...topic, stand: looseStand(loosePhotos) }),
    );
  return after(
    [start, { kind: 'adopt-photos', reportId: report.id, since: loosePhotos.since }],
    showReport({ ...facts, report: withPhotos(report, loosePhotos) }, [], topic),
  );
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
    title: obligation?.short ?? null,
    eventOn: obligation?.eventOn ?? null,
    counts: obligation ? countsOf(obligation) : null,
    photosWanted: obligation?.photos ?? null,
    formId: form.id,
    formVersion: form.version,
    status: 'draft',
    isOpen: true,
    version: 0,
    answers: {},
    photos: [],
    replacesId,
    editedById: actor.personId,
    editedByName: actor.name,
    editedAt: facts.now,
  };
}

/** A draft is begun on what the plan asks for now. */
function countsOf({ countsFrom: from, countsTo: to, locksOn, measure }: Obligation): Counts {
  return { from, to, locksOn, isWithdrawn: false, measure };
}
