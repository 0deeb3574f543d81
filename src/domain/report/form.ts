import type { Words } from '#src/domain/words.ts';

/**
 * What one kind of activity asks for, as data (prisma/seed/forms/). The conversation, the card, the
 * checks and the digest's sums are generated from it, so that a new form needs no code.
 */
export interface Form {
  /** kebab-case, stable for ever: `green-sunday`. */
  readonly id: string;
  /** Rises with every change; a draft keeps the version it began with. */
  readonly version: number;
  readonly title: Words;
  /** What else people call it: `cnx`. */
  readonly aliases?: readonly string[];
  /** With a choice of the form beside them they tell of it, where nothing is named: `tuyên truyền … ma túy`. */
  readonly hints?: readonly string[];
  /** Place in the list of activities; those without one stand first, by id. */
  readonly order?: number;
  /** Its reports hold counts and areas only: what could tell who somebody is, photos among it, is refused and stored nowhere. */
  readonly sensitive?: boolean;
  /** Makes sense only for a duty that asks for it: not offered in that list. */
  readonly forDutiesOnly?: boolean;
  readonly fields: readonly Field[];
}

interface FieldBase {
  readonly id: string;
  /** The line's name on the card: 'Địa điểm'. */
  readonly label: Words;
  /** What else people call it or what is counted, as in `45 đv` or `ĐVTN: 45`. */
  readonly aliases?: readonly string[];
  /** Never asked: it stands on the card where somebody gave it. */
  readonly extra?: boolean;
  /** The question: 'Tổ chức ở đâu ạ?' */
  readonly ask: Words;
  /** A good answer, shown when one was not understood. */
  readonly example?: Words;
  /** May be skipped; a skipped field is `null` in the answers, which is not the same as 0. */
  readonly optional?: boolean;
}

/** A form without one is for what is handed in: it happened on the day it was sent. */
export interface DateField extends FieldBase {
  readonly kind: 'date';
}
export interface CountField extends FieldBase {
  readonly kind: 'count';
  /** Largest believable answer; a larger one is asked again. */
  readonly max: number;
  /** Noun behind the number on the card: 'người'. */
  readonly noun?: Words;
  /** Name under which the digest adds it up: `people`, `trees` … */
  readonly figure?: string;
}
export interface QuantityField extends FieldBase {
  readonly kind: 'quantity';
  readonly unit: 'kg' | 'm' | 'm2' | 'vnd';
  readonly max: number;
  readonly figure?: string;
}
/** The answer to one whose id is `title` names the report: on its card, among drafts, on its receipt. */
export interface TextField extends FieldBase {
  readonly kind: 'text';
  /** In characters as people see them: a letter with its marks is one, and so is an emoji. */
  readonly maxLength: number;
  /** How it is found in a message that does not name it. */
  readonly takes?: Takes;
}
/**
 * `place`: behind 'tại', or from an alley, a park, a school on · `name`: what the activity is called · `topic`: what follows its
 * name, or 'về' · `rest`: what was done, as nothing else takes it · `partner`: behind 'phối hợp với' · `link`: an address of the web.
 */
export type Takes = 'place' | 'name' | 'topic' | 'rest' | 'partner' | 'link';
export interface Option {
  readonly id: string;
  readonly label: Words;
  readonly aliases?: readonly string[];
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Also takes an answer in the person's own words; it is kept as `other:<text>`. */
  readonly other?: boolean;
}
export interface PhotosField extends FieldBase {
  readonly kind: 'photos';
  readonly min: number;
  readonly max: number;
  /** They are to say when they were taken: the card tells of those that do not, and they count all the same. */
  readonly timed?: boolean;
}

export type Field = DateField | CountField | QuantityField | TextField | ChoiceField | PhotosField;

/** What was answered, by field id: a LocalDate, a number in the field's unit, a text or option id; `null` = skipped; absent = not asked yet. Photos live in rows of their own. */
export type Answers = Readonly<Record<string, string | number | null>>;

/** What was answered to a field; undefined: it was never asked. Whatever a field is called, it is no property of every object. */
export function answerOf(answers: Answers, fieldId: string): Answers[string] | undefined {
  return Object.hasOwn(answers, fieldId) ? answers[fieldId] : undefined;
}

/** The fields that are asked for, one after the other. */
export function askedFields({ fields }: Pick<Form, 'fields'>): readonly Field[] {
  return fields.filter(({ extra }) => extra !== true);
}

/** The fields that a card shows: those that are asked for, and what else was said. */
export function shownFields({ fields }: Pick<Form, 'fields'>, answers: Answers): readonly Field[] {
  return fields.filter(({ id, extra }) => extra !== true || (answerOf(answers, id) ?? null) !== null);
}

/** The form that a report was written in, in its version or, where that is no more, the newest; `forms` has the newest of each first. */
export function formOf(
  { formId, formVersion }: { readonly formId: string; readonly formVersion: number },
  forms: readonly Form[],
): Form | undefined {
  const versions = forms.filter(({ id }) => id === formId);
  return versions.find(({ version }) => version === formVersion) ?? versions[0];
}
