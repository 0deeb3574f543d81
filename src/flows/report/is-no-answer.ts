import { aboutPhotos } from '#src/domain/answer/about-photos.ts';
import { readCardWord } from '#src/domain/answer/card-word.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import type { Field } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { changesTo } from './take-message.ts';
import { fillBeside } from './fill-report.ts';
import { type OpenReport, openReport } from './open-report.ts';
import { readAnswer } from './read-answer.ts';
import type { ReportTopic } from './topic.ts';

/**
 * Whether what somebody types in the midst of a report says nothing about it: no answer to the question that is asked, no other
 * field, no word for the card. A question for words of any kind takes whatever
 * is said; where it may be skipped it may still be thanks, which is for the reader to tell.
 */
export function isNoAnswer({ stand }: ReportTopic, text: string, facts: Facts): boolean {
  const open = openReport(facts);
  if (!open || (stand.at !== 'question' && stand.at !== 'card')) return false;
  if (stand.at === 'card') {
    if (readCardWord(text) !== undefined) return false;
  } else {
    const field = open.form.fields.find(({ id }) => id === stand.fieldId);
    if (!field || stand.inOwnWords) return false;
    if (field.kind === 'text') {
      if (!field.optional) return false;
    } else if (field.kind === 'photos' && (readCardWord(text) === 'lines' || aboutPhotos(text) !== null))
      return false;
    else if (saysPhotosDone(text) || isAnswerTo(field, text, open, facts)) return false;
  }
  // Dear beside all else, and most answers are answers.
  const said = { text, messageId: null, on: facts.saidOn, isOfOther: false };
  return Object.keys(changesTo(open, fillBeside(said, open, facts).answers, false)).length === 0;
}

function isAnswerTo(field: Field, text: string, { report }: OpenReport, facts: Facts): boolean {
  return readAnswer(field, text, false, report, facts).kind === 'understood';
}

/** Whether words of any kind are asked for. */
export function asksForWords({ stand }: ReportTopic, facts: Facts): boolean {
  const field = openReport(facts)?.form.fields.find(
    ({ id }) => stand.at === 'question' && id === stand.fieldId,
  );
  return field?.kind === 'text';
}
