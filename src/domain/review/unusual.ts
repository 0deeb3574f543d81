import { daysBetween } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { isPastDue } from '#src/domain/obligation/deadline.ts';
import { type Answers, answerOf, type Field, type Form } from '#src/domain/report/form.ts';
import type { ReportToReview, ReviewPhoto } from './review.ts';

/** A line that says otherwise than before. */
export interface ChangedLine {
  readonly field: Field;
  readonly before: Answers;
  readonly after: Answers;
}

/** What an officer should see first of a report. */
export type Unusual =
  | {
      readonly kind: 'corrected';
      readonly lines: readonly ChangedLine[];
      readonly photosAdded: number;
      readonly photosRemoved: number;
    }
  /** The event lies outside the days that count. */
  | { readonly kind: 'outside'; readonly on: LocalDate; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'no-day' }
  | { readonly kind: 'photos-missing'; readonly have: number; readonly needed: number }
  /** Photos that turned out to be of no use, or never came. */
  | { readonly kind: 'photos-lost'; readonly n: number }
  /** Sent so many days after its last day; 0: on that day, after its hour. */
  | { readonly kind: 'late'; readonly days: number }
  /** Much more than this unit reports otherwise, by this form. */
  | { readonly kind: 'much-more'; readonly field: Field; readonly value: number; readonly usual: number };

/** From fewer reports nobody knows what is usual. */
const fewestEarlier = 3;
const muchMoreTimes = 3;
/** Of small numbers three times as much is nothing: 2 trees, and then 7. */
const muchMoreAtLeast = 20;

/**
 * What is unusual about a report, what weighs most first; nothing: it looks complete. `form` undefined: its form is not to be had,
 * and no line of it can be compared.
 */
export function unusual(report: ReportToReview, form: Pick<Form, 'fields'> | undefined): readonly Unusual[] {
  return [
    ...corrected(report, form),
    ...outside(report, form),
    ...photosMissing(report, form),
    ...photosLost(report),
    ...late(report),
    ...muchMore(report, form),
  ];
}

/** What is evidence: photos stored or on their way, the same picture once. */
export function evidenceOf(photos: readonly ReviewPhoto[]): readonly ReviewPhoto[] {
  const there = photos.filter(({ state }) => state === 'pending' || state === 'stored');
  const keyOf = ({ sha256, id }: ReviewPhoto): string => sha256 ?? id;
  return there.filter((photo, at) => there.findIndex((one) => keyOf(one) === keyOf(photo)) === at);
}

/** Photos of an album that came in after the report, before anybody looked at it, are no correction. */
function corrected(
  { before, answers, photos, why }: ReportToReview,
  form: Pick<Form, 'fields'> | undefined,
): readonly Unusual[] {
  if (!before) return [];
  const lines = (form?.fields ?? []).flatMap((field): ChangedLine[] => {
    if (field.kind === 'photos') return [];
    const isSame = (answerOf(before.answers, field.id) ?? null) === (answerOf(answers, field.id) ?? null);
    return isSame ? [] : [{ field, before: before.answers, after: answers }];
  });
  const now = photos.map(({ id }) => id);
  const photosAdded = now.filter((id) => !before.photoIds.includes(id)).length;
  const photosRemoved = before.photoIds.filter((id) => !now.includes(id)).length;
  if (lines.length === 0 && !before.isReviewed && why === null) return [];
  return [{ kind: 'corrected', lines, photosAdded, photosRemoved }];
}

function outside(
  { asked, happenedOn }: ReportToReview,
  form: Pick<Form, 'fields'> | undefined,
): readonly Unusual[] {
  if (!asked) return [];
  const { countsFrom: from, countsTo: to } = asked;
  if (happenedOn === null)
    return form?.fields.some(({ kind }) => kind === 'date') ? [{ kind: 'no-day' }] : [];
  return happenedOn < from || happenedOn > to ? [{ kind: 'outside', on: happenedOn, from, to }] : [];
}

function photosMissing(
  { asked, photos }: ReportToReview,
  form: Pick<Form, 'fields'> | undefined,
): readonly Unusual[] {
  const field = form?.fields.find(({ kind }) => kind === 'photos');
  const needed = asked?.photos ?? (field?.kind === 'photos' ? field.min : 0);
  const have = evidenceOf(photos).length;
  return have < needed ? [{ kind: 'photos-missing', have, needed }] : [];
}

function photosLost({ photos }: ReportToReview): readonly Unusual[] {
  const n = photos.filter(({ state }) => state === 'refused' || state === 'failed').length;
  return n > 0 ? [{ kind: 'photos-lost', n }] : [];
}

function late({ asked, sentOn, sentTime }: ReportToReview): readonly Unusual[] {
  if (!asked || !isPastDue(asked, { today: sentOn, time: sentTime })) return [];
  return [{ kind: 'late', days: daysBetween(asked.dueOn, sentOn) }];
}

function muchMore(
  { answers, earlier }: ReportToReview,
  form: Pick<Form, 'fields'> | undefined,
): readonly Unusual[] {
  return (form?.fields ?? []).flatMap((field): Unusual[] => {
    const value = numberIn(answers, field);
    const usual = usualOf(field, earlier);
    if (value === null || usual === null) return [];
    const isMuch = value > usual * muchMoreTimes && value - usual >= muchMoreAtLeast;
    return isMuch ? [{ kind: 'much-more', field, value, usual }] : [];
  });
}

/** The middle one of what was reported before; null: too few say. */
function usualOf(field: Field, earlier: readonly Answers[]): number | null {
  const values = earlier
    .map((answers) => numberIn(answers, field))
    .filter((value) => value !== null)
    .sort((a, b) => a - b);
  return values.length < fewestEarlier ? null : (values[Math.floor(values.length / 2)] ?? null);
}

function numberIn(answers: Answers, { id, kind }: Field): number | null {
  if (kind !== 'count' && kind !== 'quantity') return null;
  const value = answerOf(answers, id);
  return typeof value === 'number' ? value : null;
}
