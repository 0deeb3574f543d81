import type { Form, TextField } from './form.ts';

/**
 * What a message said that belongs to no field of its report. Every form has it, behind its own fields, of whose ids it can be
 * none; it is never asked for.
 */
export const noteField: TextField = {
  id: '~note',
  kind: 'text',
  maxLength: 1000,
  extra: true,
  optional: true,
  label: { vi: 'Ghi chú', en: 'Note' },
  ask: { vi: 'Bạn muốn ghi chú gì thêm?', en: 'What would you like to note?' },
};

/** A form with the note behind its own fields. */
export function withNote(form: Form): Form {
  return { ...form, fields: [...form.fields, noteField] };
}
