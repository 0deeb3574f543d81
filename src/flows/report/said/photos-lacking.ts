import { aboutPhotos, saysNoMorePhotos } from '#src/domain/answer/about-photos.ts';
import { saysNoPhotos, saysPhotosLater } from '#src/domain/answer/no-photos.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import type { PhotosField } from '#src/domain/report/form.ts';
import { phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { done, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { idle } from '#src/flows/contract/topic.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';
import { menuRow } from '#src/flows/words/menu-row.ts';

/** Why there are too few photos, or how they are sent; null: it says nothing of that. */
export function photosLackingByText(
  topic: ReportTopic,
  text: string,
  have: number,
  { min }: Pick<PhotosField, 'min'>,
  facts: Facts,
): Outcome | null {
  if (have < min && saysPhotosDone(text) && !saysNoMorePhotos(text)) {
    const line = have === 0 ? phrase('photos-none-yet') : phrase('photos-too-few', { min });
    return showReport(facts, [line], topic);
  }
  if (saysPhotosLater(text) || (have < min && (saysNoPhotos(text) || saysNoMorePhotos(text))))
    return keptWithoutPhotos(min - have, facts);
  const helped = aboutPhotos(text);
  return helped ? showReport(facts, [phrase(`photos-help-${helped}`)], topic) : null;
}

/** Without its photos it cannot be sent: it is kept, and how to send them later is said. */
function keptWithoutPhotos(missing: number, facts: Facts): Outcome {
  const line = missing > 0 ? phrase('draft-kept-photos', { missing }) : phrase('draft-kept');
  return done(idle, say([line], [menuRow(facts)]));
}
