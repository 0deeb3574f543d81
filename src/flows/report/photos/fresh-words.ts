import { evidenceCount, mostPhotos } from '#src/domain/report/photos.ts';
import type { FreshPhotos } from '#src/domain/report/report.ts';
import { type Phrase, phrase } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Topic } from '#src/flows/contract/topic.ts';
import { openReport } from '#src/flows/report/open-report.ts';

/** How many of one report came, or of none, and what becomes of them. */
export function wordsFor(fresh: FreshPhotos, topic: Topic, facts: Facts): readonly Phrase[] {
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
  if (isCurrent) return [receivedWords(fresh.taken, all), ...tooMany];
  return [receivedJoined(fresh.taken, all, fresh.report.title ?? phrase('this-one')), ...tooMany];
}

/** How many joined a report, and how many it has, where these are more. */
export function receivedJoined(n: number, all: number, title: Phrase | string): Phrase {
  return n === all ? phrase('photos-joined-all', { n, title }) : phrase('photos-joined', { n, title, all });
}

/** How many came of the report at hand, and how many it has, where these are more. */
export function receivedWords(n: number, all: number): Phrase {
  return n === all ? phrase('photos-taken', { have: n }) : phrase('photos-received', { n, all });
}

/** The photo question itself says how many there are. */
function photosField(facts: Facts): string | undefined {
  return openReport(facts)?.form.fields.find((field) => field.kind === 'photos')?.id;
}

/** Whether they are of the report that is on screen. */
export function isAbout(topic: Topic, { report }: FreshPhotos): boolean {
  return topic.kind === 'report' && topic.reportId === report?.id;
}

/** What to do about a report that is there already, or which duty it is of. */
export function isAskingMore(topic: Topic): boolean {
  return topic.kind === 'repeat' || (topic.kind === 'report-list' && topic.of !== undefined);
}
