import type { Instant, PhotoId } from '#src/domain/ids.ts';
import { saysPhotosDone } from '#src/domain/answer/photos-done.ts';
import { evidenceCount, mostPhotos } from '#src/domain/report/photos.ts';
import type { FreshPhotos, LoosePhotos, Report } from '#src/domain/report/report.ts';
import { phrase } from '#src/domain/words.ts';
import type { Effect } from '#src/flows/contract/effect.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Input, PhotoInput } from '#src/flows/contract/input.ts';
import { openReport } from '#src/flows/report/open-report.ts';
import type { Need } from '#src/flows/contract/need.ts';
import { after, done, needs, open, type Outcome, sayAside } from '#src/flows/contract/outcome.ts';
import { showReport } from '#src/flows/report/show-report.ts';
import { allThere } from '#src/flows/report/all-there.ts';
import type { ReportTopic, Said } from '#src/flows/report/topic.ts';
import { askAboutHeld } from './held-photos.ts';
import { isAbout, isAskingMore, wordsFor } from './fresh-words.ts';
import { intoDraft } from './into-draft.ts';
import { intoSent } from './into-sent.ts';
import { keepLoose } from './keep-loose.ts';
import { sendByPhotos } from './send-by-photos.ts';
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
  if (topic.kind === 'report' && loose && openReport(facts)?.form.sensitive)
    return after(noted, showReport(facts, [...lines, phrase('sensitive-no-photos')], topic));
  if (topic.kind === 'report' && openReport(facts))
    return after(
      noted,
      loose
        ? (askAboutHeld(topic, loose, lines, facts) ??
            showReport(facts, lines, { ...topic, stand: withMore(topic, loose) }))
        : (sendByPhotos(topic, fresh, facts) ??
            allThere(topic, lines, facts) ??
            showReport(facts, lines, topic)),
    );
  if (loose) {
    // How many are loose is said by the draft that they go into.
    const besideLoose = fresh.flatMap((one) => [
      ...(one.report ? wordsFor(one, topic, facts) : []),
      ...unusableWords(one, facts),
    ]);
    const said = saidWith(topic);
    const joined =
      (isIdle(topic) || topic.kind === 'repeat' ? intoSent(topic, loose, said, besideLoose, facts) : null) ??
      (isQuiet(topic) ? intoDraft(loose, said, besideLoose, facts) : null);
    return after(noted, joined ?? open(choosingWith(topic, loose), lines));
  }
  return after(noted, lines.length > 0 ? done(topic, sayAside(lines)) : done(topic));
}

/** Nothing is asked there that photos might be of. */
function isQuiet(topic: Topic): boolean {
  const { kind } = topic;
  return isIdle(topic) || kind === 'obligations' || kind === 'item' || kind === 'photos';
}

/** Nothing is looked at, either; what stood under photos waits in a list that nobody has seen. */
function isIdle(topic: Topic): boolean {
  if (topic.kind === 'report-list') return topic.isUnasked === true && topic.only === undefined;
  return topic.kind === 'idle';
}

/** What stood under them. */
function saidWith(topic: Topic): Said | undefined {
  return topic.kind === 'report-list' || topic.kind === 'repeat' ? topic.said : undefined;
}

/** The question which activity they are of; where something is asked that says so as well, that stays. */
function choosingWith(topic: Topic, { since }: LoosePhotos): Topic {
  if (topic.kind !== 'report-list' && topic.kind !== 'repeat')
    return { kind: 'report-list', at: 'duties', page: 0, photosSince: since };
  const photosSince = Math.min(topic.photosSince ?? since, since) as Instant;
  return isAskingMore(topic)
    ? { ...topic, photosSince }
    : {
        kind: 'report-list',
        at: 'duties',
        page: 0,
        photosSince,
        ...(topic.said && { said: topic.said }),
        ...('only' in topic && { only: topic.only }),
      };
}

/** Those that belong to no report yet. */
function looseAmong(fresh: readonly FreshPhotos[], { now }: Facts): LoosePhotos | null {
  const loose = fresh.find(({ report, taken }) => report === null && taken > 0);
  return loose ? { n: loose.taken, since: loose.since, until: now, isAlbum: loose.isAlbum === true } : null;
}

/** The question whether they are of this report's activity; where it is being asked already, about all of them. */
function withMore({ stand }: ReportTopic, loose: LoosePhotos): ReportTopic['stand'] {
  const { n, since, until } = loose;
  if (stand.at !== 'loose') return { at: 'loose', n, since, until };
  return { ...stand, n: stand.n + loose.n, until: loose.until };
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
