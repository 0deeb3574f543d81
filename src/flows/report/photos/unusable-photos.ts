import { evidenceCount } from '#src/domain/report/photos.ts';
import { formOf } from '#src/domain/report/form.ts';
import type { FreshPhotos, Report, UnusablePhotos } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { photosWanted, titleOf } from '#src/flows/report/open-report.ts';

/**
 * Which photos turned out to be of no use, each kind with when they were sent and to which report, and what a report that
 * was sent lacks by that. Nobody is asked for more photos of what was thrown away or replaced.
 */
export function unusableWords({ report, unusable }: FreshPhotos, facts: Facts): readonly Phrase[] {
  if (unusable.length === 0 || report?.status === 'discarded' || report?.status === 'replaced') return [];
  return [...unusable.map((photos) => lineFor(photos, report, facts)), ...lacking(report, facts)];
}

function lineFor({ why, n, sentAt }: UnusablePhotos, report: Report | null, facts: Facts): Phrase {
  const where = report
    ? phrase('photos-of-report', { title: title(report, facts) })
    : phrase('photos-of-none');
  return phrase(`photos-${why}`, { n, at: momentWords(sentAt, facts.zone), where });
}

/** A draft says itself what it lacks. */
function lacking(report: Report | null, { forms }: Facts): readonly Phrase[] {
  if (!report || report.isOpen || report.obligationId === null) return [];
  const missing = photosWanted(report, forms) - evidenceCount(report.photos);
  return missing > 0 ? [phrase('photos-lacking', { missing })] : [];
}

function title(report: Report, { forms }: Facts): Phrase {
  const form = formOf(report, forms);
  return form ? titleOf({ report, form }) : phrase('this-one');
}
