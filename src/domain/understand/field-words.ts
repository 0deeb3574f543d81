import type { Field, Form } from '#src/domain/report/form.ts';
import { piecesOf } from '#src/domain/understand/message/pieces.ts';
import { plainWords } from '#src/domain/understand/words/plain-words.ts';

const plainNouns = plainWords('people', 'at');

/** A field of a form, or one of the choices of a field. */
export interface FieldWord {
  readonly field: Field;
  readonly optionId: string | null;
}

export function rowsOfField(field: Field, form: Form): readonly (readonly [FieldWord, readonly string[]])[] {
  const options = field.kind === 'choice' ? field.options : [];
  return [
    [{ field, optionId: null }, [...labelsOf(field), ...nounOf(field, form)]],
    ...options.map(
      ({ id, label, aliases = [] }) =>
        [{ field, optionId: id }, [label.vi, ...partsOf(label.vi, form), ...aliases]] as const,
    ),
  ];
}

/** `Cây hoa, cây cảnh` names two things; `Phòng, chống ma túy` is one. */
function partsOf(label: string, { fields }: Form): readonly string[] {
  const parts = label.split(', ');
  const isApart = (part: string): boolean =>
    part.includes(' ') &&
    !fields.some((field) => labelsOf(field).some((word) => word.toLowerCase() === part.toLowerCase()));
  return parts.length > 1 && parts.every(isApart) ? parts : [];
}

/** `Số đội` is called `đội`, too. */
function labelsOf({ label, aliases = [] }: Field): readonly string[] {
  const words = [label.vi, ...aliases];
  return [...words, ...words.filter((word) => /^số /iu.test(word)).map((word) => word.slice(3))];
}

/** What stands behind its figure on the card, unless another field of the form counts the same. */
function nounOf(field: Field, { fields }: Form): readonly string[] {
  if (field.kind !== 'count' || !field.noun) return [];
  const noun = field.noun.vi;
  if (isPlainNoun(noun)) return [];
  const isOwn = fields.every(
    (other) => other === field || !(other.kind === 'count' && other.noun?.vi === noun),
  );
  return isOwn ? [noun] : [];
}

/** Says nothing about which field: `nơi`, `lượt`. */
function isPlainNoun(noun: string): boolean {
  const { pieces } = piecesOf(noun);
  return plainNouns.at(pieces, 0) === pieces.length && noun !== 'em';
}

export function countedWords(field: Field): readonly string[] {
  const noun = field.kind === 'count' && field.noun ? [field.noun.vi] : [];
  return field.kind === 'count' || field.kind === 'quantity' ? [...labelsOf(field), ...noun] : [];
}
