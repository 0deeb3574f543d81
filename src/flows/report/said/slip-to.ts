import { slipOfNumber } from '#src/domain/in-report/put-right.ts';
import { answerOf, askedFields } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { answerEarlier } from '#src/flows/report/change-answer.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { readAnswer } from '#src/flows/report/read-answer.ts';
import { besideIn } from './take-beside.ts';
import type { Question, ReportTopic } from '#src/flows/report/topic.ts';

/**
 * `à nhầm 54`, right after a number was given: the answer before is put right, and the question stays. Null: it is no slip, names a
 * field, or no number was asked before.
 */
export function slipTo(
  topic: ReportTopic,
  question: Question,
  input: Extract<Input, { kind: 'text' }>,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const number = question.leadsTo === 'next' ? slipOfNumber(input.text) : null;
  if (number === null) return null;
  const asked = askedFields(open.form);
  const at = asked.findIndex(({ id }) => id === question.fieldId);
  const before = asked.slice(0, at).findLast(({ id }) => answerOf(open.report.answers, id) !== undefined);
  if (before?.kind !== 'count' && before?.kind !== 'quantity') return null;
  if (readAnswer(before, number, false, open.report, facts).kind === 'unclear') return null;
  const { taken, own } = besideIn(question, input.text, open, facts);
  if (Object.keys({ ...taken, ...own }).length > 0) return null;
  return answerEarlier(topic, before, { ...input, text: number }, open, facts);
}
