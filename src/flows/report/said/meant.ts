import { parseYesNo } from '#src/domain/answer/yes-no.ts';
import { withAbout } from '#src/domain/report/about.ts';
import { answerOf, type Answers } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { rememberSeveral, standAfter, withAnswers } from '#src/flows/report/after-answer.ts';
import { addToNote } from './into-note.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { takeBeside } from './take-beside.ts';
import { type Meant, reportPicks as picks, type ReportTopic } from '#src/flows/report/topic.ts';
import { writtenLines } from './written-lines.ts';

/** What was meant by a message that could mean several things. Null: something else is said, which is for what was asked before. */
export function meantStep(
  topic: ReportTopic,
  { of, back }: Meant,
  input: Input,
  open: OpenReport,
  facts: Facts,
): Outcome | null {
  const next = { ...topic, stand: back };
  const picked = pickedIn(of, input);
  if (picked === 'as-it-was') return showReport(facts, [], next);
  if (picked === 'into-note' && of.what === 'figures') return addToNote(next, of.text, false, open, facts);
  if (picked !== 'meant') return input.kind === 'choice' ? showReport(facts, [], topic) : null;
  if (of.what === 'emptied')
    return write(next, Object.fromEntries(of.fieldIds.map((id) => [id, null])), null, open, facts);
  if (of.what !== 'other') return write(next, of.answers, of.messageId, open, facts);
  const said = { ...facts, saidOn: of.on };
  const message = { kind: 'text', text: of.text, messageId: of.messageId } as const;
  return takeBeside(next, null, message, open, said, true) ?? showReport(facts, [], next);
}

/** What was picked, by a button or a word. */
export function pickedIn(of: Meant['of'], input: Input) {
  return picks.read(input)?.pick ?? pickedByWord(of, input);
}

/** `ừ`, `không` say the same as the buttons, where these are yes and no. */
function pickedByWord(of: Meant['of'], input: Input) {
  const said = input.kind === 'text' && of.what !== 'figures' ? parseYesNo(input.text) : undefined;
  if (said === undefined) return undefined;
  if (of.what === 'other' && of.wish === undefined) return said === 'no' ? 'meant' : undefined;
  return said === 'yes' ? 'meant' : 'as-it-was';
}

function write(
  topic: ReportTopic,
  changed: Answers,
  messageId: string | null,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const answers = withAbout(changed, [], open.report.answers);
  const known = withAnswers(facts, answers);
  const { stand } = topic;
  const isAsked = stand.at === 'question' && Object.hasOwn(changed, stand.fieldId);
  const next = isAsked ? standAfter(stand, { ...open, report: known.report ?? open.report }) : stand;
  const remembered = messageId === null ? {} : rememberSeveral(topic, messageId, changed);
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(known, linesOf(changed, answers, open), {
      ...topic,
      ...remembered,
      stand: next,
    }),
  );
}

function linesOf(changed: Answers, answers: Answers, open: OpenReport): readonly Phrase[] {
  const emptied = open.form.fields.filter(({ id }) => answerOf(changed, id) === null);
  const written = Object.keys(changed).filter((id) => answerOf(changed, id) !== null);
  return [
    ...writtenLines(written, answers, open),
    ...emptied.map(({ label }) => phrase('line-emptied', { label })),
  ];
}
