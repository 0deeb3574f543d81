import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { type Meanwhile, reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';
import { sendReport } from './send-report.ts';

/** Another report on the same duty came meanwhile, and this one is sent beside it, or not. */
export function meanwhileStep(
  topic: ReportTopic,
  { sentId }: Meanwhile,
  input: Input,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const picked = picks.read(input)?.pick;
  if (picked === 'send-too')
    return sendReport({ ...topic, stand: { at: 'card' }, knows: sentId }, open, facts);
  return showReport(facts, [phrase('pick-one')], topic);
}
