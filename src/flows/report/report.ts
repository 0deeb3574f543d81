import { lineNumbered } from '#src/domain/in-report/line-numbered.ts';
import { readCardWord } from '#src/domain/answer/card-word.ts';
import { saysNotThis } from '#src/domain/answer/about-photos.ts';
import { saysWait } from '#src/domain/in-report/later-word.ts';
import type { PhotoId } from '#src/domain/ids.ts';
import { reachOf } from '#src/domain/organisation/access.ts';
import { evidenceCount, mostPhotos } from '#src/domain/report/photos.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts, TopicRoom } from '#src/flows/contract/conversation.ts';
import type { Input, PhotoInput } from '#src/flows/contract/input.ts';
import { done, needs, type Outcome } from '#src/flows/contract/outcome.ts';
import { idle, reviveBy } from '#src/flows/contract/topic.ts';
import { meanwhileStep } from './sending/send-too.ts';
import { alsoStep } from './sending/count-also.ts';
import { looseStep } from './photos/loose-answer.ts';
import { leaveHeld, takeHeld } from './photos/held-photos.ts';
import { loosePhoto } from './photos/loose-photos.ts';
import { isUnchanged, leaveUnchanged } from './back-to-list.ts';
import { linesOf } from './report-card.ts';
import { openReport, type OpenReport } from './open-report.ts';
import { meantAnswer } from './meant-answer.ts';
import { correctEdited, fieldNamedIn } from './change-answer.ts';
import { answerField } from './report-answer.ts';
import { readCaption } from './photos/read-caption.ts';
import { takeBack } from './photos/take-back.ts';
import { meantStep } from '#src/flows/report/said/meant.ts';
import { showWhatWentOn } from '#src/flows/report/said/went-on.ts';
import { gone, showReport } from './show-report.ts';
import { questionOf, reportPicks as picks, reportTopic, type ReportTopic } from './topic.ts';
import { whyStep } from './correcting/why-corrected.ts';
import { leaveReport, leaveStep } from '#src/flows/report/said/leave-report.ts';
import { cardStep } from '#src/flows/report/said/card-step.ts';

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
  const current = showWhatWentOn(topic, input, open, facts);
  if (current) return current;
  const picked = picks.read(input)?.pick;
  if (picked === 'leave') return leaveReport(topic, facts);
  const { stand, joined, ...others } = topic;
  const isNotThis = picked === 'not-this' || (input.kind === 'text' && saysNotThis(input.text));
  if (isNotThis && joined) return takeBack(joined, open, facts);
  if (input.kind === 'text' && stand.at !== 'question' && stand.at !== 'card' && saysWait(input.text))
    return showReport(facts, [phrase('take-your-time')], topic);
  switch (stand.at) {
    case 'question':
      // Whoever answers goes on with this activity.
      return answerField({ stand, ...others }, stand, input, open, facts);
    case 'loose':
      return looseStep(topic, stand, input, open, facts);
    case 'card':
      return cardStep(topic, input, open, facts);
    case 'meant':
      return (
        takeHeld(topic, input, open, facts) ??
        meantAnswer(topic, stand, input, open, facts) ??
        meantStep(topic, stand, input, open, facts) ??
        leaveHeld(topic, report({ ...topic, stand: stand.back }, input, facts))
      );
    case 'lines':
      return linesStep(topic, input, open, facts);
    case 'also':
      return alsoStep(topic, stand, input, open, facts);
    case 'why':
      return whyStep(topic, input, open, facts);
    case 'meanwhile':
      return meanwhileStep(topic, stand, input, open, facts);
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

function linesStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
  const picked = picks.read(input);
  const numbered = input.kind === 'text' ? lineNumbered(input.text, linesOf(open)) : undefined;
  if (numbered) return showReport(facts, [], { ...topic, stand: questionOf(numbered.id, 'card') });
  if (picked?.pick === 'card' && isUnchanged(open)) return leaveUnchanged(topic.back, open, facts);
  if (picked?.pick === 'card') return showReport(facts, [], { ...topic, stand: { at: 'card' } });
  if (input.kind === 'text' && (/\d/.test(input.text) || readCardWord(input.text) === 'send'))
    return cardStep({ ...topic, stand: { at: 'card' } }, input, open, facts);
  const field =
    picked?.pick === 'line'
      ? open.form.fields.find(({ id }) => id === picked.id)
      : input.kind === 'text'
        ? fieldNamedIn(input.text, open)
        : undefined;
  if (!field) return showReport(facts, [phrase('pick-one')], topic);
  return showReport(facts, [], { ...topic, stand: questionOf(field.id, 'card') });
}
