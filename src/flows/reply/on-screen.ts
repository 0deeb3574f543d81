import { readCardWord } from '#src/domain/answer/card-word.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { openReport } from '#src/flows/report/open-report.ts';
import { isAboutPhotos } from '#src/flows/report/report-answer.ts';
import { reportPicks } from '#src/flows/report/topic.ts';

/** They lead through a report and answer no question of it. */
const steering: ReadonlySet<string> = new Set([
  'back',
  'photos-done',
  'send',
  'lines',
  'leave',
  'card',
  'keep',
  'throw-away',
  'stay',
]);

/**
 * Whether a text is meant for what is on screen, whatever it replies to: `quay lại`, `xong ảnh` and `gửi` are what stands
 * there to be pressed, and no place where an activity was held. A number of a menu is none of these words.
 */
export function isForScreen(topic: Topic, text: string, facts: Facts): boolean {
  if (topic.kind !== 'report') return false;
  const pick = facts.onScreen && reportPicks.read(facts.onScreen)?.pick;
  if (pick !== undefined && steering.has(pick) && /\p{L}/u.test(text)) return true;
  const { stand } = topic;
  if (stand.at === 'card') return readCardWord(text) === 'send';
  const open = stand.at === 'question' ? openReport(facts) : null;
  const asked = open?.form.fields.find((field) => stand.at === 'question' && field.id === stand.fieldId);
  return open !== null && asked !== undefined && isAboutPhotos(asked, open) && saysPhotosDone(text);
}
