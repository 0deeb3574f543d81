import { plain } from '#src/domain/answer/plain.ts';
import { answerOf, type Answers, type Form, formOf } from '#src/domain/report/form.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { noteOf } from '#src/domain/report/note-field.ts';
import { promiseToAsk } from '#src/domain/report/promised.ts';
import { isToAsk } from '#src/domain/report/what-is-lacking.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { noteFrom } from '#src/domain/understand/note-from.ts';
import { readAs } from '#src/domain/understand/read-as.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { formVocabulary } from '#src/domain/understand/form-vocabulary.ts';
import type { OpenReport } from './open-report.ts';
import type { Said } from './topic.ts';

/** What a message means for a report: the answers to be written, and the fields of which it says something that has to be asked. */
export interface Filled {
  readonly answers: Answers;
  /** Of those, what the message says itself. */
  readonly read: Answers;
  readonly unsure: readonly string[];
}

/**
 * A message that is a report by itself. What may be left out and is not mentioned is answered so; what belongs to no field
 * becomes the note. One that only names the activity answers nothing, and all is asked.
 */
export function fillWhole(said: Said, open: OpenReport, facts: Pick<Facts, 'forms'>): Filled {
  const { answers: named, about, doubts, unread } = readSaid(said, open, facts);
  const answers = besideWish(named, open);
  if (Object.keys(answers).length === 0 && doubts.length === 0) return { answers: {}, read: {}, unsure: [] };
  const isOpen = (id: string): boolean =>
    answerOf(open.report.answers, id) === undefined && !doubts.includes(id);
  const leftOut = open.form.fields.filter(
    ({ id, kind, optional, extra }) => optional && !extra && kind !== 'photos' && isOpen(id),
  );
  const field = noteOf(open.form);
  const note = clipText(noteFrom(besideTitle(unread, open)), field.maxLength);
  return {
    answers: {
      ...Object.fromEntries(leftOut.map(({ id }) => [id, null])),
      ...withAbout(answers, about, open.report.answers),
      ...(note === '' || answerOf(answers, field.id) !== undefined ? {} : { [field.id]: note }),
      ...promiseToAsk(doubts.filter((id) => !isAskedAnyway(id, open))),
    },
    read: answers,
    unsure: doubts,
  };
}

/** Without a text that only names the duty: `báo cáo tuyên truyền ở cơ sở` tells nothing of what was done. */
function besideWish(answers: Answers, { report }: OpenReport): Answers {
  const title = plain(report.title ?? '');
  const isName = (value: Answers[string]): boolean =>
    typeof value === 'string' && plain(value).replace(/^(?:bao cao|bc) /, '') === title;
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => !isName(value)));
}

/** What was not read, without what only names the duty: `Công tác quận` of `Công tác quận tháng 5`. */
export function besideTitle(unread: readonly string[], { report }: OpenReport): readonly string[] {
  const title = plain(report.title ?? '');
  return unread.filter((part) => !title.includes(plain(part)));
}

/** A question that is still open is asked in its turn, without a promise. */
export function isAskedAnyway(fieldId: string, { form, report }: OpenReport): boolean {
  return form.fields.some((field) => field.id === fieldId && isToAsk(field, report.answers));
}

/** What a message that was typed in the midst of a report says of its fields, the one that is asked and others; `about`: which of its figures are approximate. */
export function fillBeside(
  said: Said,
  open: OpenReport,
  facts: Pick<Facts, 'forms'>,
): Filled & { readonly about: readonly string[] } {
  const { answers, about, doubts } = readSaid(said, open, facts);
  return { answers, read: answers, about, unsure: doubts };
}

/** The form by whose words a message is read: as it was written, without what the plan asks for. */
export function formRead({ report, form }: OpenReport, { forms }: Pick<Facts, 'forms'>): Form {
  return formOf(report, forms) ?? form;
}

type Read = ReturnType<typeof readAs>;

/** What was read last with a form: one step asks the same several times. */
const readLast = new WeakMap<Form, { readonly key: string; readonly read: Read }>();

/** What a message says of the fields of a report's form; read once a step. */
export function readSaid({ text, on }: Said, open: OpenReport, facts: Pick<Facts, 'forms'>): Read {
  const { report } = open;
  const own = formRead(open, facts);
  const key = `${on} ${report.unitId} ${text}`;
  const last = readLast.get(own);
  if (last?.key === key) return last.read;
  const read = readAs(own, text, { vocabulary: formVocabulary(own), today: on, unitId: report.unitId });
  readLast.set(own, { key, read });
  return read;
}
