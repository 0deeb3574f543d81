import type { Form } from '#src/domain/report/form.ts';
import {
  type Dictionary,
  type Phrases,
  dictionaryOf,
  phrasesOf,
} from '#src/domain/understand/message/dictionary.ts';
import { type FieldWord, countedWords, rowsOfField } from './field-words.ts';

/** What a form, a duty or a unit calls something; all of it is data. */
export type Named =
  | { readonly is: 'form'; readonly formId: string; readonly itemId: string | null }
  | { readonly is: 'unit'; readonly unitId: string };

/** A duty of the plan, and the form that it is reported with. */
export interface DutyName {
  readonly itemId: string;
  readonly formId: string;
  /** Its short name first. */
  readonly names: readonly string[];
}

export interface UnitName {
  readonly unitId: string;
  readonly name: string;
}

/** All that may be named in a message: forms with their fields, duties and units, compiled once. */
export interface Vocabulary {
  /** The newest version of each. */
  readonly forms: readonly Form[];
  readonly names: Dictionary<Named>;
  /** What the fields of each form are called, by form id. */
  readonly fields: ReadonlyMap<string, Dictionary<FieldWord>>;
  /** The hints of forms that have some, by form id. */
  readonly hints: ReadonlyMap<string, Phrases>;
  /** What each form counts or weighs, by form id, and all of them under the empty id. */
  readonly counted: ReadonlyMap<string, Dictionary<true>>;
}

/** A vocabulary for these forms (of several versions the first counts), duties and units. */
export function vocabularyOf(
  forms: readonly Form[],
  duties: readonly DutyName[] = [],
  units: readonly UnitName[] = [],
): Vocabulary {
  const newest = forms.filter((form, index) => forms.findIndex(({ id }) => id === form.id) === index);
  const rows: (readonly [Named, readonly string[]])[] = [
    ...newest.map(
      ({ id, title, aliases }) =>
        [{ is: 'form', formId: id, itemId: null } as const, [title.vi, ...(aliases ?? [])]] as const,
    ),
    ...duties.map(
      ({ itemId, formId, names }) => [{ is: 'form', formId, itemId } as const, names.map(bareName)] as const,
    ),
    ...units.map(({ unitId, name }) => [{ is: 'unit', unitId } as const, [name]] as const),
  ];
  return {
    forms: newest,
    names: dictionaryOf(rows),
    fields: new Map(
      newest.map((form) => [form.id, dictionaryOf(form.fields.flatMap((field) => rowsOfField(field, form)))]),
    ),
    hints: new Map(newest.flatMap(({ id, hints }) => (hints ? [[id, phrasesOf(hints)] as const] : []))),
    counted: new Map(
      [...newest, { id: '', fields: newest.flatMap(({ fields }) => fields) }].map(({ id, fields }) => [
        id,
        dictionaryOf([[true, fields.flatMap(countedWords)]]),
      ]),
    ),
  };
}

/** Without what stands in quotation marks or for a month: `30 phút Xanh tháng {period}` is said without. */
function bareName(name: string): string {
  return name
    .replace(/(?:tháng|quý) \{period\}/g, '')
    .replace(/ \d{1,2}\/\d{1,2}$/, '')
    .replace(/[“”"]/g, '')
    .trim();
}
