import { saysLater } from '#src/domain/in-report/later-word.ts';
import { saysThrowAway } from '#src/domain/in-report/throw-away-word.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle, type Topic } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { openReport, type OpenReport } from '#src/flows/report/open-report.ts';
import { isUnchanged, leaveUnchanged } from '#src/flows/report/back-to-list.ts';
import { heldWords } from '#src/flows/report/asked-other.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';

/** /huy, or Cancel: keep the draft for later or throw it away. Without a report there is nothing to cancel. */
export function leaveReport(topic: Topic, facts: Facts): Outcome {
  const open = topic.kind === 'report' ? openReport(facts) : null;
  if (topic.kind !== 'report' || !open) {
    const key = 'photosSince' in topic ? 'cancelled-photos-wait' : 'cancelled';
    return done(idle, say([phrase(topic.kind === 'idle' ? 'nothing-to-cancel' : key)], [menuRow(facts)]));
  }
  if (isUnchanged(open)) return leaveUnchanged(undefined, open, facts);
  const { version, answers, photos } = open.report;
  const isEmpty = version === 0 && Object.keys(answers).length === 0 && photos.length === 0;
  if (!isEmpty) return showReport(facts, heldWords(topic), { ...topic, stand: { at: 'leave' } });
  const doWait = topic.stand.at === 'loose' || heldWords(topic).length > 0;
  return thrownAway(open, facts, doWait ? 'cancelled-photos-wait' : 'draft-thrown-away');
}

export function leaveStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick ?? pickSaid(input);
  if (picked === 'keep') return done(idle, say([phrase('draft-kept')], [menuRow(facts)]));
  if (picked === 'throw-away')
    return thrownAway(open, facts, open.report.version > 0 ? 'change-thrown-away' : 'draft-thrown-away');
  if (picked === 'stay') return showReport(facts);
  return showReport(facts, [phrase('pick-one')], topic);
}

/** What is meant by who types it: `để dành nha`, `bỏ hẳn`. */
function pickSaid(input: Input): 'keep' | 'throw-away' | undefined {
  if (input.kind !== 'text') return undefined;
  if (saysLater(input.text)) return 'keep';
  return saysThrowAway(input.text) ? 'throw-away' : undefined;
}

type ThrownAway = 'draft-thrown-away' | 'change-thrown-away' | 'cancelled-photos-wait';

function thrownAway({ report }: OpenReport, facts: Facts, key: ThrownAway): Outcome {
  return done(idle, { kind: 'discard', reportId: report.id }, say([phrase(key)], [menuRow(facts)]));
}
