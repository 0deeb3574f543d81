import { readCardWord } from '#src/domain/answer/card-word.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import type { PhotosField } from '#src/domain/report/form.ts';
import { evidenceCount, untoldCount } from '#src/domain/report/photos.ts';
import { endsAsQuestion } from '#src/domain/understand/kind/asks.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';
import { promiseToAsk } from '#src/domain/report/promised.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { remember, withAnswers } from '#src/flows/report/after-answer.ts';
import { fieldNamedIn } from '#src/flows/report/change-answer.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport, tellPhotos } from '#src/flows/report/show-report.ts';
import { goOn } from '#src/flows/report/said/go-on.ts';
import { saidAtAnyTime } from '#src/flows/report/said/said-at-any-time.ts';
import { photosLackingByText } from '#src/flows/report/said/photos-lacking.ts';
import { takeBeside } from '#src/flows/report/said/take-beside.ts';
import { type Question, questionOf, type ReportTopic, severalFields } from '#src/flows/report/topic.ts';

import { receivedWords } from './fresh-words.ts';

type TextInput = Extract<Input, { kind: 'text' }>;

/**
 * Words in place of photos: that these were all or that there are none, something else of the report, or something that is not
 * understood. To ask for photos once more is only fit where none came.
 */
export function photosByText(
  topic: ReportTopic,
  question: Question,
  field: PhotosField,
  input: TextInput,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const { text, messageId } = input;
  const have = evidenceCount(open.report.photos);
  const isEnough = have >= field.min && (saysPhotosDone(text) || readCardWord(text) === 'send');
  // They were all, then; the card is where it is sent.
  const done = isEnough ? photosDone(topic, question, field, open, facts) : null;
  if (done) return done;
  const lacking = photosLackingByText(topic, text, have, field, facts);
  if (lacking) return lacking;
  // `ảnh đẹp không bạn` counts nobody.
  const isAsking = !/\d/.test(text) && endsAsQuestion(piecesOf(text));
  const taken =
    saidAtAnyTime(topic, question, input, open, facts) ??
    (isAsking ? null : takeBeside(topic, question, input, open, facts));
  if (taken) return taken;
  const unclear = isAsking ? null : askUnclear(topic, input, open, facts);
  if (unclear) return unclear;
  const named = readCardWord(text) === 'lines' ? fieldNamedIn(text, open) : undefined;
  if (named) return showReport(facts, [], { ...topic, stand: questionOf(named.id, question.leadsTo) });
  // An edit of what was not understood may say something of the report.
  const saidIn = messageId === null ? topic.saidIn : remember(topic, messageId, severalFields);
  const line = phrase(have === 0 ? 'photos-wanted' : 'not-understood');
  return showReport(facts, [line], { ...topic, saidIn });
}

/** It says something of the report that has to be asked: `4 bao rác`. That comes first, and the photos after it. Null: it does not. */
function askUnclear(
  topic: ReportTopic,
  { text, messageId }: TextInput,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const { unsure } = fillBeside({ text, messageId, on: facts.saidOn, isOfOther: false }, open, facts);
  if (unsure.length === 0) return null;
  const answers = promiseToAsk(unsure);
  const saidIn = messageId === null ? topic.saidIn : remember(topic, messageId, severalFields);
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(withAnswers(facts, answers), [], { saidIn, unheard: { unsure: [...unsure], written: [] } }),
  );
}

/** Takes the photos that came so far, in whatever moment; null: they are too few. */
export function photosDone(
  topic: ReportTopic,
  question: Question,
  field: PhotosField,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const have = evidenceCount(open.report.photos);
  if (have < field.min) return null;
  const told = tellPhotos(open.report);
  const before = told.length > 0 ? [phrase('photos-taken', { have })] : [];
  return after(told, goOn(topic, question, { [field.id]: have }, open, facts, before));
}

export function photosReceived({ report: { photos } }: OpenReport): readonly Phrase[] {
  return [receivedWords(untoldCount(photos), evidenceCount(photos))];
}
