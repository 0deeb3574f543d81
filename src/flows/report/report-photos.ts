import type { PhotoId } from '#src/domain/ids.ts';
import { evidenceCount } from '#src/domain/report/evidence.ts';
import type { Facts, Outcome } from '#src/flows/contract/conversation.ts';
import type { Input } from '#src/flows/contract/input.ts';
import { done } from '#src/flows/contract/outcome.ts';
import type { OpenReport, ReportTopic } from './open-report.ts';

const mostPhotos = 20;

/** A photo in the middle of a report, at whatever question: it is kept at once; the answer comes when no more follow. */
export function reportPhoto(
  topic: ReportTopic,
  input: Extract<Input, { kind: 'photo' }>,
  open: OpenReport,
  facts: Facts,
): Outcome {
  const field = open.form.fields.find((one) => one.kind === 'photos');
  const max = field?.kind === 'photos' ? field.max : mostPhotos;
  const isTooMany = evidenceCount(open.report.photos) >= max;
  const add = {
    kind: 'add-photo',
    photoId: facts.newIds[0] as PhotoId,
    reportId: open.report.id,
    photo: input.photo,
    isTooMany,
  } as const;
  return done(topic, add, { kind: 'await-photos' });
}
