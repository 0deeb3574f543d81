import type { Duty } from '#src/domain/obligation/duty.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { ObligationId } from '#src/domain/ids.ts';
import { type RankedDuty, rankDuties } from '#src/domain/obligation/rank-duties.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, needs, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { noticeRepliedTo } from '#src/flows/contract/replied-to.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { mayWrite, wardActedFor } from '#src/domain/organisation/access.ts';
import type { Carried } from './carried.ts';
import { looseNeed } from './photos-before.ts';
import { resume, startByForm, startReport } from './start-report.ts';
import { draftByOther, sentAlready } from './repeat-screens.ts';
import { unitFirst, unitOf } from '#src/flows/words/unit-words.ts';

/**
 * A duty was picked, from the list or by a reminder's button: go on with its draft, ask what to do about a sent report, or
 * start. `carried`: the list asked which activity that is of. `before`: is said above the question.
 */
export function openDuty(
  id: ObligationId,
  facts: Facts,
  carried: Carried = {},
  before: readonly Phrase[] = [],
): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  if (!mayWrite(facts.actor)) return open(idle, [phrase('leaders-read')]);
  const { duty } = facts.found;
  if (duty === undefined)
    return needs(
      { kind: 'duty', obligationId: id, unitId: unit.unitId },
      looseNeed(facts, carried.photosSince),
    );
  if (!duty) return done(idle, say([phrase('duty-gone'), phrase('menu-hint')]));
  if (facts.today < duty.obligation.opensOn) return done(idle, say([notOpenYet(duty)]));
  const ward = wardActedFor(facts.actor);
  // What the ward has begun itself is theirs.
  const others = ward && duty.draft?.editedById !== facts.actor?.personId ? duty.draft : null;
  if (others) {
    const told = [
      ...before,
      phrase('act-for-their-draft', { name: others.editedByName, unit: unitFirst(ward ?? unit) }),
    ];
    const without = { ...duty, draft: null };
    return openDuty(id, { ...facts, found: { ...facts.found, duty: without } }, carried, told);
  }
  if (duty.draft && duty.draft.editedById !== facts.actor?.personId)
    return draftByOther(duty, facts, carried, before);
  if (duty.draft) return resume(duty.draft.reportId, facts, carried);
  // What goes on all the year is reported on again and again.
  if (duty.sent && duty.obligation.atLeast > 0) return sentAlready(duty, facts, carried, before);
  return startReport(duty, unit, null, facts, carried, before);
}

/** The one duty that a reminder was about, where somebody replies to it that they report; null: there is no reply, or several. */
export function reportRepliedTo(facts: Facts): Outcome | null {
  const [only, ...others] = noticeRepliedTo(facts)?.obligationIds ?? [];
  return only !== undefined && others.length === 0 ? openDuty(only, facts) : null;
}

/**
 * Another activity: a new report by form. Where one open duty asks for this form, the report counts for it; where several
 * do, `askWhich` of them it is.
 */
export function startActivity(
  formId: string,
  facts: Facts,
  askWhich: (form: Form, asking: readonly RankedDuty[], facts: Facts) => Outcome,
  carried: Carried = {},
): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  const form = facts.forms.find((one) => one.id === formId);
  if (!form) return done(idle, say([phrase('no-forms')]));
  if (!facts.found.duties)
    return needs({ kind: 'duties', unitId: unit.unitId }, looseNeed(facts, carried.photosSince));
  const asking = rankDuties(facts.found.duties, facts).filter(({ duty }) => duty.obligation.form === form.id);
  if (asking.length > 1) return askWhich(form, asking, facts);
  const [only] = asking.length === 1 ? asking.map(({ duty }) => duty) : alreadySent(form, facts);
  if (only) return openDuty(only.obligation.id, facts, carried);
  return startByForm(form, unit, null, null, facts, carried);
}

/** A report by form that is on no duty. */
export function startAlone(formId: string, facts: Facts, carried: Carried = {}): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  const form = facts.forms.find((one) => one.id === formId);
  return form ? startByForm(form, unit, null, null, facts, carried) : done(idle, say([phrase('no-forms')]));
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

function notOpenYet(duty: Duty): Phrase {
  return phrase('duty-not-open', {
    title: duty.obligation.short,
    on: { day: duty.obligation.opensOn, style: 'full' },
  });
}
