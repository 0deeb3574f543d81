import { lineNumbered, lineOfNumber } from '#src/domain/in-report/line-numbered.ts';
import { readCardWord } from '#src/domain/answer/card-word.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { saysLater, saysNotYet } from '#src/domain/in-report/later-word.ts';
import { evidenceCount, untoldCount } from '#src/domain/report/photos.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { fieldNamedIn } from '#src/flows/report/change-answer.ts';
import { photosLackingByText } from '#src/flows/report/said/photos-lacking.ts';
import { photosToSend } from '#src/flows/report/sending/photos-to-send.ts';
import { linesOf } from '#src/flows/report/report-card.ts';
import { sendReport } from '#src/flows/report/sending/send-report.ts';
import { saidAtAnyTime } from './said-at-any-time.ts';
import { takeBeside } from './take-beside.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { questionOf, reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';
import { leaveReport } from './leave-report.ts';

/** Under the card: send it, change a line, or say what a line should be. */
export function cardStep(topic: ReportTopic, input: Input, open: OpenReport, facts: Facts): Outcome {
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
  const lacking = photosBySaid(topic, input.text, open, facts);
  if (lacking) return lacking;
  if (word === 'send') return sendReport(topic, open, facts);
  if (saysNotYet(input.text)) return showReport(facts, [takeYourTime(open)], topic);
  if (word === 'leave' && !saysLater(input.text)) return leaveReport(topic, facts);
  const lines = linesOf(open);
  const numbered =
    lineNumbered(input.text, lines) ?? (facts.fewMessages ? lineOfNumber(input.text, lines) : undefined);
  if (numbered) return showReport(facts, [], { ...topic, stand: questionOf(numbered.id, 'card') });
  const said = saidAtAnyTime(topic, topic.stand, input, open, facts);
  if (said) return said;
  const taken =
    word === 'lines' && !/\d/.test(input.text) ? null : takeBeside(topic, null, input, open, facts);
  if (taken) return taken;
  if (word !== 'lines') return showReport(facts, [phrase('card-pick')], topic);
  const field = fieldNamedIn(input.text, open);
  const stand: ReportTopic['stand'] = field ? questionOf(field.id, 'card') : { at: 'lines' };
  return showReport(facts, [], { ...topic, stand });
}

/** What is said of the photos that the card asks for: that they were all sends it. Null: it asks for none, or it is about something else. */
function photosBySaid(topic: ReportTopic, text: string, open: OpenReport, facts: Facts): Outcome | null {
  const { photos } = open.report;
  const have = evidenceCount(photos);
  const field = open.form.fields.find(({ kind }) => kind === 'photos');
  if (field?.kind !== 'photos' || photosToSend(open, facts, have - untoldCount(photos)) === 0) return null;
  if (have >= field.min) return saysPhotosDone(text) ? sendReport(topic, open, facts) : null;
  return photosLackingByText(topic, text, have, field, facts);
}

/** Nothing is sent yet, and nothing is lost. */
function takeYourTime({ report }: OpenReport): Phrase {
  return phrase(report.version > 0 ? 'take-your-time-change' : 'take-your-time-draft');
}
