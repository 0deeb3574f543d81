import type { ReportId } from '#src/domain/ids.ts';
import { answerOf, type Answers, type Field, type Form } from './form.ts';
import { isPromised } from './promised.ts';

/** What of a draft says whether it can be sent. */
export interface DraftToComplete {
  readonly reportId: ReportId;
  readonly fields: Form['fields'];
  readonly answers: Answers;
  /** Photos that count as evidence. */
  readonly photos: number;
  /** Photos that its obligation asks for; null: as the form says. */
  readonly photosWanted: number | null;
}

/** What keeps a draft from being sent: fields that must be answered, in the order of the form, and how many photos. */
export interface Lacking {
  readonly fields: readonly Field[];
  readonly photos: number;
}

/** What a draft still lacks; nothing of what may be skipped, unless it was promised that it will be asked. */
export function whatIsLacking({ fields, answers, photos, photosWanted }: DraftToComplete): Lacking {
  return {
    fields: fields.filter(
      (field) =>
        field.kind !== 'photos' &&
        isToAsk(field, answers) &&
        (field.optional !== true || isPromised(answers, field.id)),
    ),
    photos: Math.max(0, ...fields.map((field) => photosLacking(field, photos, photosWanted))),
  };
}

/** Whether a field is still to be asked: it was never answered nor skipped, or it was promised that it will be. */
export function isToAsk({ id, extra }: Field, answers: Answers): boolean {
  return isPromised(answers, id) || (extra !== true && answerOf(answers, id) === undefined);
}

/** How many more photos a field asks for, where there are so many; the plan's number goes before the form's. */
export function photosLacking(field: Field, have: number, wanted: number | null = null): number {
  return field.kind === 'photos' ? Math.max(0, (wanted ?? field.min) - have) : 0;
}
