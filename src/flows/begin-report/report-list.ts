import { z } from 'zod';
import type { ObligationId, ReportId } from '#src/domain/ids.ts';
import { rankDuties, type RankedDuty } from '#src/domain/obligation/rank-duties.ts';
import { mayWrite } from '#src/domain/organisation/access.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { choosing, done, needs, open, type Outcome, say, show } from '#src/flows/contract/outcome.ts';
import { named, picksOf, placeSchema, withId } from '#src/flows/contract/pick.ts';
import type { Choice } from '#src/flows/contract/screen.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { titleOf } from '#src/flows/report/open-report.ts';
import { dutyButton } from '#src/flows/words/duty-words.ts';
import { pageOf, pagePick, pageRow } from '#src/flows/words/page-row.ts';
import { unitOf, unitWords } from '#src/flows/words/unit-words.ts';
import { openDuty, startActivity, startAlone } from './open-duty.ts';
import { type Carried, carriedBy, carriedShape } from './carried.ts';
import { resume } from './start-report.ts';

const topicSchema = z.object({
  kind: z.literal('report-list'),
  at: z.enum(['duties', 'forms']),
  page: placeSchema,
  /** It is asked which of the duties that ask for this form is meant. */
  of: z.string().exactOptional(),
  ...carriedShape,
});
type ListTopic = z.infer<typeof topicSchema>;

declare module '#src/flows/contract/topic.ts' {
  interface Topics {
    /** What can be reported on, or the list of other activities. */
    readonly 'report-list': ListTopic;
  }
}

const picks = picksOf(
  z.union([
    named('continuing', 'forms', 'back'),
    withId<'duty', ObligationId>('duty'),
    withId<'draft', ReportId>('draft'),
    withId('form'),
    withId('alone'),
    pagePick,
  ]),
);

export const reportListRoom: TopicRoom<ListTopic> = {
  revive: reviveBy(topicSchema),
  step: pickOne,
  show: showList,
};

function showList(topic: ListTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  if (topic.of !== undefined)
    return startActivity(
      topic.of,
      facts,
      (...which) => askWhichDuty(topic, ...which, before),
      carriedBy(topic),
    );
  return (topic.at === 'forms' ? listForms : showDuties)(topic, facts, before);
}

const firstPage: ListTopic = { kind: 'report-list', at: 'duties', page: 0 };

/** What my ward can report on, most urgent first; drafts, what goes on all the year and other activities beside it. */
export function listDuties(facts: Facts): Outcome {
  return showDuties(firstPage, facts);
}

function showDuties(topic: ListTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const { page } = topic;
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle, before);
  if (!mayWrite(facts.actor)) return open(idle, [...before, phrase('leaders-read')]);
  const { unitId } = unit;
  const { duties, drafts, hasContinuing } = facts.found;
  if (!duties || !drafts || hasContinuing === undefined)
    return needs({ kind: 'duties', unitId }, { kind: 'drafts', unitId }, { kind: 'continuing', unitId });
  const ranked = rankDuties(duties, facts.today);
  const heading = phrase(ranked.length > 0 ? 'report-which' : 'report-nothing-open', {
    unit: unitWords(unit),
  });
  const rows = [
    ...(page === 0 ? draftRows(drafts, ranked, facts) : []),
    ...pageOf(ranked, page).map((item) => [dutyChoice(item, facts)]),
    ...pageRow(page, ranked.length),
    ...(hasContinuing ? [[picks.offer({ pick: 'continuing' }, phrase('button-continuing'))]] : []),
    [picks.offer({ pick: 'forms' }, phrase('button-other-activity'))],
  ];
  return done(topic, show(choosing([...before, heading], rows)));
}

/** A duty, a draft, another page or another activity was picked. */
function pickOne(topic: ListTopic, input: Input, facts: Facts): Outcome {
  const picked = picks.read(input);
  const carried = carriedBy(topic);
  switch (picked?.pick) {
    case 'duty':
      return openDuty(picked.id, facts, carried);
    case 'draft':
      return openDraft(picked.id, topic, facts);
    case 'page':
      return showDuties({ ...firstPage, ...carried, page: picked.page }, facts);
    case 'continuing':
      return open({ kind: 'obligations', at: 'continuing', page: 0 });
    case 'forms':
      return listForms(topic, facts);
    case 'form':
      return startActivity(picked.id, facts, (...which) => askWhichDuty(carried, ...which), carried);
    case 'alone':
      return startAlone(picked.id, facts, carried);
    case 'back':
      return showDuties({ ...firstPage, ...carried }, facts);
    case undefined:
      return reportListRoom.show(topic, facts, [phrase('pick-one')]);
  }
}

/** Drafts that are on none of the duties below them. */
function draftRows(
  drafts: readonly Report[],
  ranked: readonly RankedDuty[],
  facts: Facts,
): readonly (readonly Choice[])[] {
  return drafts
    .filter(({ id }) => !ranked.some(({ duty }) => duty.draft?.reportId === id))
    .map((draft) => [
      picks.offer(
        { pick: 'draft', id: draft.id },
        phrase('button-go-on', { title: titleOfDraft(draft, facts) }),
      ),
    ]);
}

function openDraft(id: ReportId, topic: ListTopic, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return open(idle);
  if (!facts.found.drafts) return needs({ kind: 'drafts', unitId: unit.unitId });
  const draft = facts.found.drafts.find((one) => one.id === id);
  return draft ? resume(draft.id, facts, carriedBy(topic)) : showDuties(topic, { ...facts, found: {} });
}

/** Several duties ask for this kind of activity: which of them is it, or none? */
export function askWhichDuty(
  carried: Carried,
  form: Form,
  asking: readonly RankedDuty[],
  facts: Facts,
  before: readonly Phrase[] = [],
): Outcome {
  const rows = [
    ...pageOf(asking, 0).map((item) => [dutyChoice(item, facts)]),
    [picks.offer({ pick: 'alone', id: form.id }, phrase('button-no-duty'))],
    [picks.offer({ pick: 'back' }, phrase('button-back'))],
  ];
  const screen = choosing([...before, phrase('which-duty', { title: form.title })], rows);
  return done({ ...firstPage, of: form.id, ...carriedBy(carried) }, show(screen));
}

/** Every kind of activity one can report on without a duty. */
function listForms(topic: ListTopic, facts: Facts, before: readonly Phrase[] = []): Outcome {
  const offered = newestForms(facts.forms).filter(({ forDutiesOnly }) => !forDutiesOnly);
  if (offered.length === 0) return done(idle, say([phrase('no-forms')]));
  const rows = [
    ...offered.map(({ id, title }) => [picks.offer({ pick: 'form', id }, verbatim(title))]),
    [picks.offer({ pick: 'back' }, phrase('button-back'))],
  ];
  const screen = choosing([...before, phrase('which-activity')], rows);
  return done({ ...topic, at: 'forms', page: 0 }, show(screen));
}

function dutyChoice(item: RankedDuty, { today }: Facts): Choice {
  return picks.offer({ pick: 'duty', id: item.duty.obligation.id }, dutyButton(item, today));
}

function titleOfDraft(draft: Report, { forms }: Facts): Phrase {
  const form = forms.find(({ id }) => id === draft.formId);
  return titleOf({ report: draft, form: form ?? { title: { vi: draft.formId } } });
}

/** The list holds every version, the newest of each first; the forms say themselves which come last. */
function newestForms(forms: readonly Form[]): readonly Form[] {
  return forms
    .filter((form, index) => forms.findIndex((one) => one.id === form.id) === index)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
}
