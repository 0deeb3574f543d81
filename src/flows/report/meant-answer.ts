import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from './open-report.ts';
import { answerField } from './report-answer.ts';
import { pickedIn } from './said/meant.ts';
import { takeBeside } from './said/take-beside.ts';
import { askedTogether } from './together/asked-together.ts';
import type { Meant, ReportTopic } from './topic.ts';

/**
 * A message at a question of which it was asked whether it is another report, and which is not: all of it is an answer. Null: that is not
 * what was said.
 */
export function meantAnswer(
  topic: ReportTopic,
  { of, back }: Meant,
  input: Input,
  open: OpenReport,
  given: Facts,
): Outcome | null {
  if (of.what !== 'other' || back.at !== 'question' || pickedIn(of, input) !== 'meant') return null;
  const facts = { ...given, saidOn: of.on };
  const next = { ...topic, stand: back };
  const message = { kind: 'text', text: of.text, messageId: of.messageId } as const;
  const isOfSeveral = askedTogether(back, open, facts).length > 0;
  const beside = isOfSeveral ? null : takeBeside(next, back, message, open, facts, true);
  return beside ?? answerField(next, back, message, open, facts);
}
