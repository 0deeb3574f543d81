import { withAbout } from '#src/domain/report/about.ts';
import { answerOf, type Answers } from '#src/domain/report/form.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { after, type Outcome } from '#src/flows/contract/outcome.ts';
import { rememberSeveral, withAnswers } from '#src/flows/report/after-answer.ts';
import { fillBeside } from '#src/flows/report/fill-report.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { changesTo } from '#src/flows/report/take-message.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';
import { writtenLines } from './written-lines.ts';

/**
 * An edit of a message that answered several fields: what it says otherwise than before is written. What was put right since, and
 * stands in it as it did, stays so; what stands in it no more may be emptied, which is asked.
 */
export function rereadWhole(
  topic: ReportTopic,
  { text, messageId }: Extract<Input, { kind: 'edited' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const said = { text, messageId, on: facts.saidOn, isOfOther: false };
  const { answers: read, about } = fillBeside(said, open, facts);
  const before = topic.gave?.[messageId] ?? {};
  const changed = Object.fromEntries(
    Object.entries(changesTo(open, read, false)).filter(([id, value]) => answerOf(before, id) !== value),
  );
  const next = { ...topic, ...rememberSeveral(topic, messageId, read) };
  const gone = goneFrom(before, read, open);
  const stays = open.form.fields
    .filter(({ id, optional, extra }) => gone.includes(id) && !optional && !extra)
    .map(({ label }) => phrase('answer-stays', { label }));
  const fieldIds = gone.filter((id) =>
    open.form.fields.some(({ id: own, optional, extra }) => own === id && (optional || extra)),
  );
  const { stand } = topic;
  const back = stand.at === 'question' || stand.at === 'card' ? stand : null;
  const asked =
    fieldIds.length > 0 && back
      ? { ...next, stand: { at: 'meant', of: { what: 'emptied', fieldIds }, back } as const }
      : next;
  if (Object.keys(changed).length === 0) {
    const same = gone.length === 0 ? [phrase('edited-says-the-same')] : stays;
    return showReport(facts, same, asked);
  }
  const answers = withAbout(changed, about, open.report.answers);
  return after(
    [{ kind: 'answer', reportId: open.report.id, answers }],
    showReport(
      withAnswers(facts, answers),
      [...writtenLines(Object.keys(changed), answers, open), ...stays],
      asked,
    ),
  );
}

/** The fields of which it said something that still stands, and says nothing any more. */
function goneFrom(before: Answers, read: Answers, { report }: OpenReport): readonly string[] {
  return Object.entries(before)
    .filter(
      ([id, value]) =>
        value !== null && answerOf(read, id) === undefined && answerOf(report.answers, id) === value,
    )
    .map(([id]) => id);
}
