import type { Duty } from '#src/domain/obligation/duty.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { ObligationId, ReportId } from '#src/domain/ids.ts';
import type { Membership } from '#src/domain/organisation/organisation.ts';
import { type RankedDuty, rankDuties } from '#src/domain/obligation/rank-duties.ts';
import type { Report } from '#src/domain/report/report.ts';
import { phrase } from '#src/domain/words.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, done, needs, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { mayWrite } from '#src/domain/organisation/access.ts';
import { draftByOther, sentAlready } from './repeat-screens.ts';
import { unitOf } from '#src/flows/words/reporting-unit.ts';
import { showReport } from '#src/flows/report/show-report.ts';

const looseForMs = 6 * 3_600_000;

/** A duty was picked, from the list or by a reminder's button: go on with its draft, ask what to do about a sent report, or start. */
export function openDuty(id: ObligationId, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  if (!mayWrite(facts.actor)) return open(idle, [phrase('leaders-read')]);
  const { duty } = facts.found;
  if (duty === undefined) return needs({ kind: 'duty', obligationId: id, unitId: unit.unitId });
  if (!duty) return done(idle, say([phrase('duty-gone'), phrase('menu-hint')]));
  if (facts.today < duty.obligation.opensOn) return done(idle, say([notOpenYet(duty)]));
  if (duty.draft && duty.draft.editedById !== facts.actor?.personId) return draftByOther(duty, facts);
  if (duty.draft) return resume(duty.draft.reportId, facts);
  // What goes on all the year is reported on again and again.
  if (duty.sent && duty.obligation.atLeast > 0) return sentAlready(duty, facts);
  return startReport(duty, unit, null, facts);
}

/**
 * Another activity: a new report by form. Where one open duty asks for this form, the report counts for it; where several
 * do, `askWhich` of them it is.
 */
export function startActivity(
  formId: string,
  facts: Facts,
  askWhich: (form: Form, asking: readonly RankedDuty[], facts: Facts) => Outcome,
): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  const form = facts.forms.find((one) => one.id === formId);
  if (!form) return done(idle, say([phrase('no-forms')]));
  if (!facts.found.duties) return needs({ kind: 'duties', unitId: unit.unitId });
  const asking = rankDuties(facts.found.duties, facts.today).filter(
    ({ duty }) => duty.obligation.form === form.id,
  );
  if (asking.length > 1) return askWhich(form, asking, facts);
  const [only] = asking.length === 1 ? asking.map(({ duty }) => duty) : alreadySent(form, facts);
  if (only) return openDuty(only.obligation.id, facts);
  return start(form, unit, null, null, facts);
}

/** A report by form that is on no duty. */
export function startAlone(formId: string, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  const form = facts.forms.find((one) => one.id === formId);
  return form ? start(form, unit, null, null, facts) : done(idle, say([phrase('no-forms')]));
}

/** The duty of this kind that the unit has reported on and whose time is not over: is this the same event again? */
function alreadySent(form: Form, { found, today }: Facts): readonly Duty[] {
  const sent = (found.duties ?? []).filter(
    ({ obligation, sent: report }) =>
      report !== null &&
      obligation.form === form.id &&
      obligation.countsFrom <= today &&
      today <= obligation.dueOn,
  );
  return sent.slice(-1);
}

/** Goes on with a draft at its first open question. */
export function resume(reportId: ReportId, facts: Facts): Outcome {
  const { report } = facts.found;
  if (report === undefined) return needs({ kind: 'report', reportId });
  if (!report?.isOpen) return done(idle, say([phrase('report-gone'), phrase('menu-hint')]));
  return showReport({ ...facts, report }, [phrase(report.version > 0 ? 'change-resumed' : 'draft-resumed')]);
}

/** A new report on a duty; `replacesId` names the one it takes the place of when it is sent. */
export function startReport(
  duty: Duty,
  unit: Membership,
  replacesId: ReportId | null,
  facts: Facts,
): Outcome {
  const form = facts.forms.find((one) => one.id === duty.obligation.form);
  if (!form) return done(idle, say([phrase('no-forms')]));
  return start(form, unit, duty, replacesId, facts);
}

function start(
  form: Form,
  unit: Membership,
  duty: Duty | null,
  replacesId: ReportId | null,
  facts: Facts,
): Outcome {
  const { actor } = facts;
  if (!actor) return done(idle);
  const report = newReport(form, unit, duty, replacesId, facts, actor);
  const effects: readonly Effect[] = [
    {
      kind: 'start-report',
      reportId: report.id,
      unitId: report.unitId,
      obligationId: report.obligationId,
      formId: form.id,
      formVersion: form.version,
      answers: {},
      replacesId,
    },
    { kind: 'adopt-photos', reportId: report.id, since: (facts.now - looseForMs) as Facts['now'] },
  ];
  return after(effects, showReport({ ...facts, report }));
}

function newReport(
  form: Form,
  unit: Membership,
  duty: Duty | null,
  replacesId: ReportId | null,
  facts: Facts,
  actor: NonNullable<Facts['actor']>,
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
    counts: obligation ? { from: obligation.countsFrom, to: obligation.countsTo } : null,
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

function notOpenYet(duty: Duty): ReturnType<typeof phrase> {
  return phrase('duty-not-open', {
    title: duty.obligation.short,
    on: { day: duty.obligation.opensOn, style: 'full' },
  });
}
