import { withAbout } from '#src/domain/report/about.ts';
import { answerOf } from '#src/domain/report/form.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { rememberSeveral, withAnswers } from './after-answer.ts';
import { fillBeside } from './fill-report.ts';
import type { OpenReport } from './open-report.ts';
import { firstStand } from './show-report.ts';
import { changesTo } from './take-message.ts';
import type { ReportTopic } from './topic.ts';

/**
 * What stands under a photo that is sent in the midst of a report: what it says of the report's fields is written, and shown when
 * the album is complete. Null: it says nothing of them.
 */
export function readCaption(
  topic: ReportTopic,
  caption: string,
  { messageId = null }: PhotoInput,
  open: OpenReport,
  facts: Facts,
): { readonly topic: ReportTopic; readonly effects: readonly Effect[] } | null {
  const said = { text: caption, messageId, on: facts.saidOn, isOfOther: false };
  const { answers: read, about, unsure } = fillBeside(said, open, facts);
  const changed = changesTo(open, read, true);
  if (Object.keys(changed).length === 0) return null;
  const answers = withAbout(changed, about, open.report.answers);
  const report = withAnswers(facts, answers).report ?? open.report;
  const { stand } = topic;
  const isAnswered = stand.at === 'question' && answerOf(answers, stand.fieldId) !== undefined;
  return {
    topic: {
      ...topic,
      stand: isAnswered ? firstStand({ ...open, report }) : stand,
      ...rememberSeveral(topic, messageId, read),
      unheard: { unsure: [...unsure] },
    },
    effects: [{ kind: 'answer', reportId: report.id, answers }],
  };
}
