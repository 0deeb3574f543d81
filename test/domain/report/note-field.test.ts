import { expect, test } from 'vitest';
import { noteOf, withNote } from '#src/domain/report/note-field.ts';
import { askedFields, shownFields } from '#src/domain/report/form.ts';
import { greenSundayForm } from '#test/support/green-sunday-form.ts';

const note = {
  id: 'note',
  kind: 'text',
  maxLength: 200,
  label: { vi: 'Ghi chú' },
  ask: { vi: '?' },
} as const;

test('a form without a note has one behind its own fields, that is never asked and shown where it says something', () => {
  const form = withNote(greenSundayForm);
  expect(form.fields.at(-1)?.id).toBe('~note');
  expect(askedFields(form)).toEqual(greenSundayForm.fields);
  expect(shownFields(form, {}).map(({ id }) => id)).not.toContain('~note');
  expect(shownFields(form, { '~note': 'XHH' }).map(({ id }) => id)).toContain('~note');
});

test('a form that asks for a note keeps it there', () => {
  const form = { ...greenSundayForm, fields: [...greenSundayForm.fields, note] };
  expect(withNote(form)).toBe(form);
  expect(noteOf(form).id).toBe('note');
});
