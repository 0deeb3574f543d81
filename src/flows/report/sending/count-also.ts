import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { sendReport } from './send-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { type AskedAlso, reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';

/** It is asked of each duty in turn whether the report was for it, too. Each answer leads on, and the last one sends. */
export function alsoStep(
  topic: ReportTopic,
  stand: AskedAlso,
  input: Input,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const picked = picks.read(input)?.pick;
  const said = input.kind === 'text' ? parseYesNo(input.text) : undefined;
  if (picked === 'card') return showReport(facts, [], { ...topic, stand: { at: 'card' } });
  const isYes = picked === 'count' || said === 'yes';
  if (!isYes && picked !== 'do-not-count' && said !== 'no')
    return showReport(facts, [phrase('pick-one')], topic);
  const [asked, ...left] = stand.left;
  const yes = isYes && asked ? [...stand.yes, asked.id] : stand.yes;
  if (left.length > 0) return showReport(facts, [], { ...topic, stand: { at: 'also', left, yes } });
  return sendReport(topic, open, facts, yes);
}
