import { evidenceCount, untoldCount } from '#src/domain/report/photos.ts';
import type { FreshPhotos } from '#src/domain/report/report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Outcome } from '#src/flows/contract/outcome.ts';
import { openReport } from '#src/flows/report/open-report.ts';
import { sendReport } from '#src/flows/report/sending/send-report.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';
import { isAbout } from './fresh-words.ts';
import { photosToSend } from '#src/flows/report/sending/photos-to-send.ts';

/**
 * No more photos came for a moment, under a card that asked for nothing else and said that they send the report: they do. Null: it
 * did not, it says something else by now, or not all that came is of use and of this report.
 */
export function sendByPhotos(
  topic: ReportTopic,
  fresh: readonly FreshPhotos[],
  facts: Facts,
): Outcome | null {
  const open = openReport(facts);
  if (!open || topic.stand.at !== 'card' || topic.unheard || facts.wentOn) return null;
  if (!fresh.every((one) => isAbout(topic, one) && one.ofNoUse.length === 0)) return null;
  const { photos } = open.report;
  const wasAsked = photosToSend(open, facts, evidenceCount(photos) - untoldCount(photos)) > 0;
  return wasAsked && photosToSend(open, facts) === 0 ? sendReport(topic, open, facts) : null;
}
