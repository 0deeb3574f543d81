import { plain } from '#src/domain/answer/plain.ts';
import { whatIsRight } from '#src/domain/in-report/put-right.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { rememberSeveral, standAfter, withAnswers } from '#src/flows/report/after-answer.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { changesTo } from '#src/flows/report/take-message.ts';
import type { Question, ReportTopic } from '#src/flows/report/topic.ts';
import { writtenLines } from './written-lines.ts';
import { correctionOf } from './correction-of.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/** What a message says of fields beside the one that is asked, if one is. */
interface Beside {
  /** Of the one that is asked. */
  readonly own: Answers;
  /** What is plain enough to be written. */
  readonly taken: Answers;
  /** Figures in a story, which would take the place of others: what they mean is asked. */
  readonly told: Answers;
  readonly about: readonly string[];
}

/**
 * An answer that carries other fields, or belongs to another one: all that it says is written and named. Null: it says nothing
 * but what is asked, or nothing at all. Figures that would take the place of others, in what does not look like a correction, are
 * asked about. `isMeant`: that was done.
 */
export function takeBeside(
  topic: ReportTopic,
  question: Question | null,
  input: TextInput,
  open: OpenReport,
  facts: Facts,
  isMeant = false,
): Outcome | null {
  const { own, taken, told, about } = besideIn(question, input.text, open, facts, isMeant);
  if (Object.keys(taken).length === 0) {
    if (Object.keys(told).length === 0 || Object.keys(own).length > 0) return null;
    const of = { what: 'figures', answers: told, text: input.text, messageId: input.messageId } as const;
    const back = question ?? ({ at: 'card' } as const);
    return showReport(facts, [], { ...topic, stand: { at: 'meant', of, back } });
  }
  const answers = withAbout({ ...taken, ...own }, about, open.report.answers);
  const known = withAnswers(facts, answers);
  const isAnswered = question !== null && Object.keys(own).length > 0;
  const stand = isAnswered
    ? standAfter(question, { ...open, report: known.report ?? open.report })
    : (question ?? topic.stand);
  const remembered = rememberSeveral(topic, input.messageId, { ...taken, ...own });
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(known, writtenLines(Object.keys(taken), answers, open), { stand, ...remembered }),
  );
}

/** What a message says of a report's fields, sifted by how plain it is. */
export function besideIn(
  question: Question | null,
  text: string,
  open: OpenReport,
  facts: Facts,
  isMeant = false,
): Beside {
  const right = whatIsRight(text);
  const said = { text: right, messageId: null, on: facts.saidOn, isOfOther: false };
  const { answers: read, about } = fillBeside(said, open, facts);
  const asked = question && open.form.fields.find(({ id }) => id === question.fieldId);
  if (asked?.kind === 'choice' && isOptionOf(asked, text)) return { own: {}, taken: {}, told: {}, about };
  const changes = Object.entries(changesTo(open, asked ? without(read, asked.id) : read, false)).filter(
    ([id]) =>
      isSaidBeside(
        open.form.fields.find((field) => field.id === id),
        right,
      ),
  );
  const of = (own: Answers, taken: Change[], told: Change[]): Beside => ({
    own,
    taken: Object.fromEntries(taken),
    told: Object.fromEntries(told),
    about,
  });
  if (changes.length === 0) return of(asked ? answerTo(asked, read, text) : {}, [], []);
  const { isBare, isTold } = correctionOf(right, read, open, facts);
  const own =
    asked && !(isBare && asked.kind === 'text' && asked.takes !== 'place') ? answerTo(asked, read, text) : {};
  const isAnswered = Object.keys(own).length > 0;
  const isClear = isMeant || (isBare && (!isTold || isAnswered));
  const isTaken = ([id, value]: Change): boolean => {
    // A text may have anything in it.
    if (asked?.kind === 'text' && typeof value !== 'number') return isMeant;
    if (isClear) return true;
    if (asked && isOptionalText(asked)) return false;
    const isEmpty = (answerOf(open.report.answers, id) ?? null) === null;
    return isEmpty && (isBare || (asked !== null && (asked?.kind !== 'text' || isAnswered)));
  };
  // 'ảnh đẹp không bạn' has nobody in it.
  const isTelling = ([, value]: Change): boolean => typeof value === 'number' && value > 0;
  const told = asked && isOptionalText(asked) ? [] : changes.filter(isTelling);
  return of(
    own,
    changes.filter(isTaken),
    told.filter((change) => !isTaken(change)),
  );
}

type Change = readonly [string, string | number | null];

/** Beside a question a text is only found where it is a place, or stands behind its name: `2 lớp` is no topic. */
function isSaidBeside(field: Field | undefined, text: string): boolean {
  if (field?.kind !== 'text' || field.takes === 'place') return true;
  const said = plain(text);
  return [field.label.vi, ...(field.aliases ?? [])].some((name) => said.includes(plain(name)));
}

/** The note, and whatever else may be left out: any words are for it. */
export function isOptionalText({ kind, optional }: Field): boolean {
  return kind === 'text' && optional === true;
}

/** What is asked for, out of a message that says more; of a text the whole, unless it is a place within it. */
function answerTo(field: Field, read: Answers, text: string): Answers {
  if (isOptionalText(field)) return {};
  const value = answerOf(read, field.id);
  if (value !== undefined) return { [field.id]: value };
  return field.kind === 'text' && field.takes !== 'place'
    ? { [field.id]: text.slice(0, field.maxLength) }
    : {};
}

/** Whether a choice is named by its whole label. */
export function isOptionOf({ options }: Extract<Field, { kind: 'choice' }>, text: string): boolean {
  return options.some(({ label }) => [label.vi, label.en ?? label.vi].map(plain).includes(plain(text)));
}

function without(answers: Answers, fieldId: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => id !== fieldId));
}
