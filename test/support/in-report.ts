import type { Answers } from '#src/domain/report/form.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Found } from '#src/flows/contract/need.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import type { ReportTopic, Stand } from '#src/flows/report/topic.ts';
import { draftOf } from './flow-facts.ts';
import { seedForm, takeStep, types } from './take-step.ts';

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
    readonly fewMessages?: boolean;
  } = {},
) {
  const report = draftOf(seedForm(given.form ?? 'green-sunday'), { answers: given.answers ?? allAnswered });
  const topic: Topic = { kind: 'report', reportId: report.id, stand, saidIn: {}, ...given.topic };
  const input = typeof typed === 'string' ? types(typed) : typed;
  const {
    answers,
    keys,
    effects,
    topic: next,
  } = takeStep(topic, input, { report, found: given.found ?? {}, fewMessages: given.fewMessages ?? false });
  return {
    written: answers as Answers,
    keys,
    effects,
    topic: next,
    stand: next.kind === 'report' ? next.stand : undefined,
  };
}

export const picking = (pick: string): Input => ({ kind: 'choice', value: { pick } });
