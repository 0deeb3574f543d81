import { answerOf } from '#src/domain/report/form.ts';
import { evidenceCount } from '#src/domain/report/photos.ts';
import { isToAsk, photosLacking } from '#src/domain/report/what-is-lacking.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { OpenReport } from '#src/flows/report/open-report.ts';
import { doesNotCount } from '#src/flows/report/report-day.ts';

/**
 * How many photos are all that a report lacks before it is sent for the first time, where messages are few: its card asks for them,
 * and they send it. 0: it lacks none, or something else, or there is something to be thought over. `have`: so many count as there.
 */
export function photosToSend(
  { report, form }: OpenReport,
  { fewMessages }: Pick<Facts, 'fewMessages'>,
  have = evidenceCount(report.photos),
): number {
  if (!fewMessages || report.version > 0) return 0;
  const photos = form.fields.find(({ kind }) => kind === 'photos');
  const isOther = form.fields.some((field) => field !== photos && isToAsk(field, report.answers));
  if (!photos || photos.optional === true || isOther) return 0;
  const day = form.fields.find(({ kind }) => kind === 'date');
  const on = day && answerOf(report.answers, day.id);
  if (typeof on === 'string' && doesNotCount(on, report)) return 0;
  return photosLacking(photos, have);
}
