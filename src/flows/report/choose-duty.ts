import type { Form } from '#src/domain/report/form.ts';
import { rankDuties, type RankedDuty } from '#src/domain/obligation/rank-duties.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { dutyButton } from '#src/flows/words/duty-words.ts';
import type { Choice, Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { help } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { openDuty, resume, startActivity, startAlone } from './open-duty.ts';
import { choosing, done, idle, needs, say, show } from '#src/flows/contract/outcome.ts';
import { mayWrite } from '#src/flows/obligations/owed-facts.ts';
import { listContinuing } from '#src/flows/obligations/owed-items.ts';
import { pageOf, pageRow } from '#src/flows/words/page-row.ts';
import { ownTitle } from './report-question.ts';
import { unitOf, unitWords } from '#src/flows/words/reporting-unit.ts';
import { splitValue } from '#src/flows/contract/split-value.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

type ChooseTopic = Extract<Topic, { kind: 'choose-duty' }>;

/** What my ward can report on, most urgent first; drafts, what goes on all the year and other activities beside it. */
export function listDuties(facts: Facts, page = 0, before: readonly Phrase[] = []): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return help(facts, before);
  if (!mayWrite(facts)) return help(facts, [...before, phrase('leaders-read')]);
  const { unitId } = unit;
  const { duties, drafts, hasContinuing } = facts.found;
  if (!duties || !drafts || hasContinuing === undefined)
    return needs({ kind: 'duties', unitId }, { kind: 'drafts', unitId }, { kind: 'continuing', unitId });
  const ranked = rankDuties(duties, facts.today);
  const heading = phrase(ranked.length > 0 ? 'report-which' : 'report-nothing-open', {
    unit: unitWords(unit),
  });
  const rows = [
    ...(page === 0
      ? drafts
          .filter(({ id }) => !ranked.some(({ duty }) => duty.draft?.reportId === id))
          .map((draft) => [
            {
              value: `draft:${draft.id}`,
              label: phrase('button-go-on', { title: titleOfDraft(draft, facts) }),
            },
          ])
      : []),
    ...pageOf(ranked, page).map((item) => [
      { value: `duty:${item.duty.obligation.id}`, label: dutyButton(item, facts.today) },
    ]),
    ...pageRow(page, ranked.length),
    ...(hasContinuing ? [[{ value: 'continuing', label: phrase('button-continuing') }]] : []),
    [{ value: 'forms', label: phrase('button-other-activity') }],
  ];
  return done({ kind: 'choose-duty', at: 'report', page }, show(choosing([...before, heading], rows)));
}

/** A duty, a draft, another page or another activity was picked. */
export function chooseDuty(topic: ChooseTopic, input: Input, facts: Facts): Outcome {
  const [verb = '', id = ''] = input.kind === 'choice' ? splitValue(input.value) : [];
  if (verb === 'duty') return openDuty(id, facts);
  if (verb === 'draft') return openDraft(id, facts);
  if (verb === 'page') return listDuties(facts, Number(id));
  if (verb === 'continuing') return listContinuing(facts);
  if (verb === 'forms') return listForms(facts);
  if (verb === 'form') return startActivity(id, facts, listDutiesOf);
  if (verb === 'alone') return startAlone(id, facts);
  if (verb === 'back') return listDuties(facts);
  const hint = [phrase('pick-one')];
  return topic.at === 'forms' ? listForms(facts, hint) : listDuties(facts, topic.page, hint);
}

function openDraft(id: string, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return help(facts);
  if (!facts.found.drafts) return needs({ kind: 'drafts', unitId: unit.unitId });
  const draft = facts.found.drafts.find((one) => one.id === id);
  return draft ? resume(draft.id, facts) : listDuties({ ...facts, found: {} });
}

/** Several duties ask for this kind of activity: which of them is it, or none? */
function listDutiesOf(form: Form, asking: readonly RankedDuty[], facts: Facts): Outcome {
  const rows = [
    ...pageOf(asking, 0).map((item) => [
      { value: `duty:${item.duty.obligation.id}`, label: dutyButton(item, facts.today) },
    ]),
    [{ value: `alone:${form.id}`, label: phrase('button-no-duty') }],
    [{ value: 'back', label: phrase('button-back') }],
  ];
  const screen = choosing([phrase('which-duty', { title: form.title })], rows);
  return done({ kind: 'choose-duty', at: 'report', page: 0 }, show(screen));
}

/** Every kind of activity one can report on without a duty. */
export function listForms(facts: Facts, before: readonly Phrase[] = []): Outcome {
  const offered = newestForms(facts.forms).filter(({ forDutiesOnly }) => !forDutiesOnly);
  const rows: (readonly Choice[])[] = offered.map((form) => [
    { value: `form:${form.id}`, label: phrase('verbatim', { text: form.title }) },
  ]);
  const lines = [...before, phrase('which-activity')];
  const screen = choosing(lines, [...rows, [{ value: 'back', label: phrase('button-back') }]]);
  if (offered.length === 0) return done(idle, say([phrase('no-forms')]));
  return done({ kind: 'choose-duty', at: 'forms', page: 0 }, show(screen));
}

function titleOfDraft(draft: Report, facts: Facts): Phrase {
  const form = facts.forms.find((one) => one.id === draft.formId);
  return phrase('verbatim', { text: draft.title ?? ownTitle(draft) ?? form?.title ?? draft.formId });
}

/** The list holds every version, the newest of each first; the forms say themselves which come last. */
function newestForms(forms: readonly Form[]): readonly Form[] {
  return forms
    .filter((form, index) => forms.findIndex((one) => one.id === form.id) === index)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
}
