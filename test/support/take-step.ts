import { readForms } from '../../scripts/admin/read-seed.ts';
import type { ReportId } from '#src/domain/ids.ts';
import type { Form } from '#src/domain/report/form.ts';
import type { Photo, PhotoInput } from '#src/flows/contract/input.ts';
import type { Found } from '#src/flows/contract/need.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { step } from '#src/flows/step.ts';
import { factsOf } from './flow-facts.ts';

export const seedForms = await readForms();

/** Form of the seed by its id. */
export function seedForm(id: string): Form {
  const form = seedForms.find((one) => one.id === id);
  if (!form) throw new Error(`the seed has no form ${id}`);
  return form;
}

type Input = Parameters<typeof step>[1];

const nothing: Found = {
  unitPlan: [],
  unitsAround: [],
  duties: [],
  drafts: [],
  ownDrafts: [],
  askedAgain: null,
  loosePhotos: null,
  hasContinuing: false,
  freshPhotos: [],
  sentLast: null,
  ofForms: { named: false, lately: false },
  officers: [],
  passedOn: null,
  ownRequests: [],
  passingOn: { times: [], complaint: null },
};

/** What comes of an input: what is written, where the conversation stands, and what is said. */
export function takeStep(topic: Topic, input: Input, given: Parameters<typeof factsOf>[0] = {}) {
  const facts = factsOf({
    forms: seedForms,
    newIds: ['new-1', 'new-2'],
    ...given,
    found: { ...nothing, ...given.found },
  });
  const stepped = step({ v: 1, topic, wrongCodes: [] }, input, facts);
  if (stepped.kind === 'needs') throw new Error(`more is needed: ${JSON.stringify(stepped.needs)}`);
  const { effects, conversation } = stepped;
  const said = effects.flatMap((effect) => (effect.kind === 'say' ? [effect.screen] : []));
  return {
    topic: conversation.topic,
    effects,
    done: effects.filter(({ kind }) => kind !== 'say'),
    answers: Object.assign({}, ...effects.map((one) => (one.kind === 'answer' ? one.answers : {}))) as object,
    keys: said.flatMap(({ lines }) => lines.map(({ key }) => key)),
    said,
  };
}

export function types(text: string): Input {
  return { kind: 'text', text, messageId: '7' };
}

const photo: Photo = { fileRef: 'f', uniqueRef: 'u', albumId: 'a', sentAs: 'photo', bytes: null };

/** One photo of an album, under which that stands. */
export function sendsPhoto(caption: string | null, messageId = '8'): PhotoInput {
  return { kind: 'photo', photo, caption, messageId };
}

/** The draft r1, while that field of it is asked. */
export function askedFor(fieldId: string): Topic {
  return {
    kind: 'report',
    reportId: 'r1' as ReportId,
    stand: { at: 'question', fieldId, inOwnWords: false, leadsTo: 'next' },
    saidIn: {},
  };
}
