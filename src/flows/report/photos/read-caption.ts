import { withAbout } from '#src/domain/report/about.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import { promiseToAsk } from '#src/domain/report/promised.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { rememberSeveral, withAnswers } from '#src/flows/report/after-answer.ts';
import { fillBeside, fillWhole, isAskedAnyway } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { firstStand } from '#src/flows/report/show-report.ts';
import {
  type ReportTopic,
  type Said,
  severalFields,
  type Unheard,
  wholeReport,
} from '#src/flows/report/topic.ts';

interface Caption {
  readonly answers: Answers;
  readonly unsure: readonly string[];
  readonly isWhole: boolean;
}

/**
 * What stands under a photo that is sent in the midst of a report, together with what stood under the photos before it: what it
 * says of the report's fields is written, and shown when the album is complete. Null: it says nothing of them.
 */
export function readCaption(
  topic: ReportTopic,
  caption: string,
  { messageId = null }: Pick<PhotoInput, 'messageId'>,
  open: OpenReport,
  facts: Facts,
): { readonly topic: ReportTopic; readonly answers: Answers; readonly effects: readonly Effect[] } | null {
  const { unheard } = topic;
  const text = unheard?.text === undefined ? caption : `${unheard.text}\n${caption}`;
  const said = { text, messageId, on: facts.saidOn, isOfOther: false };
  const begins = unheard !== undefined && Object.values(topic.saidIn).includes(wholeReport);
  const {
    answers: read,
    unsure,
    isWhole,
  } = begins ? asWhole(said, open, facts) : beside(said, topic, open, facts);
  const changed = Object.fromEntries(
    Object.entries(read).filter(([id, value]) => answerOf(open.report.answers, id) !== value),
  );
  const promised = promiseToAsk(unsure.filter((id) => !isAskedAnyway(id, open)));
  const answers = { ...changed, ...promised };
  if (Object.keys(answers).length === 0 && unsure.length === 0) return null;
  const report = withAnswers(facts, answers).report ?? open.report;
  // An edit is of this caption, and not of those before it.
  const own = fillBeside({ ...said, text: caption }, open, facts).answers;
  return {
    topic: {
      ...topic,
      ...rememberSeveral(topic, messageId, own, isWhole ? wholeReport : severalFields),
      stand: standAmid(topic.stand, changed, Object.keys(promised).length > 0, { ...open, report }),
      unheard: { ...heardSoFar(unheard, changed, isWhole, open), unsure: [...unsure], text },
    },
    answers,
    effects: [{ kind: 'answer', reportId: report.id, answers }],
  };
}

/** Under the photos with which the report began: all of them are the one message that it is. */
function asWhole(said: Said, open: OpenReport, facts: Facts): Caption {
  const { answers, unsure } = fillWhole(said, open, facts);
  return { answers, unsure, isWhole: true };
}

/**
 * In the midst of a report figures put others right, and what is open is filled in. One that says all that has to be said is the
 * report by itself. That a figure is unclear matters where none stands there, or these photos gave it.
 */
function beside(said: Said, { unheard }: ReportTopic, open: OpenReport, facts: Facts): Caption {
  const { answers: read, about, unsure } = fillBeside(said, open, facts);
  const needed = open.form.fields.filter(({ kind, optional }) => kind !== 'photos' && optional !== true);
  if (needed.every(({ id }) => answerOf(read, id) !== undefined)) return asWhole(said, open, facts);
  const isMissing = (id: string): boolean => (answerOf(open.report.answers, id) ?? null) === null;
  const taken = open.form.fields.filter((field) => isMissing(field.id) || isFigure(field));
  const isTaken = Object.keys(read).some((id) => tellsOfActivity(open, id));
  const answers = isTaken ? Object.fromEntries(taken.flatMap(({ id }) => entry(read, id))) : {};
  const own = [...(unheard?.written ?? []), ...(unheard?.corrected ?? [])];
  return {
    answers: withAbout(answers, about, open.report.answers),
    unsure: unsure.filter((id) => isMissing(id) || own.includes(id)),
    isWhole: false,
  };
}

function entry(read: Answers, id: string): readonly (readonly [string, Answers[string]])[] {
  const value = answerOf(read, id);
  return value === undefined ? [] : [[id, value]];
}

function isFigure({ kind }: Pick<Field, 'kind'>): boolean {
  return kind === 'count' || kind === 'quantity';
}

/** Words alone are the name of a picture, and no answer to a question for words. */
export function tellsOfActivity({ form }: OpenReport, fieldId: string): boolean {
  const field = form.fields.find(({ id }) => id === fieldId);
  return field !== undefined && (field.kind !== 'text' || field.takes === 'place');
}

/** Where the report stands by then: what is asked may be answered, and what was promised is asked first. */
function standAmid(
  stand: ReportTopic['stand'],
  changed: Answers,
  isPromised: boolean,
  open: OpenReport,
): ReportTopic['stand'] {
  if (stand.at !== 'question' && stand.at !== 'card') return stand;
  if (isPromised) return firstStand(open);
  if (stand.at === 'card' || answerOf(changed, stand.fieldId) === undefined) return stand;
  return stand.leadsTo === 'card' ? { at: 'card' } : firstStand(open);
}

/** What is to be shown when the album is complete; of a report that it begins, all. */
function heardSoFar(
  unheard: Unheard | undefined,
  changed: Answers,
  isWhole: boolean,
  { report, form }: OpenReport,
): Pick<Unheard, 'written' | 'corrected'> {
  const { written, corrected = [] }: Partial<Unheard> = unheard ?? { written: [] };
  if (isWhole || written === undefined) return {};
  const ids = form.fields.map(({ id }) => id).filter((id) => answerOf(changed, id) !== undefined);
  const isNew = (id: string): boolean => (answerOf(report.answers, id) ?? null) === null;
  return {
    written: [...new Set([...written, ...ids.filter(isNew)])],
    corrected: [...new Set([...corrected, ...ids.filter((id) => !isNew(id) && !written.includes(id))])],
  };
}
