import type { PhotoId } from '#src/domain/ids.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { evidenceCount, mostPhotos } from '#src/domain/report/photos.ts';
import type { FreshPhotos } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input, PhotoInput } from '#src/flows/contract/input.ts';
import { openReport } from './open-report.ts';
import { after, done, needs, open, type Outcome, say } from '#src/flows/contract/outcome.ts';
import { unitOf } from '#src/flows/words/unit-words.ts';
import { showReport } from './show-report.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/** A photo outside a report: a late sibling joins the report of its album, any other waits until we know what it belongs to. */
export function loosePhoto(topic: Topic, input: PhotoInput, facts: Facts): Outcome {
  const { albumId } = input.photo;
  if (albumId !== null && facts.found.album === undefined) return needs({ kind: 'album', albumId });
  const report = facts.found.album ?? null;
  const isTooMany = report !== null && evidenceCount(report.photos) >= mostPhotos;
  const add = {
    kind: 'add-photo',
    photoId: facts.newIds[0] as PhotoId,
    reportId: report?.id ?? null,
    photo: input.photo,
    isTooMany,
  } as const;
  return done(topic, add, { kind: 'await-photos' });
}

/** No more photos came for a moment: say once how many there are, and what is wanted next. */
export function photosComplete(topic: Topic, facts: Facts): Outcome {
  const fresh = facts.found.freshPhotos;
  if (!fresh) return needs({ kind: 'fresh-photos' });
  if (fresh.length === 0) return done(topic);
  const noted: readonly Effect[] = [
    { kind: 'acknowledge-photos', reportId: null },
    ...fresh.flatMap(lateEffects),
  ];
  const lines = fresh.flatMap((one) => wordsFor(one, topic, facts));
  if (topic.kind === 'report') return after(noted, showReport(facts, lines, topic));
  if (fresh.every((one) => one.report !== null)) return after(noted, done(topic, say(lines)));
  return after(noted, open({ kind: 'report-list', at: 'duties', page: 0 }, lines));
}

/** Somebody says that these were all, before they were told of them: then there is nothing to wait for. Null: it is about something else. */
export function photosDone(topic: Topic, input: Input, facts: Facts): Outcome | null {
  if (input.kind !== 'text' || !saysPhotosDone(input.text)) return null;
  return facts.found.freshPhotos?.length === 0 ? null : photosComplete(topic, facts);
}

function lateEffects({ report }: FreshPhotos): readonly Effect[] {
  return report && !report.isOpen && report.version > 0
    ? [{ kind: 'note-late-photos', reportId: report.id }]
    : [];
}

function wordsFor(fresh: FreshPhotos, topic: Topic, facts: Facts): readonly Phrase[] {
  const tooMany =
    fresh.tooMany > 0 ? [phrase('photos-too-many', { extra: fresh.tooMany, max: mostPhotos })] : [];
  if (fresh.taken === 0) return tooMany;
  if (!fresh.report && unitOf(facts.actor) === null)
    return [phrase('photos-kept', { n: fresh.taken }), ...tooMany];
  if (!fresh.report) return [phrase('photos-loose', { n: fresh.taken }), ...tooMany];
  const isCurrent = topic.kind === 'report' && topic.reportId === fresh.report.id;
  if (isCurrent && topic.stand.at === 'question' && topic.stand.fieldId === photosField(facts))
    return tooMany;
  const all = evidenceCount(fresh.report.photos);
  if (isCurrent) return [phrase('photos-received', { n: fresh.taken, all }), ...tooMany];
  return [
    phrase('photos-joined', { n: fresh.taken, all, title: fresh.report.title ?? phrase('this-one') }),
    ...tooMany,
  ];
}

/** The photo question itself says how many there are. */
function photosField(facts: Facts): string | undefined {
  return openReport(facts)?.form.fields.find((field) => field.kind === 'photos')?.id;
}
