import { type AsksBack, asksBack } from '#src/domain/in-report/asks-back.ts';
import { whatIsAsked } from '#src/domain/understand/what-is-asked.ts';
import type { Field } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { longestNamed } from '#src/flows/report/change-answer.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { ReportTopic, Stand } from '#src/flows/report/topic.ts';

/** A question about a field in the midst of a report is answered in a line, and nothing is written. Null: it asks nothing of the kind. */
export function answerBack(
  topic: ReportTopic,
  stand: Stand,
  text: string,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const line = answerToAsked(stand, text, open);
  return line ? showReport(facts, [line], topic) : null;
}

/**
 * What is said to a question about the field that it names, or, in few words, about the one that is asked for; null: it is none, or one
 * about the plan.
 */
export function answerToAsked(stand: Stand, text: string, { form }: OpenReport): Phrase | null {
  const kind = asksBack(text);
  if (kind === undefined || isAboutPlan(text)) return null;
  const isShort = text.trim().split(/\s+/u).length <= mostWords;
  const field =
    longestNamed(text, form.fields) ??
    form.fields.find(({ id }) => isShort && stand.at === 'question' && id === stand.fieldId);
  return field ? lineFor(kind, field) : null;
}

function isAboutPlan(text: string): boolean {
  return ['due', 'owed', 'officer'].includes(whatIsAsked(text));
}

/** Of a question that names nothing: `ghi sao vậy em`. */
const mostWords = 6;

function lineFor(kind: AsksBack, field: Field): Phrase | null {
  const { label, example } = field;
  if (kind === 'how') return example ? phrase('back-how', { label, example }) : null;
  if (field.optional || field.extra) return phrase('back-optional', { label });
  return phrase(field.kind === 'count' || field.kind === 'quantity' ? 'back-needed-number' : 'back-needed', {
    label,
  });
}
