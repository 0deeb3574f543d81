import { saysNoPhotos, saysPhotosLater } from '#src/domain/answer/no-photos.ts';
import { evidenceCount, untoldCount } from '#src/domain/report/photos.ts';
import type { PhotosField } from '#src/domain/report/form.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { after, done, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { takeBeside } from './take-beside.ts';
import { saidAtAnyTime } from './said-at-any-time.ts';
import { showReport, tellPhotos } from '#src/flows/report/show-report.ts';
import type { Question, ReportTopic } from '#src/flows/report/topic.ts';
import { goOn } from './go-on.ts';

interface PhotoWords {
  readonly text: string;
  readonly messageId: string | null;
  readonly isDone: boolean;
}

/** Words in place of photos: that these were all, or something that is not understood. To ask for photos once more is only fit where none came. */
export function photosByText(
  topic: ReportTopic,
  question: Question,
  field: PhotosField,
  { text, messageId, isDone }: PhotoWords,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const have = evidenceCount(open.report.photos);
  if (isDone) {
    const before = have === 0 ? [phrase('photos-none-yet')] : [];
    return photosDone(topic, question, field, open, facts) ?? showReport(facts, before, topic);
  }
  if (saysPhotosLater(text) || (saysNoPhotos(text) && have < field.min))
    return keptWithoutPhotos(field.min - have, facts);
  const input = { kind: 'text', text, messageId } as const;
  const said =
    saidAtAnyTime(topic, question, input, open, facts) ?? takeBeside(topic, question, input, open, facts);
  if (said) return said;
  return showReport(facts, [phrase(have === 0 ? 'photos-wanted' : 'not-understood')], topic);
}

/** Without its photos it cannot be sent: it is kept, and how to send them later is said. */
function keptWithoutPhotos(missing: number, facts: Facts): Outcome {
  const line = missing > 0 ? phrase('draft-kept-photos', { missing }) : phrase('draft-kept');
  return done(idle, say([line], [menuRow(facts)]));
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
  return [phrase('photos-received', { n: untoldCount(photos), all: evidenceCount(photos) })];
}
