import { longestReason } from '#src/domain/decision.ts';
import { charactersOf } from '#src/domain/text/characters.ts';
import { isSeen, seenText } from '#src/domain/text/seen-text.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { sendReport } from '#src/flows/report/sending/send-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';

/** What was verified is sent anew with a reason, which the officer reads. */
export function whyStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  if (picks.read(input)?.pick === 'card') return showReport(facts, [], { ...topic, stand: { at: 'card' } });
  const why = input.kind === 'text' ? seenText(input.text).trim() : '';
  if (!isSeen(why)) return showReport(facts, [phrase('why-corrected-needed')], topic);
  const { length } = charactersOf(why);
  if (length > longestReason)
    return showReport(facts, [phrase('why-corrected-too-long', { length, max: longestReason })], topic);
  return sendReport(topic, open, facts, undefined, why);
}
