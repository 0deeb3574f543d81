import { quickReasons, type ReportToReview, type ReviewPhoto } from '#src/domain/review/review.ts';
import { evidenceOf } from '#src/domain/review/unusual.ts';
import { unusualOf } from '#src/domain/review/waiting-reports.ts';
import { answerOf, formOf, shownFields } from '#src/domain/report/form.ts';
import { withNote } from '#src/domain/report/note-field.ts';
import { titleOfSent } from '#src/domain/report/sent-report.ts';
import { inLines, type Phrase, phrase, type PhraseArgument } from '#src/domain/words.ts';
import { choosing } from '#src/flows/contract/outcome.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Attachment, Choice, Screen } from '#src/flows/contract/screen.ts';
import { photoFile } from '#src/flows/photos/photo-file.ts';
import { givenWords } from '#src/flows/words/answer-words.ts';
import { momentWords } from '#src/flows/words/moment-words.ts';
import { inPairs } from '#src/flows/words/page-row.ts';
import { sentByLine } from '#src/flows/words/sent-by.ts';
import { unitFirst, unitWords } from '#src/flows/words/unit-words.ts';
import { unusualLines } from './unusual-words.ts';
import { reviewPicks as picks } from './topic.ts';

/** An album has ten; where each photo is a message of its own, two tell what it is like. */
const mostPhotos = 10;
const mostOneByOne = 2;

interface How {
  readonly before: readonly Phrase[];
  readonly place: { readonly n: number; readonly of: number };
  /** How many look complete, where all of them can be accepted in one go. */
  readonly complete: number;
  readonly undo: readonly (readonly Choice[])[];
  readonly withPhotos: boolean;
}

/** A report to be decided on: what is unusual first, then its figures; its photos above it. */
export function reviewCard(report: ReportToReview, how: How, facts: Facts): Screen {
  const { before, place, complete, undo, withPhotos } = how;
  const strange = unusualLines(unusualOf(report, facts.forms), report.why);
  const photos = storedOf(report);
  const shown = photos.slice(0, facts.fewMessages ? mostOneByOne : mostPhotos);
  const lines = [
    ...before,
    phrase('review-heading', { ...place, unit: unitWords(report), title: titleWords(report, facts) }),
    ...(strange.length > 0 ? [inLines(strange)] : []),
    inLines([...answerLines(report, facts), photosLine(report)]),
    sentByLine(report, momentWords(report.at, facts.zone)),
    ...(report.isBeingCorrected ? [phrase('review-being-corrected')] : []),
  ];
  const rows = [
    ...(complete > 1 ? [[picks.offer({ pick: 'all' }, phrase('button-accept-all', { n: complete }))]] : []),
    [
      picks.offer({ pick: 'accept' }, phrase('button-accept')),
      picks.offer({ pick: 'return' }, phrase('button-return')),
      picks.offer({ pick: 'later' }, phrase('button-later')),
    ],
    ...(photos.length > shown.length || (!withPhotos && photos.length > 0)
      ? [[seePhotos(report, photos.length)]]
      : []),
    ...undo,
  ];
  const screen = choosing(lines, rows);
  if (!withPhotos || shown.length === 0) return screen;
  const attachments = shown.map((photo, index) => attachmentOf(photo, report, facts, index + 1));
  return { ...screen, attachments };
}

/** Why a report goes back: the usual reasons, or what is written. */
export function whyScreen(report: ReportToReview, before: readonly Phrase[]): Screen {
  const reasons = quickReasons.map((reason) =>
    picks.offer({ pick: 'because', reason }, phrase(`button-because-${reason}`)),
  );
  const rows = [...inPairs(reasons), [picks.offer({ pick: 'back' }, phrase('button-back'))]];
  const lines = [...before, phrase('review-why', { unit: unitFirst(report) })];
  return { lines, rows, choosing: false, about: { kind: 'question' } };
}

/** All that would be accepted in one go, by name. */
export function allScreen(
  complete: readonly ReportToReview[],
  facts: Facts,
  before: readonly Phrase[],
): Screen {
  const rows = [
    [picks.offer({ pick: 'accept-all' }, phrase('button-accept-all', { n: complete.length }))],
    [picks.offer({ pick: 'back' }, phrase('button-back'))],
  ];
  const lines = complete.map((report) =>
    phrase('review-all-line', {
      unit: report.unitName,
      title: titleWords(report, facts),
      photos: evidenceOf(report.photos).length,
    }),
  );
  return choosing([...before, phrase('review-all-ask', { n: complete.length }), inLines(lines)], rows);
}

/** What the report is called, with the day of its event. */
export function titleWords(report: ReportToReview, { forms }: Pick<Facts, 'forms'>): PhraseArgument {
  const title = titleOfSent(report, forms);
  if (report.happenedOn === null) return title;
  return phrase('review-title', { title, on: { day: report.happenedOn, style: 'short' } });
}

function answerLines(report: ReportToReview, { forms }: Facts): readonly Phrase[] {
  const form = formOf(report, forms);
  const fields = form ? shownFields(withNote(form), report.answers) : [];
  return fields
    .filter(({ id, kind }) => kind !== 'photos' && (answerOf(report.answers, id) ?? null) !== null)
    .map((field) => phrase('card-line', { label: field.label, answer: givenWords(field, report.answers) }));
}

function photosLine(report: ReportToReview): Phrase {
  const [n, stored] = [evidenceOf(report.photos).length, storedOf(report).length];
  return phrase('review-photos', {
    photos: stored === n ? phrase('answer-photos', { n }) : phrase('answer-photos-coming', { n, stored }),
  });
}

function storedOf({ photos }: ReportToReview): readonly ReviewPhoto[] {
  return evidenceOf(photos).filter(({ state, mime }) => state === 'stored' && mime !== null);
}

function seePhotos({ id }: ReportToReview, n: number): Choice {
  return { value: { action: 'photos', of: id }, label: phrase('button-see-photos', { n }) };
}

function attachmentOf(photo: ReviewPhoto, report: ReportToReview, { forms }: Facts, n: number): Attachment {
  const { sha256, mime, bytes } = photo;
  return photoFile(
    { sha256: sha256 ?? '', mime: mime ?? '', bytes: bytes ?? 0 },
    { unitName: report.unitName, title: titleOfSent(report, forms), n },
  );
}
