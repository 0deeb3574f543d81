import { type Form, formOf } from '#src/domain/report/form.ts';
import { withNote } from '#src/domain/report/note-field.ts';
import type { ReportToReview } from './review.ts';
import { unusual, type Unusual } from './unusual.ts';

/** How many reports wait, how many of them have something unusual, and whose they are, by name. */
export function waitingReports(
  reports: readonly ReportToReview[],
  forms: readonly Form[],
): { readonly n: number; readonly unusual: number; readonly units: readonly string[] } {
  const names = new Set(reports.map(({ unitName }) => unitName));
  return {
    n: reports.length,
    unusual: reports.filter((report) => unusualOf(report, forms).length > 0).length,
    units: [...names].sort((a, b) => a.localeCompare(b, 'vi')),
  };
}

/** What is unusual about a report, by the form it is written in. */
export function unusualOf(report: ReportToReview, forms: readonly Form[]): readonly Unusual[] {
  const form = formOf(report, forms);
  return unusual(report, form && withNote(form));
}

/** Reports that look complete: nothing of them is unusual, and nobody writes on them. */
export function completeAmong(
  reports: readonly ReportToReview[],
  forms: readonly Form[],
): readonly ReportToReview[] {
  return reports.filter((report) => !report.isBeingCorrected && unusualOf(report, forms).length === 0);
}
