import { aboutPhotos } from '#src/domain/answer/about-photos.ts';
import { readCardWord } from '#src/domain/answer/card-word.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { asksBack } from '#src/domain/in-report/asks-back.ts';
import { saysLater, saysWait } from '#src/domain/in-report/later-word.ts';
import { noteSaid } from '#src/domain/in-report/note-said.ts';
import { withoutTag } from '#src/domain/in-report/polite-tag.ts';
import { whatIsRight } from '#src/domain/in-report/put-right.ts';
import { isSmallTalk } from '#src/domain/in-report/small-talk.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { answerToAsked } from '#src/flows/report/said/answer-back.ts';
import { changesTo } from './take-message.ts';
import { fillBeside } from './fill-report.ts';
import { type OpenReport, openReport } from './open-report.ts';
import { readAnswer } from './read-answer.ts';
import type { ReportTopic } from './topic.ts';

/**
 * Whether what somebody types in the midst of a report says nothing about it: no answer to the question that is asked, no other
 * field, no word for the card, nothing that is asked back about it. Where a question for words may be skipped, whatever is said may
 * be the answer, and still be thanks: that is for the reader to tell.
 */
export function isNoAnswer({ stand: at }: ReportTopic, text: string, facts: Facts): boolean {
  const open = openReport(facts);
  const stand = at.at === 'meant' ? at.back : at;
  if (!open || (stand.at !== 'question' && stand.at !== 'card')) return false;
  if (at.at === 'meant' && parseYesNo(text) !== undefined) return false;
  if (saysLater(text) || noteSaid(text) !== null || answerToAsked(stand, text, open) !== null) return false;
  if (stand.at === 'card') {
    if (readCardWord(text) !== undefined) return false;
  } else {
    const field = open.form.fields.find(({ id }) => id === stand.fieldId);
    if (!field || stand.inOwnWords || saysWait(text)) return false;
    if (field.kind === 'text') {
      if (!field.optional && asksBack(withoutTag(text)) === undefined && !isSmallTalk(text)) return false;
    } else if (field.kind === 'photos' && (readCardWord(text) === 'lines' || aboutPhotos(text) !== null))
      return false;
    else if (saysPhotosDone(text) || isAnswerTo(field, text, open, facts)) return false;
  }
  // Dear beside all else, and most answers are answers.
  const said = { text: whatIsRight(text), messageId: null, on: facts.saidOn, isOfOther: false };
  return Object.keys(changesTo(open, fillBeside(said, open, facts).answers, false)).length === 0;
}

function isAnswerTo(field: Field, text: string, { report }: OpenReport, facts: Facts): boolean {
  return readAnswer(field, text, false, report, facts).kind === 'understood';
}

/** Whether words of any kind are asked for. */
export function asksForWords(topic: ReportTopic, facts: Facts): boolean {
  return kindAsked(topic, facts) === 'text';
}

/** Whether photos are. */
export function asksForPhotos(topic: ReportTopic, facts: Facts): boolean {
  return kindAsked(topic, facts) === 'photos';
}

function kindAsked({ stand: at }: ReportTopic, facts: Facts): Field['kind'] | undefined {
  const stand = at.at === 'meant' ? at.back : at;
  const field = openReport(facts)?.form.fields.find(
    ({ id }) => stand.at === 'question' && id === stand.fieldId,
  );
  return field?.kind;
}
