import type { Duty } from '#src/domain/obligation/duty.ts';
import { rankDuties } from '#src/domain/obligation/rank-duties.ts';
import type { LocalMoment } from '#src/domain/calendar.ts';
import type { LocalDate } from '#src/domain/ids.ts';
import { countsOf, type Report } from './report.ts';
import { whyNotCounted } from './why-not-counted.ts';

/** What of a report says for what else it may count. */
type Countable = Pick<Report, 'obligationId' | 'formId' | 'photos' | 'answers' | 'alsoIds'>;

/**
 * Duties besides its own that a report of an event on that day would bring further, if its sender says that it was for them,
 * too: still owed, their plan item takes reports by that form, and it would count there. None that it counts for already, and none
 * of the item that the report is on: one sum must not have it twice.
 */
export function mayAlsoCount(
  report: Countable,
  happenedOn: LocalDate | null,
  duties: readonly Duty[],
  now: LocalMoment,
): readonly Duty[] {
  const own = duties.find(({ obligation }) => obligation.id === report.obligationId)?.obligation;
  return rankDuties(duties, now)
    .map(({ duty }) => duty)
    .filter(
      ({ obligation }) =>
        obligation.alsoForms.includes(report.formId) &&
        obligation.id !== report.obligationId &&
        !report.alsoIds.includes(obligation.id) &&
        !(own?.planId === obligation.planId && own.itemId === obligation.itemId) &&
        whyNotAlso(report, obligation, happenedOn, now.today) === null,
    );
}

/** The same as for the obligation that a report is on. */
export function whyNotAlso(
  report: Pick<Report, 'photos' | 'answers'>,
  obligation: Duty['obligation'],
  happenedOn: LocalDate | null,
  today: LocalDate,
): ReturnType<typeof whyNotCounted> {
  const { photos, answers } = report;
  const counts = countsOf(obligation);
  return whyNotCounted({ counts, photosWanted: obligation.photos, photos, answers }, happenedOn, today);
}
