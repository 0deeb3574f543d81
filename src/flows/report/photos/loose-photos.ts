import type { Instant, PhotoId } from '#src/domain/ids.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { evidenceCount, mostPhotos } from '#src/domain/report/photos.ts';
import type { FreshPhotos, LoosePhotos, Report } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input, PhotoInput } from '#src/flows/contract/input.ts';
import { openReport } from '#src/flows/report/open-report.ts';
import type { Need } from '#src/flows/contract/need.ts';
import { after, done, needs, open, type Outcome, sayAside } from '#src/flows/contract/outcome.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { allThere } from '#src/flows/report/all-there.ts';
import type { ReportTopic } from '#src/flows/report/topic.ts';
import { unusableWords } from './unusable-photos.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

/**
 * A photo outside a report: a late sibling joins the report of its album, one that was asked for again the report that
 * lacks it; any other waits until we know what it belongs to.
 */
export function loosePhoto(topic: Topic, input: PhotoInput, facts: Facts): Outcome {
  const { albumId } = input.photo;
  const { album, askedAgain } = facts.found;
  const unknown: readonly Need[] = [
    ...(albumId !== null && album === undefined ? [{ kind: 'album', albumId } as const] : []),
    ...(isChoosing(topic) || askedAgain !== undefined ? [] : [{ kind: 'asked-again' } as const]),
  ];
  if (unknown.length > 0) return needs(...unknown);
  const report = album ?? askedAgain ?? null;
  return report ? addPhoto(topic, report, input, facts) : keepLoose(topic, input, facts);
}

/** Whoever is about to choose what to report on sends photos of that. */
function isChoosing({ kind }: Topic): boolean {
  return kind === 'report-list' || kind === 'repeat';
}

/** The photo waits until we know what it belongs to. */
export function keepLoose(topic: Topic, { photo }: PhotoInput, facts: Facts): Outcome {
  const photoId = facts.newIds[0] as PhotoId;
  const add = { kind: 'add-photo', photoId, reportId: null, photo, isTooMany: false } as const;
  return done(topic, add, { kind: 'await-photos' });
}

/** It joins a report that the conversation is not about. */
export function addPhoto(
  topic: Topic,
  { id: reportId, photos }: Report,
  { photo }: PhotoInput,
  facts: Facts,
): Outcome {
  const isTooMany = evidenceCount(photos) >= mostPhotos;
  const photoId = facts.newIds[0] as PhotoId;
  return done(topic, { kind: 'add-photo', photoId, reportId, photo, isTooMany }, { kind: 'await-photos' });
}

/** No more photos came for a moment: say once how many there are, and what is wanted next. */
export function photosComplete(topic: Topic, facts: Facts): Outcome {
  const fresh = facts.found.freshPhotos;
  if (!fresh) return needs({ kind: 'fresh-photos' });
  if (fresh.length === 0) return done(topic);
  const noted: readonly Effect[] = [
    { kind: 'acknowledge-photos', reportId: null, ofNoUse: fresh.flatMap(({ ofNoUse }) => ofNoUse) },
    ...fresh.flatMap(lateEffects),
  ];
  const lines = fresh.flatMap((one) => [...wordsFor(one, topic, facts), ...unusableWords(one, facts)]);
  const loose = looseAmong(fresh, facts);
  if (lines.length === 0 && !loose && !fresh.some((one) => isAbout(topic, one))) return done(topic, ...noted);
  if (topic.kind === 'report' && openReport(facts))
    return after(
      noted,
      loose
        ? showReport(facts, lines, { ...topic, stand: withMore(topic, loose) })
        : (allThere(topic, lines, facts) ?? showReport(facts, lines, topic)),
    );
  if (loose) return after(noted, open(choosingWith(topic, loose), lines));
  return after(noted, lines.length > 0 ? done(topic, sayAside(lines)) : done(topic));
}

/** The question which activity they are of; where something is asked that says so as well, that stays. */
function choosingWith(topic: Topic, { since }: LoosePhotos): Topic {
  if (topic.kind !== 'report-list' && topic.kind !== 'repeat')
    return { kind: 'report-list', at: 'duties', page: 0, photosSince: since };
  const photosSince = Math.min(topic.photosSince ?? since, since) as Instant;
  return isAskingMore(topic)
    ? { ...topic, photosSince }
    : { kind: 'report-list', at: 'duties', page: 0, photosSince, ...(topic.said && { said: topic.said }) };
}

/** What to do about a report that is there already, or which duty it is of. */
function isAskingMore(topic: Topic): boolean {
  return topic.kind === 'repeat' || (topic.kind === 'report-list' && topic.of !== undefined);
}

/** Those that belong to no report yet. */
function looseAmong(fresh: readonly FreshPhotos[], { now }: Facts): LoosePhotos | null {
  const loose = fresh.find(({ report, taken }) => report === null && taken > 0);
  return loose ? { n: loose.taken, since: loose.since, until: now } : null;
}

/** The question whether they are of this report's activity; where it is being asked already, about all of them. */
function withMore({ stand }: ReportTopic, loose: LoosePhotos): ReportTopic['stand'] {
  if (stand.at !== 'loose') return { at: 'loose', ...loose };
  return { ...stand, n: stand.n + loose.n, until: loose.until };
}

function isAbout(topic: Topic, { report }: FreshPhotos): boolean {
  return topic.kind === 'report' && topic.reportId === report?.id;
}

/** Somebody says that these were all, before they were told of them: then there is nothing to wait for. Null: it is about something else. */
export function photosDone(topic: Topic, input: Input, facts: Facts): Outcome | null {
  if (input.kind !== 'text' || !saysPhotosDone(input.text)) return null;
  return facts.found.freshPhotos?.length === 0 ? null : photosComplete(topic, facts);
}

function lateEffects({ report, taken }: FreshPhotos): readonly Effect[] {
  return report && taken > 0 && !report.isOpen && report.version > 0
    ? [{ kind: 'note-late-photos', reportId: report.id }]
    : [];
}

function wordsFor(fresh: FreshPhotos, topic: Topic, facts: Facts): readonly Phrase[] {
  const tooMany =
    fresh.tooMany > 0 ? [phrase('photos-too-many', { extra: fresh.tooMany, max: mostPhotos })] : [];
  if (fresh.taken === 0) return tooMany;
  // The report's own question says how many they are.
  if (!fresh.report && topic.kind === 'report') return tooMany;
  if (!fresh.report)
    return isAskingMore(topic)
      ? [phrase('photos-taken', { have: fresh.taken }), ...tooMany]
      : [phrase('photos-loose', { n: fresh.taken }), ...tooMany];
  if (fresh.report.status === 'discarded') return [];
  const isCurrent = isAbout(topic, fresh);
  if (
    isCurrent &&
    topic.kind === 'report' &&
    topic.stand.at === 'question' &&
    topic.stand.fieldId === photosField(facts)
  )
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
