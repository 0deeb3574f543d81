import { plain } from '#src/domain/answer/plain.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import type { LoosePhotos, Report } from '#src/domain/report/report.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input, PhotoInput } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { withCaptioned } from './captioned-photo.ts';
import { type Filled, fillBeside, fillWhole } from './fill-report.ts';
import { enoughPhotos } from './all-there.ts';
import { type OpenReport, openReport } from './open-report.ts';
import { remember, standAfter, withAnswers } from './after-answer.ts';
import type { Said } from './topic.ts';
import { gone, showReport } from './show-report.ts';
import { type Question, type ReportTopic, severalFields, wholeReport } from './topic.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/** A message that tells of the activity of a draft: what it says is written there. `photo`: it stood under one. */
export function takeWhole(said: Said, facts: Facts, before: readonly Phrase[], photo?: PhotoInput): Outcome {
  const open = openReport(facts);
  if (!open) return gone(facts);
  const filled = fillWhole(said, open, facts);
  const known = withAnswers(facts, filled.answers);
  const heard = heardAll(said, filled);
  const written = { ...open, report: known.report ?? open.report };
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers: filled.answers }],
    photo ? withCaptioned(photo, written, heard, facts) : showReport(known, before, heard),
  );
}

/**
 * What a message says of a report that begins with it, and of how it goes on. Photos that came before are all, where they are
 * enough.
 */
export function hearWhole(
  said: Said,
  report: Report,
  loose: LoosePhotos | null,
  facts: Facts,
): { readonly answers: Answers; readonly topic: Partial<Pick<ReportTopic, 'saidIn' | 'unheard'>> } {
  const open = openReport({ report, forms: facts.forms });
  const filled = open ? fillWhole(said, open, facts) : nothing;
  if (!open || Object.keys(filled.answers).length === 0) return { answers: {}, topic: {} };
  const photos = loose && enoughPhotos(open, loose.n);
  return { answers: { ...filled.answers, ...photos }, topic: heardAll(said, filled) };
}

const nothing: Filled = { answers: {}, unsure: [] };

/** How a report goes on after a message that was read whole: an edit of it is read anew, and what it said is shown first. */
export function heardAll(
  { text, messageId, others = [], isOfOther }: Said,
  { unsure }: Filled,
): Pick<ReportTopic, 'saidIn' | 'unheard'> {
  return {
    saidIn: Object.fromEntries(
      [...others.slice(-1), messageId].flatMap((id) => (id === null ? [] : [[id, wholeReport]])),
    ),
    unheard: { unsure: [...unsure, ...(isOfOther ? ['unit'] : [])], text },
  };
}

/**
 * An answer that carries other fields, or belongs to another one: all that it says is written and named. Null: it says nothing
 * but what is asked, or nothing at all.
 */
export function takeBeside(
  topic: ReportTopic,
  question: Question | null,
  input: TextInput,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const { answers: read, about } = fillBeside(saidNow(input, facts), open, facts);
  const asked = question && open.form.fields.find(({ id }) => id === question.fieldId);
  if (asked?.kind === 'choice' && isOptionOf(asked, input.text)) return null;
  const others = changesTo(open, asked ? without(read, asked.id) : read, asked?.kind === 'text');
  if (Object.keys(others).length === 0) return null;
  const own = asked ? answerTo(asked, read, input.text) : {};
  const answers = withAbout({ ...others, ...own }, about, open.report.answers);
  const known = withAnswers(facts, answers);
  const isAnswered = question !== null && Object.keys(own).length > 0;
  const stand = isAnswered
    ? standAfter(question, { ...open, report: known.report ?? open.report })
    : topic.stand;
  const saidIn = input.messageId === null ? topic.saidIn : remember(topic, input.messageId, severalFields);
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(known, writtenLines(Object.keys(others), answers, open), { stand, saidIn }),
  );
}

/** An edit of a message that answered several fields: what it says by now. */
export function rereadWhole(
  topic: ReportTopic,
  { text, messageId }: Extract<Input, { kind: 'edited' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const said = { text, messageId, on: facts.saidOn, isOfOther: false };
  const { answers: read, about } = fillBeside(said, open, facts);
  const changed = changesTo(open, read, false);
  if (Object.keys(changed).length === 0) return showReport(facts, [phrase('edited-says-the-same')], topic);
  const answers = withAbout(changed, about, open.report.answers);
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(withAnswers(facts, answers), writtenLines(Object.keys(changed), answers, open), topic),
  );
}

function saidNow({ text, messageId }: TextInput, { saidOn }: Facts): Said {
  return { text, messageId, on: saidOn, isOfOther: false };
}

/**
 * The answers that a report does not have yet; beside a text, which may say anything, only figures, and to fields that have none at
 * all.
 */
export function changesTo({ report, form }: OpenReport, read: Answers, isBesideText: boolean): Answers {
  return Object.fromEntries(
    Object.entries(read).filter(([id, value]) => {
      const before = answerOf(report.answers, id);
      const isFigure = form.fields.some((field) => field.id === id && isFigureField(field));
      return isBesideText ? isFigure && before === undefined : before !== value;
    }),
  );
}

function isFigureField({ kind }: Field): boolean {
  return kind === 'count' || kind === 'quantity';
}

/** What is asked for, out of a message that says more; of a text the whole, unless it is a place within it. */
function answerTo(field: Field, read: Answers, text: string): Answers {
  const value = answerOf(read, field.id);
  if (value !== undefined) return { [field.id]: value };
  return field.kind === 'text' ? { [field.id]: text.slice(0, field.maxLength) } : {};
}

function isOptionOf({ options }: Extract<Field, { kind: 'choice' }>, text: string): boolean {
  return options.some(({ label }) => [label.vi, label.en ?? label.vi].map(plain).includes(plain(text)));
}

function without(answers: Answers, fieldId: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== fieldId));
}

function writtenLines(
  changed: readonly string[],
  answers: Answers,
  { form, report }: OpenReport,
): readonly Phrase[] {
  return form.fields.flatMap((field) => {
    if (!changed.includes(field.id)) return [];
    const words = { label: field.label, answer: givenWords(field, answers) };
    const isNew = (answerOf(report.answers, field.id) ?? null) === null;
    return [phrase(isNew ? 'answer-written' : 'answer-corrected', words)];
  });
}
