import { readCardWord } from '#src/domain/answer/card-word.ts';
import { clipText } from '#src/domain/text/characters.ts';
import { answerOf } from '#src/domain/report/form.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';

const longestQuote = 40;

/**
 * The person wrote on in another account meanwhile: who comes back to a question that was answered there, or sends a card that says
 * something else by now, sees how it stands first. Null: nothing was answered twice, and it is taken.
 */
export function showWhatWentOn(
  { stand, saidIn, back }: ReportTopic,
  input: Input,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  if (!facts.wentOn || open.report.editedById !== facts.actor?.personId) return null;
  if (input.kind !== 'text' && input.kind !== 'choice') return null;
  const isAnsweredTwice =
    stand.at === 'question' && answerOf(open.report.answers, stand.fieldId) !== undefined;
  const isSent = stand.at === 'card' && (input.kind === 'choice' || readCardWord(input.text) === 'send');
  if (!isAnsweredTwice && !isSent) return null;
  const line =
    input.kind === 'text' && isAnsweredTwice
      ? phrase('report-went-on-said', { said: clipText(input.text, longestQuote) })
      : phrase('report-went-on');
  return showReport(facts, [line], { saidIn, ...(back && { back }) });
}
