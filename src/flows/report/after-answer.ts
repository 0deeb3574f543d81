import type { Answers } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { isToAsk } from '#src/domain/report/what-is-lacking.ts';
import { firstOpenField, type OpenReport } from './open-report.ts';
import {
  type Question,
  questionOf,
  type ReportTopic,
  severalFields,
  type Stand,
  type wholeReport,
} from './topic.ts';

/** Where a report goes on once a question is answered: at the next one, at one that was left out, or at the card. */
export function standAfter({ fieldId, leadsTo }: Question, open: OpenReport): Stand {
  if (leadsTo === 'card') return { at: 'card' };
  const index = open.form.fields.findIndex(({ id }) => id === fieldId);
  const later = open.form.fields.slice(index + 1).find((field) => isToAsk(field, open.report.answers));
  const following = later?.id ?? firstOpenField(open);
  return following === undefined ? { at: 'card' } : questionOf(following);
}

/** The facts with answers that are written just now. */
export function withAnswers(facts: Facts, answers: Answers): Facts {
  return facts.report
    ? { ...facts, report: { ...facts.report, answers: { ...facts.report.answers, ...answers } } }
    : facts;
}

/** At most two messages a field, what was said and what corrects it, so that the state never grows beyond the form. */
export function remember(topic: ReportTopic, messageId: string, fieldId: string): ReportTopic['saidIn'] {
  const said = Object.entries(topic.saidIn).filter(([id]) => id !== messageId);
  const before = said.filter(([, field]) => field === fieldId).slice(-1);
  const others = said.filter(([, field]) => field !== fieldId);
  return Object.fromEntries([...others, ...before, [messageId, fieldId]]);
}

/** The same for a message that answered several fields, with what it said of them. */
export function rememberSeveral(
  topic: ReportTopic,
  messageId: string | null,
  said: Answers,
  as: typeof severalFields | typeof wholeReport = severalFields,
): Pick<ReportTopic, 'saidIn' | 'gave'> {
  const before = topic.gave ?? {};
  if (messageId === null) return { saidIn: topic.saidIn, gave: before };
  const isWhole = topic.saidIn[messageId] !== undefined;
  const saidIn = isWhole ? topic.saidIn : remember(topic, messageId, as);
  const gave = Object.entries({ ...before, [messageId]: said }).filter(([id]) => Object.hasOwn(saidIn, id));
  return { saidIn, gave: Object.fromEntries(gave) };
}
