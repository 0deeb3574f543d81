import { phrase } from '#src/domain/words.ts';
import type { Facts, Outcome } from '#src/flows/contract/conversation.ts';
import { menuRow } from '#src/flows/help/help.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { loosePhoto } from './loose-photos.ts';
import { done, idle, say } from '#src/flows/contract/outcome.ts';
import { answerField, correctEdited } from './report-answer.ts';
import { reportPhoto } from './report-photos.ts';
import { sendReport } from './report-send.ts';
import { openReport, type OpenReport, type ReportTopic } from './open-report.ts';
import { gone, showReport } from './show-report.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/** One step inside a report: an answer, a correction, a photo, back, skip, send. Nothing said so far is ever lost. */
export function report(topic: ReportTopic, input: Input, facts: Facts): Outcome {
  const open = openReport(facts);
  // A colleague may have sent the report while photos of it were on their way.
  if (!open) return input.kind === 'photo' ? loosePhoto(idle, input, facts) : gone(facts);
  if (input.kind === 'photo') return reportPhoto(topic, input, open, facts);
  if (input.kind === 'edited') return correctEdited(topic, input, open, facts);
  if (input.kind === 'unsupported')
    return showReport(facts, [phrase('unsupported', { what: input.what })], topic);
  if (input.kind === 'bad-file') return showReport(facts, [phrase(`bad-file-${input.reason}`)], topic);
  if (input.kind === 'choice' && input.value === 'leave') return leaveReport(topic, facts);
  if (topic.at === 'leave') return leaveStep(topic, input, facts);
  if (topic.at === 'card') return cardStep(topic, input, open, facts);
  if (topic.at === 'lines') return linesStep(topic, input, open, facts);
  return answerField(topic, input, open, facts);
}

function cardStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  const value = input.kind === 'choice' ? input.value : '';
  if (value === 'send') return sendReport(topic, open, facts);
  if (value === 'lines') return showReport(facts, [], { ...topic, at: 'lines' });
  return showReport(facts, [phrase('card-pick')], topic);
}

function linesStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  const value = input.kind === 'choice' ? input.value : '';
  if (value === 'card') return showReport(facts, [], { ...topic, at: 'card' });
  const field = open.form.fields.find((one) => `line:${one.id}` === value);
  if (!field) return showReport(facts, [phrase('pick-one')], topic);
  return showReport(facts, [], { ...topic, at: field.id, leadsTo: 'card' });
}

/** /huy, or Cancel: keep the draft for later or throw it away. Without a report there is nothing to cancel. */
export function leaveReport(topic: Topic, facts: Facts): Outcome {
  const open = topic.kind === 'report' ? openReport(facts) : null;
  if (topic.kind !== 'report' || !open)
    return done(
      idle,
      say([phrase(topic.kind === 'idle' ? 'nothing-to-cancel' : 'cancelled')], [menuRow(facts)]),
    );
  const isEmpty =
    open.report.version === 0 &&
    Object.keys(open.report.answers).length === 0 &&
    open.report.photos.length === 0;
  if (isEmpty) return thrownAway(open, facts);
  return showReport(facts, [], { ...topic, at: 'leave' });
}

function leaveStep(topic: ReportTopic, input: Input, facts: Facts): Outcome {
  const open = openReport(facts);
  const value = input.kind === 'choice' ? input.value : '';
  if (!open) return gone(facts);
  if (value === 'keep') return done(idle, say([phrase('draft-kept')], [menuRow(facts)]));
  if (value === 'throw-away') return thrownAway(open, facts);
  if (value === 'stay') return showReport(facts);
  return showReport(facts, [phrase('pick-one')], topic);
}

function thrownAway(open: OpenReport, facts: Facts): Outcome {
  const line = phrase(open.report.version > 0 ? 'change-thrown-away' : 'draft-thrown-away');
  return done(idle, { kind: 'discard', reportId: open.report.id }, say([line], [menuRow(facts)]));
}
