import type { Form } from '#src/domain/report/form.ts';
import type { Report } from '#src/domain/report/report.ts';
import type { Facts } from '#src/flows/contract/conversation.ts';
import type { Topic } from '#src/flows/contract/topic.ts';

export type ReportTopic = Extract<Topic, { kind: 'report' }>;

/** The report at hand and the form it is written in, in the version it began with. */
export interface OpenReport {
  readonly report: Report;
  readonly form: Form;
}

/** Null when nobody writes on it any more, or its form is not to be had. */
export function openReport({ report, forms }: Facts): OpenReport | null {
  if (!report?.isOpen) return null;
  const versions = forms.filter((form) => form.id === report.formId);
  const form = versions.find((one) => one.version === report.formVersion) ?? versions[0];
  return form ? { report, form: withPhotos(form, report.photosWanted) } : null;
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

/** Field id of the first question that was never answered nor skipped; undefined when there is none. */
export function firstOpenField({ report: { answers }, form }: OpenReport): string | undefined {
  return form.fields.find((field) => answers[field.id] === undefined)?.id;
}
