import { readForms } from '../../scripts/admin/read-seed.ts';
import type { Answers } from '#src/domain/report/form.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Found } from '#src/flows/contract/need.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import type { ReportTopic, Stand } from '#src/flows/report/topic.ts';
import { step } from '#src/flows/step.ts';
import { draftOf, factsOf } from './flow-facts.ts';

const forms = await readForms();
const nothing: Found = {
  unitPlan: [],
  unitsAround: [],
  duties: [],
  drafts: [],
  loosePhotos: null,
  hasContinuing: false,
  officers: [],
  passingOn: { times: [], complaint: null },
};

/** A Green Sunday of which all was answered. */
export const allAnswered: Answers = {
  date: '2024-03-17',
  place: 'hẻm 25',
  members: 45,
  residents: 20,
  waste: 120,
  spots: null,
  trees: null,
  photos: 3,
  note: null,
};

export const onCard: Stand = { at: 'card' };
export const asking = (fieldId: string): Stand => ({
  at: 'question',
  fieldId,
  inOwnWords: false,
  leadsTo: 'next',
});

/** What comes of something typed or picked in the midst of a report: what is written, where it stands, what is said. */
export function inReport(
  stand: Stand,
  typed: string | Input,
  given: {
    readonly answers?: Answers;
    readonly form?: string;
    readonly topic?: Partial<ReportTopic>;
    readonly found?: Found;
  } = {},
) {
  const form = forms.find(({ id }) => id === (given.form ?? 'green-sunday'));
  if (!form) throw new Error('the seed has no such form');
  const report = draftOf(form, { answers: given.answers ?? allAnswered });
  const topic: Topic = { kind: 'report', reportId: report.id, stand, saidIn: {}, ...given.topic };
  const input: Input = typeof typed === 'string' ? { kind: 'text', text: typed, messageId: '7' } : typed;
  const facts = factsOf({
    forms,
    report,
    newIds: ['new-1', 'new-2'],
    found: { ...nothing, ...given.found },
  });
  const stepped = step({ v: 1, topic, wrongCodes: [] }, input, facts);
  if (stepped.kind === 'needs') throw new Error(`more is needed: ${JSON.stringify(stepped.needs)}`);
  const { effects, conversation } = stepped;
  const written = Object.assign(
    {},
    ...effects.map((effect) => (effect.kind === 'answer' ? effect.answers : {})),
  ) as Answers;
  const keys = effects.flatMap((effect) =>
    effect.kind === 'say' ? effect.screen.lines.map(({ key }) => key) : [],
  );
  const next = conversation.topic;
  return {
    written,
    keys,
    effects,
    topic: next,
    stand: next.kind === 'report' ? next.stand : undefined,
  };
}

export const picking = (pick: string): Input => ({ kind: 'choice', value: { pick } });
