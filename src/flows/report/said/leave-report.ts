import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { openReport, type OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';

/** /huy, or Cancel: keep the draft for later or throw it away. Without a report there is nothing to cancel. */
export function leaveReport(topic: Topic, facts: Facts): Outcome {
  const open = topic.kind === 'report' ? openReport(facts) : null;
  if (topic.kind !== 'report' || !open) {
    const key = 'photosSince' in topic ? 'cancelled-photos-wait' : 'cancelled';
    return done(idle, say([phrase(topic.kind === 'idle' ? 'nothing-to-cancel' : key)], [menuRow(facts)]));
  }
  const { version, answers, photos } = open.report;
  const isEmpty = version === 0 && Object.keys(answers).length === 0 && photos.length === 0;
  if (!isEmpty) return showReport(facts, [], { ...topic, stand: { at: 'leave' } });
  return thrownAway(open, facts, topic.stand.at === 'loose' ? 'cancelled-photos-wait' : 'draft-thrown-away');
}

export function leaveStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  if (picked === 'keep') return done(idle, say([phrase('draft-kept')], [menuRow(facts)]));
  if (picked === 'throw-away')
    return thrownAway(open, facts, open.report.version > 0 ? 'change-thrown-away' : 'draft-thrown-away');
  if (picked === 'stay') return showReport(facts);
  return showReport(facts, [phrase('pick-one')], topic);
}

type ThrownAway = 'draft-thrown-away' | 'change-thrown-away' | 'cancelled-photos-wait';

function thrownAway({ report }: OpenReport, facts: Facts, key: ThrownAway): Outcome {
  return done(idle, { kind: 'discard', reportId: report.id }, say([phrase(key)], [menuRow(facts)]));
}
