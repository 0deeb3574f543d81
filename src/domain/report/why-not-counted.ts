import type { LocalDate } from '#src/domain/ids.ts';
import { type Measure, weightOf } from '#src/domain/obligation/obligation.ts';
import { evidenceCount } from './photos.ts';
import type { Report } from './report.ts';

/** Why a report that is sent brings its unit no further with the plan. */
export type NotCounted =
  /** It is on no obligation: told of in the week, and no more. */
  | { readonly kind: 'no-duty' }
  /** An amended plan asks for it no more. */
  | { readonly kind: 'withdrawn' }
  /** It came on that day or after it: the obligation is missed, whatever is reported. */
  | { readonly kind: 'locked'; readonly on: LocalDate }
  /** The day of the event was left out. */
  | { readonly kind: 'no-day' }
  /** The event lies outside these days, both of which count. */
  | { readonly kind: 'day'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly kind: 'photos'; readonly have: number; readonly needed: number }
  /** It counts, and adds nothing: the field that is summed up is empty or 0. */
  | { readonly kind: 'nothing-to-add'; readonly fieldId: string }
  /** All is there, and an officer looks at it first. */
  | { readonly kind: 'awaits-review' };

/**
 * Why a report of an event on that day does not count when it is sent today; null: it counts. What keeps for ever comes
 * before what can be mended. The same rules as the store's (`isCountedSql`, `progressSql`).
 */
export function whyNotCounted(
  { counts, photosWanted, photos, answers }: Pick<Report, 'counts' | 'photosWanted' | 'photos' | 'answers'>,
  happenedOn: LocalDate | null,
  today: LocalDate,
): NotCounted | null {
  if (!counts) return { kind: 'no-duty' };
  const { from, to, locksOn, measure } = counts;
  if (counts.isWithdrawn) return { kind: 'withdrawn' };
  if (locksOn !== null && today >= locksOn) return { kind: 'locked', on: locksOn };
  if (happenedOn === null) return { kind: 'no-day' };
  if (happenedOn < from || happenedOn > to) return { kind: 'day', from, to };
  const [have, needed] = [evidenceCount(photos), photosWanted ?? 0];
  if (have < needed) return { kind: 'photos', have, needed };
  const fieldId = summedField(measure);
  if (fieldId !== null && weightOf(answers, measure) === 0) return { kind: 'nothing-to-add', fieldId };
  if (counts.needsReview) return { kind: 'awaits-review' };
  return null;
}

/** The field whose answers a measure adds up; null where it counts something else. */
function summedField(measure: Measure): string | null {
  return measure.startsWith('sum:') ? measure.slice('sum:'.length) : null;
}
