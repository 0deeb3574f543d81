import type { PhotoId } from '#src/domain/ids.ts';
import { evidenceCount, mostPhotos } from '#src/domain/report/photos.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { PhotoInput } from '#src/flows/contract/input.ts';
import { done, type Outcome } from '#src/flows/contract/outcome.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { firstStand } from '#src/flows/report/show-report.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';

/**
 * The photo under which a message stood joins the report that the message tells of. Nothing is said yet: the rest of the album is
 * on its way, and then all is shown at once.
 */
export function withCaptioned(
  { photo }: PhotoInput,
  open: OpenReport,
  heard: Partial<Pick<ReportTopic, 'saidIn' | 'unheard'>>,
  { newIds }: Facts,
): Outcome {
  const { id: reportId, photos } = open.report;
  const topic: ReportTopic = { kind: 'report', reportId, stand: firstStand(open), saidIn: {}, ...heard };
  const isTooMany = evidenceCount(photos) >= mostPhotos;
  const photoId = newIds[1] as PhotoId;
  return done(topic, { kind: 'add-photo', photoId, reportId, photo, isTooMany }, { kind: 'await-photos' });
}
