import type { Duty } from '#src/domain/duty.ts';
import type { Form } from '#src/domain/form.ts';
import { type RankedDuty, rankDuties } from '#src/domain/rank-duties.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import { dutyButton, dutyLine } from './duty-words.ts';
import type { Choice, Facts, Outcome } from './flow.ts';
import { help } from './help.ts';
import type { Input } from './input.ts';
import { openDuty, startActivity } from './open-duty.ts';
import { choosing, done, idle, needs, say, show } from './outcome.ts';
import { unitOf, unitWords } from './reporting-unit.ts';
import type { Topic } from './topic.ts';

type ChooseTopic = Extract<Topic, { kind: 'choose-duty' }>;

const perPage = 6;

/** What my ward has open, most urgent first: to report on (`report`) or to look at (`owed`). */
export function listDuties(
  at: 'report' | 'owed',
  facts: Facts,
  page = 0,
  before: readonly Phrase[] = [],
): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return help(facts);
  const { duties, drafts } = facts.found;
  if (!duties || !drafts)
    return needs({ kind: 'duties', unitId: unit.unitId }, { kind: 'drafts', unitId: unit.unitId });
  const ranked = rankDuties(duties, facts.today);
  const shown = ranked.slice(page * perPage, (page + 1) * perPage);
  const heading =
    at === 'report' ? reportHeading(ranked, unitWords(unit)) : owedHeading(ranked, duties, unitWords(unit));
  const lines = at === 'owed' && shown.length > 0 ? [heading, dutyLines(shown, facts)] : [heading];
  const rows = [
    ...(page === 0
      ? drafts.map((draft) => [
          {
            value: `draft:${draft.id}`,
            label: phrase('button-go-on', { title: titleOfForm(draft.formId, facts) }),
          },
        ])
      : []),
    ...shown.map((item) => [
      { value: `duty:${item.duty.obligation.id}`, label: dutyButton(item, facts.today) },
    ]),
    ...pageRow(page, ranked.length),
    [{ value: 'forms', label: phrase('button-other-activity') }],
  ];
  return done({ kind: 'choose-duty', at, page }, show(choosing([...before, ...lines], rows)));
}

/** A duty, a draft, another page or another activity was picked. */
export function chooseDuty(topic: ChooseTopic, input: Input, facts: Facts): Outcome {
  const [verb = '', id = ''] = input.kind === 'choice' ? split(input.value) : [];
  const at = topic.at === 'forms' ? 'report' : topic.at;
  if (verb === 'duty') return openDuty(id, facts);
  if (verb === 'draft') return openDraft(id, facts);
  if (verb === 'page') return listDuties(at, facts, Number(id));
  if (verb === 'forms') return listForms(facts);
  if (verb === 'form') return startActivity(id, facts);
  if (verb === 'back') return listDuties(at, facts);
  const hint = [phrase('pick-one')];
  return topic.at === 'forms' ? listForms(facts, hint) : listDuties(at, facts, topic.page, hint);
}

function openDraft(id: string, facts: Facts): Outcome {
  const unit = unitOf(facts.actor);
  if (!unit) return help(facts);
  if (!facts.found.drafts) return needs({ kind: 'drafts', unitId: unit.unitId });
  const draft = facts.found.drafts.find((one) => one.id === id);
  return draft ? startActivity(draft, facts) : listDuties('report', { ...facts, found: {} });
}

/** Every kind of activity one can report on without a duty. */
export function listForms(facts: Facts, before: readonly Phrase[] = []): Outcome {
  const rows: (readonly Choice[])[] = newestForms(facts.forms).map((form) => [
    { value: `form:${form.id}`, label: phrase('verbatim', { text: form.title }) },
  ]);
  const lines = [...before, phrase('which-activity')];
  const screen = choosing(lines, [...rows, [{ value: 'back', label: phrase('button-back') }]]);
  if (facts.forms.length === 0) return done(idle, say([phrase('no-forms')]));
  return done({ kind: 'choose-duty', at: 'forms', page: 0 }, show(screen));
}

function titleOfForm(formId: string, facts: Facts): Phrase {
  const form = facts.forms.find((one) => one.id === formId);
  return phrase('verbatim', { text: form?.title ?? formId });
}

function reportHeading(ranked: readonly RankedDuty[], unit: Phrase): Phrase {
  return ranked.length > 0 ? phrase('report-which', { unit }) : phrase('report-nothing-open', { unit });
}

function owedHeading(ranked: readonly RankedDuty[], duties: readonly Duty[], unit: Phrase): Phrase {
  const met = duties.length - ranked.length;
  if (ranked.length > 0) return phrase('owed', { unit, open: ranked.length, met });
  return met > 0 ? phrase('owed-nothing', { unit, met }) : phrase('owed-none-yet', { unit });
}

function dutyLines(shown: readonly RankedDuty[], facts: Facts): Phrase {
  return phrase('lines', {
    lines: { list: shown.map((item) => dutyLine(item, facts.today)), joined: 'lines' },
  });
}

function pageRow(page: number, total: number): readonly (readonly Choice[])[] {
  const row: Choice[] = [];
  if (page > 0) row.push({ value: `page:${page - 1}`, label: phrase('button-earlier') });
  if ((page + 1) * perPage < total) row.push({ value: `page:${page + 1}`, label: phrase('button-more') });
  return row.length > 0 ? [row] : [];
}

function split(value: string): [string, string] {
  const colon = value.indexOf(':');
  return colon < 0 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
}

/** The list holds every version, the newest of each first; the forms say themselves which come last. */
function newestForms(forms: readonly Form[]): readonly Form[] {
  return forms
    .filter((form, index) => forms.findIndex((one) => one.id === form.id) === index)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
}
