import { readCardWord } from '#src/domain/answer/card-word.ts';
import type { PhotoId } from '#src/domain/ids.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import { evidenceCount, mostPhotos } from '#src/domain/report/photos.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input, PhotoInput } from '#src/flows/contract/input.ts';
import { done, needs, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy, type Topic } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import { looseStep } from './loose-answer.ts';
import { loosePhoto } from './photos/loose-photos.ts';
import { openReport, type OpenReport } from './open-report.ts';
import { correctEdited, fieldNamedIn } from './change-answer.ts';
import { answerField } from './report-answer.ts';
import { sendReport } from './report-send.ts';
import { readCaption } from './photos/read-caption.ts';
import { takeBeside } from './take-message.ts';
import { gone, showReport } from './show-report.ts';
import { questionOf, reportPicks as picks, reportTopic, type ReportTopic } from './topic.ts';

export const reportRoom: TopicRoom<ReportTopic> = {
  revive: reviveBy(reportTopic),
  step: report,
  show: showAgain,
  takesWords: () => true,
};

/** The report as it stands; one that the session was not about until now is looked up. */
function showAgain(topic: ReportTopic, facts: Facts, before: readonly Phrase[]): Outcome {
  if (facts.report?.id === topic.reportId) return showReport(facts, before, topic);
  const { report } = facts.found;
  if (report === undefined) return needs({ kind: 'report', reportId: topic.reportId });
  return showReport({ ...facts, report }, before, topic);
}

/** One step inside a report: an answer, a correction, a photo, back, skip, send. Nothing said so far is ever lost. */
function report(topic: ReportTopic, input: Input, given: Facts): Outcome {
  const facts = { ...given, report: given.report ?? handedOver(topic, given) };
  const open = openReport(facts);
  // A colleague may have sent the report while photos of it were on their way.
  if (!open) return input.kind === 'photo' ? loosePhoto(idle, input, facts) : gone(facts);
  if (input.kind === 'photo') return reportPhoto(topic, input, open, facts);
  if (input.kind === 'edited') return correctEdited(topic, input, open, facts);
  if (input.kind === 'unsupported')
    return showReport(facts, [phrase('unsupported', { what: input.what })], topic);
  if (input.kind === 'bad-file') return showReport(facts, [phrase(`bad-file-${input.reason}`)], topic);
  if (picks.read(input)?.pick === 'leave') return leaveReport(topic, facts);
  const { stand } = topic;
  switch (stand.at) {
    case 'question':
      return answerField(topic, stand, input, open, facts);
    case 'loose':
      return looseStep(topic, stand, input, open, facts);
    case 'card':
      return cardStep(topic, input, open, facts);
    case 'lines':
      return linesStep(topic, input, open, facts);
    case 'leave':
      return leaveStep(topic, input, open, facts);
  }
}

/** The report of a topic that another one handed over to, which has looked it up. */
function handedOver({ reportId }: ReportTopic, { found: { report = null }, actor }: Facts): Facts['report'] {
  const isOwn = report !== null && reachOf(actor, 'write-report').units.includes(report.unitId);
  return isOwn && report.id === reportId ? report : null;
}

/** A photo at whatever question: it is kept at once; the answer comes when no more follow. */
function reportPhoto(topic: ReportTopic, input: PhotoInput, open: OpenReport, facts: Facts): Outcome {
  const field = open.form.fields.find((one) => one.kind === 'photos');
  const max = field?.kind === 'photos' ? field.max : mostPhotos;
  const add = {
    kind: 'add-photo',
    photoId: facts.newIds[0] as PhotoId,
    reportId: open.report.id,
    photo: input.photo,
    isTooMany: evidenceCount(open.report.photos) >= max,
  } as const;
  const captioned = input.caption === null ? null : readCaption(topic, input.caption, input, open, facts);
  return done(captioned?.topic ?? topic, add, ...(captioned?.effects ?? []), { kind: 'await-photos' });
}

function cardStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  const picked = picks.read(input)?.pick;
  if (picked === 'send') return sendReport(topic, open, facts);
  if (picked === 'lines') return showReport(facts, [], { ...topic, stand: { at: 'lines' } });
  return input.kind === 'text'
    ? cardByText(topic, input, open, facts)
    : showReport(facts, [phrase('card-pick')], topic);
}

/** Words under the card: send, correct, leave; or what else a line of it should say. */
function cardByText(
  topic: ReportTopic,
  input: Extract<Input, { kind: 'text' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const word = readCardWord(input.text);
  if (word === 'send') return sendReport(topic, open, facts);
  if (word === 'leave') return leaveReport(topic, facts);
  const taken =
    word === 'lines' && !/\d/.test(input.text) ? null : takeBeside(topic, null, input, open, facts);
  if (taken) return taken;
  if (word !== 'lines') return showReport(facts, [phrase('card-pick')], topic);
  const field = fieldNamedIn(input.text, open);
  const stand: ReportTopic['stand'] = field ? questionOf(field.id, 'card') : { at: 'lines' };
  return showReport(facts, [], { ...topic, stand });
}

function linesStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  const picked = picks.read(input);
  if (picked?.pick === 'card') return showReport(facts, [], { ...topic, stand: { at: 'card' } });
  const field =
    picked?.pick === 'line'
      ? open.form.fields.find(({ id }) => id === picked.id)
      : input.kind === 'text'
        ? fieldNamedIn(input.text, open)
        : undefined;
  if (!field) return showReport(facts, [phrase('pick-one')], topic);
  return showReport(facts, [], { ...topic, stand: questionOf(field.id, 'card') });
}

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

function leaveStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
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
