import { differenceIn } from '#src/domain/in-report/difference.ts';
import { answerOf, type Answers, type Field } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { correctionOf } from './correction-of.ts';
import { takeBeside } from './take-beside.ts';
import { questionOf, type ReportTopic, type Stand } from '#src/flows/report/topic.ts';

type AnyTime = Extract<Stand, { at: 'question' | 'card' }>;

/**
 * So many more or less than stand there: whether the line comes to that is asked, and never is the difference itself written. Where no
 * figure stands yet, so many more are all. Null: it is no difference.
 */
export function differenceTo(
  topic: ReportTopic,
  stand: AnyTime,
  input: Extract<Input, { kind: 'text' }>,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const difference = differenceIn(input.text);
  if (!difference) return null;
  const { sign, of } = difference;
  const said = { text: of, messageId: null, on: facts.saidOn, isOfOther: false };
  const { answers: read } = fillBeside(said, open, facts);
  const counted = open.form.fields.filter(({ id }) => typeof answerOf(read, id) === 'number');
  const [first] = counted;
  if (!first || !correctionOf(of, read, open, facts).isBare) return null;
  const before = (field: Field): number | null => {
    const value = answerOf(open.report.answers, field.id);
    return typeof value === 'number' ? value : null;
  };
  const question = stand.at === 'question' ? stand : null;
  if (sign > 0 && counted.every((field) => before(field) === null))
    return takeBeside(topic, question, { ...input, text: of }, open, facts);
  const sums: Answers = Object.fromEntries(
    counted.map((field) => [field.id, (before(field) ?? 0) + sign * Number(answerOf(read, field.id))]),
  );
  const impossible = counted.find((field) => !isPossible(field, Number(answerOf(sums, field.id))));
  if (impossible)
    return showReport(facts, [], {
      ...topic,
      stand: question?.fieldId === impossible.id ? question : questionOf(impossible.id, leadsTo(stand)),
    });
  const { text, messageId } = input;
  const meant = { what: 'sum', answers: sums, isMore: sign > 0, text, messageId } as const;
  return showReport(facts, [], { ...topic, stand: { at: 'meant', of: meant, back: stand } });
}

function leadsTo({ at }: AnyTime): 'card' | 'next' {
  return at === 'card' ? 'card' : 'next';
}

function isPossible(field: Field, sum: number): boolean {
  return (field.kind === 'count' || field.kind === 'quantity') && sum >= 0 && sum <= field.max;
}
