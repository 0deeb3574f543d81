import type { Form, TextField } from './form.ts';

/**
 * What a message said that belongs to no field of its report. A form that asks for a `note` keeps it there; every other one has this
 * behind its own fields, whose ids can be none like it, and is never asked for it.
 */
const ownNote: TextField = {
  id: '~note',
  kind: 'text',
  maxLength: 2000,
  extra: true,
  optional: true,
  label: { vi: 'Ghi chú', en: 'Note' },
  ask: { vi: 'Bạn muốn ghi thêm gì không?', en: 'Is there anything to add?' },
};

/** A form with a note. */
export function withNote(form: Form): Form {
  return askedNote(form) ? form : { ...form, fields: [...form.fields, ownNote] };
}

/** Where a form keeps it. */
export function noteOf(form: Pick<Form, 'fields'>): TextField {
  return askedNote(form) ?? ownNote;
}

function askedNote({ fields }: Pick<Form, 'fields'>): TextField | undefined {
  return fields.find((field): field is TextField => field.id === 'note' && field.kind === 'text');
}
