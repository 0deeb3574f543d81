import { type Form, formOf } from '#src/domain/report/form.ts';
import { withNote } from '#src/domain/report/note-field.ts';
import type { Report } from '#src/domain/report/report.ts';
import { wardActedFor } from '#src/domain/organisation/access.ts';
import { isToAsk } from '#src/domain/report/what-is-lacking.ts';
import { type Phrase, phrase, verbatim } from '#src/domain/words.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import { unitFirst, unitsOf, unitWords } from '#src/flows/words/unit-words.ts';

/** The report at hand and the form it is written in, in the version it began with. */
export interface OpenReport {
  readonly report: Report;
  readonly form: Form;
  /** Who writes it reports for several units: each question says for which one. */
  readonly namesUnit?: boolean;
  /** Who writes it is an officer, and it is the ward's. */
  readonly isFor?: boolean;
}

/** Null when nobody writes on it any more, or its form is not to be had. */
export function openReport({
  report,
  forms,
  actor,
}: Pick<Facts, 'report' | 'forms'> & Partial<Pick<Facts, 'actor'>>): OpenReport | null {
  if (!report?.isOpen) return null;
  const form = formOf(report, forms);
  if (!form) return null;
  const namesUnit = unitsOf(actor ?? null).length > 1;
  const isFor = wardActedFor(actor ?? null)?.unitId === report.unitId;
  return { report, form: mayBeSkipped(withNote(withPhotos(form, report.photosWanted))), namesUnit, isFor };
}

/** What is never asked of itself may be left out, where it is asked after all. */
function mayBeSkipped(form: Form): Form {
  return {
    ...form,
    fields: form.fields.map((field) => (field.extra === true ? { ...field, optional: true } : field)),
  };
}

/** The plan may ask for more photos than the form does, or for fewer. */
function withPhotos(form: Form, wanted: number | null): Form {
  if (wanted === null) return form;
  return {
    ...form,
    fields: form.fields.map((field) =>
      field.kind === 'photos' ? { ...field, min: wanted, max: Math.max(field.max, wanted) } : field,
    ),
  };
}

/** Photos that a report needs, as its obligation says, else its form. */
export function photosWanted(report: Report, forms: readonly Form[]): number {
  const field = formOf(report, forms)?.fields.find(({ kind }) => kind === 'photos');
  return report.photosWanted ?? (field?.kind === 'photos' ? field.min : 0);
}

/** Field id of the first question that is still to be asked; undefined when there is none. */
export function firstOpenField({ report: { answers }, form }: OpenReport): string | undefined {
  return form.fields.find((field) => isToAsk(field, answers))?.id;
}

/** The same above a question; with the unit, where the person has several. */
export function headingOf(open: OpenReport): Phrase {
  const title = titleOf(open);
  if (open.isFor) return phrase('title-for-unit', { title, unit: unitWords(open.report) });
  return open.namesUnit ? phrase('title-in-unit', { title, unit: unitFirst(open.report) }) : title;
}

/** The duty's name; without one what the report calls itself, as soon as it does, and its form's until then. */
export function titleOf({
  report,
  form,
}: {
  readonly report: Report;
  readonly form: Pick<Form, 'title'>;
}): Phrase {
  const { title } = report.answers;
  const own = typeof title === 'string' ? title : null;
  return verbatim(report.title ?? own ?? form.title);
}
